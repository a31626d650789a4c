// A duty that others owe from an entry on, until another entry ends that.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "record/standing.h"
#include "tests/support/packs.h"

namespace stepwell::record {
namespace {

using base::Day;
using stepwell::testing::packs;

const law::Framework& law() {
  return *packs()->find("wales-sen-2002");
}

/// Of a child at School Action in Year 2 in 2021/22, whose move is due by 31 August 2025.
Standing standing_with(const std::vector<std::string>& more, Day on) {
  Circumstances circumstances;
  circumstances.library = packs().get();
  circumstances.schools.push_back({"here", &law(), "maintained", nullptr});
  circumstances.born = Day(2014, 10, 5);
  std::vector<std::string> record{R"({ "on": "2023-10-02", "kind": "stage_moved", "to": "sa" })"};
  record.insert(record.end(), more.begin(), more.end());
  std::vector<Entry> entries;
  for (const std::string& text : record)
    entries.push_back(*read_entry(boost::json::parse(text),
                                  static_cast<Position>(entries.size() + 1),
                                  packs()->vocabulary()));
  return *stand(entries, circumstances, {on, std::nullopt});
}

const Instance& move_in(const Standing& standing) {
  for (const Instance& instance : standing.instances)
    if (instance.duty->id == "aln.move") return instance;
  ADD_FAILURE() << "no move is asked for";
  return standing.instances.front();
}

const std::string kBegan =
    R"({ "on": "2024-02-05", "kind": "milestone_reached", "milestone": "looked_after" })";
const std::string kEnded =
    R"({ "on": "2025-03-03", "kind": "milestone_reached", "milestone": "looked_after_ended" })";
const std::string kLeft = R"({ "on": "2024-06-03", "kind": "school_left" })";

TEST(OthersOwe, ADutyOfTheSchoolUntilTheEntryThatSaysSo) {
  const Standing before = standing_with({kBegan}, {2024, 2, 4});
  EXPECT_EQ(move_in(before).kind, law::DutyKind::Duty);
  EXPECT_EQ(law().roles[move_in(before).owner].id, "governing_body");
  const Standing after = standing_with({kBegan}, {2024, 2, 5});
  EXPECT_EQ(move_in(after).kind, law::DutyKind::Watch);
  EXPECT_EQ(law().roles[move_in(after).owner].id, "la");
  EXPECT_EQ(move_in(after).limit, Day(2025, 8, 31)) << "its days stay those of the stage";
  EXPECT_EQ(after.kind_of(*law().find_duty("aln.move")), law::DutyKind::Watch);
  EXPECT_EQ(after.kind_of(*law().find_duty("w02.early_move")), law::DutyKind::Duty)
      << "what says nothing of others stays as it is";
}

TEST(OthersOwe, NothingAnyMoreOnceThatHasEnded) {
  const Standing after = standing_with({kBegan, kEnded}, {2025, 3, 3});
  EXPECT_EQ(move_in(after).kind, law::DutyKind::Duty);
  EXPECT_EQ(law().roles[move_in(after).owner].id, "governing_body");
}

TEST(OthersOwe, WhatDoesNotLapseWhenTheChildLeavesTheSchool) {
  EXPECT_EQ(move_in(standing_with({kLeft}, {2024, 6, 3})).state, State::Lapsed);
  EXPECT_EQ(move_in(standing_with({kBegan, kLeft}, {2024, 6, 3})).state, State::Open);
}

}  // namespace
}  // namespace stepwell::record
