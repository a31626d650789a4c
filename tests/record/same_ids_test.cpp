// Two laws of which one stands on the other have rules with the same ids: none is taken for the
// other's.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <string>
#include <vector>

#include "record/judge.h"
#include "record/why.h"
#include "tests/record/test_packs.h"

namespace stepwell::record {
namespace {

using base::Day;

const law::Library& library() {
  return *testing::packs_with_invented_laws();
}
const law::Framework* first() {
  return library().find("test-dated");
}
const law::Framework* twin() {
  return library().find("test-twin");
}

/// A child who comes from the one law to the other on 5 March 2020.
class SameIds : public ::testing::Test {
 protected:
  SameIds() {
    circumstances_.library = &library();
    circumstances_.schools.push_back({"here", first(), "bound", nullptr});
  }

  std::vector<Entry> read(const std::vector<std::string>& record) const {
    std::vector<Entry> entries;
    for (const std::string& text : record)
      entries.push_back(*read_entry(boost::json::parse(text),
                                    static_cast<Position>(entries.size() + 1),
                                    library().vocabulary()));
    return entries;
  }
  Standing standing(const std::vector<std::string>& record, Day on) const {
    return *stand(read(record), circumstances_, {on, std::nullopt});
  }
  static std::vector<const Instance*> of(const Standing& standing, std::string_view duty,
                                         const law::Framework* law) {
    std::vector<const Instance*> all;
    for (const Instance& instance : standing.instances)
      if (instance.duty->id == duty && instance.framework == law) all.push_back(&instance);
    return all;
  }

  Circumstances circumstances_;
};

std::string entry(const char* on, const char* rest) {
  return R"({ "on": ")" + std::string(on) + R"(", "kind": )" + rest + " }";
}
const std::string kMoved = entry("2020-03-05", R"("framework_moved", "to": "test-twin")");
std::string notice(const char* on) {
  return entry(on, R"("notice_given", "notice": "amendment", "to": "parent")");
}
std::string asked(const char* on) {
  return entry(on, R"("request_received", "request": "early_review")");
}

TEST_F(SameIds, AreOfTwoRules) {
  ASSERT_NE(first()->find_duty("dated.right"), nullptr);
  ASSERT_NE(twin()->find_duty("dated.right"), nullptr);
  EXPECT_NE(first()->find_duty("dated.right")->rule, twin()->find_duty("dated.right")->rule);
}

TEST_F(SameIds, ARightStaysOpenUnderItsOwnLawBesideThatOfTheOther) {
  const Standing there =
      standing({notice("2020-03-02"), kMoved, notice("2020-03-10")}, Day(2020, 3, 12));
  const auto old = of(there, "dated.right", first()), young = of(there, "dated.right", twin());
  ASSERT_EQ(old.size(), 1U);
  ASSERT_EQ(young.size(), 1U);
  EXPECT_EQ(old[0]->state, State::Open);
  EXPECT_EQ(old[0]->limit, Day(2020, 3, 16));
  EXPECT_EQ(young[0]->state, State::Open);
  EXPECT_EQ(young[0]->limit, Day(2020, 3, 17));
}

TEST_F(SameIds, OneEntryUsesTheNewestOfTheTwo) {
  const Standing there = standing({notice("2020-03-02"), kMoved, notice("2020-03-10"),
                                   entry("2020-03-12", R"("views_recorded", "of": "child")")},
                                  Day(2020, 3, 12));
  EXPECT_EQ(of(there, "dated.right", first()).at(0)->state, State::Open);
  EXPECT_EQ(of(there, "dated.right", twin()).at(0)->state, State::Met);
}

TEST_F(SameIds, WhatTheOldLawAskedForLapsesAndTheNewOnesRuleBeginsAnew) {
  const Standing there =
      standing({asked("2020-03-02"), kMoved, asked("2020-03-10")}, Day(2020, 3, 12));
  EXPECT_EQ(of(there, "dated.decide", first()).at(0)->state, State::Lapsed);
  EXPECT_EQ(of(there, "dated.decide", twin()).at(0)->limit, Day(2020, 3, 24));
  const Standing decided =
      standing({asked("2020-03-02"), kMoved, asked("2020-03-10"),
                entry("2020-03-11", R"("decision_made", "decision": "to_amend")")},
               Day(2020, 3, 12));
  EXPECT_EQ(of(decided, "dated.decide", first()).at(0)->state, State::Lapsed);
  EXPECT_EQ(of(decided, "dated.decide", twin()).at(0)->state, State::Met);
}

TEST_F(SameIds, AClaimIsAboutTheRuleOfThePresentLaw) {
  const std::string claim =
      entry("2020-03-11", R"("exception_claimed", "duty": "dated.right", "exception": "snow")");
  const Standing there =
      standing({notice("2020-03-02"), kMoved, notice("2020-03-10"), claim}, Day(2020, 3, 12));
  EXPECT_EQ(of(there, "dated.right", first()).at(0)->excused, nullptr);
  EXPECT_NE(of(there, "dated.right", twin()).at(0)->excused, nullptr);
}

TEST_F(SameIds, AClaimIsJudgedByTheRuleThatItIsAbout) {
  const auto judged = [&](const std::vector<std::string>& record) {
    const auto entries = read(record);
    const std::string claim =
        entry("2020-03-11", R"("exception_claimed", "duty": "dated.right", "exception": "snow")");
    const auto claimed =
        read_entry(boost::json::parse(claim), static_cast<Position>(entries.size() + 1),
                   library().vocabulary());
    return judge(*claimed, entries, circumstances_).has_value();
  };
  EXPECT_TRUE(judged({notice("2020-03-02"), kMoved, notice("2020-03-10")}));
  EXPECT_FALSE(judged({notice("2020-03-02"), kMoved})) << "the old law excuses nothing";
}

TEST_F(SameIds, WhatASchoolSaysIsAboutItsOwnLaw) {
  auto changes = std::make_shared<law::PracticeChanges>();
  changes->set("dated.note:aim:1", {4, Day(2020, 1, 1)});
  circumstances_.schools[0].practice = changes;
  const std::string before = entry("2020-03-02", R"("evidence_added", "type": "test")");
  const std::string after = entry("2020-03-10", R"("evidence_added", "type": "test")");
  EXPECT_EQ(of(standing({before}, Day(2020, 3, 3)), "dated.note", first()).at(0)->aim,
            Day(2020, 3, 6));
  const Standing there = standing({before, kMoved, after}, Day(2020, 3, 12));
  EXPECT_EQ(of(there, "dated.note", twin()).at(0)->aim, Day(2020, 3, 20));
  EXPECT_EQ(there.practice, nullptr);
}

TEST_F(SameIds, WhyTellsEachUnderItsOwnLaw) {
  const Standing there =
      standing({notice("2020-03-02"), kMoved, notice("2020-03-10")}, Day(2020, 3, 12));
  const auto reasons = reasons_for(there, "dated.right");
  ASSERT_EQ(reasons.size(), 2U);
  for (const Reason& reason : reasons) {
    const auto lines = explain(reason, there);
    const std::string weeks = reason.instance->framework == first() ? "2 weeks" : "1 week";
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
      return line.find("limit: " + weeks + " from") != std::string::npos;
    })) << weeks;
  }
}

}  // namespace
}  // namespace stepwell::record
