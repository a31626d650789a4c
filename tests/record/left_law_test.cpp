// What a standing remembers of the laws that a child has left.
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

Standing standing_of(const char* law, const std::vector<std::string>& record, Day on) {
  Circumstances circumstances;
  circumstances.library = packs().get();
  circumstances.schools.push_back({"here", packs()->find(law), "maintained", nullptr});
  std::vector<Entry> entries;
  for (const std::string& text : record)
    entries.push_back(*read_entry(boost::json::parse(text),
                                  static_cast<Position>(entries.size() + 1),
                                  packs()->vocabulary()));
  return *stand(entries, circumstances, {on, std::nullopt});
}

const std::vector<std::string> kMoved = {
    R"({ "on": "2025-01-06", "kind": "stage_moved", "to": "sa" })",
    R"({ "on": "2025-02-03", "kind": "document_issued", "document": "iep", "state": "final" })",
    R"({ "on": "2025-06-02", "kind": "framework_moved", "to": "wales-aln-2021", "notice": "idp" })"};

TEST(LawLeft, IsAsItWasForTheChildJustBefore) {
  const Standing standing = standing_of("wales-sen-2002", kMoved, {2025, 7, 1});
  ASSERT_EQ(standing.left.size(), 1U);
  const LawLeft& left = standing.left.front();
  EXPECT_EQ(left.framework->id, "wales-sen-2002");
  EXPECT_EQ(left.last_stage().id, "sa");
  EXPECT_EQ(left.since, Day(2025, 1, 6));
  EXPECT_EQ(left.by, 3);
  EXPECT_EQ(left.on, Day(2025, 6, 2));
  ASSERT_EQ(left.in_force.size(), 1U);
  EXPECT_EQ(left.in_force.front()->id, "iep");
}

TEST(LawLeft, TellsEachDayUnderTheLawOfThatDay) {
  const Standing standing = standing_of("wales-sen-2002", kMoved, {2025, 7, 1});
  EXPECT_EQ(standing.law_on({2025, 6, 1}).id, "wales-sen-2002");
  EXPECT_EQ(standing.law_on({2025, 6, 2}).id, "wales-aln-2021");
}

TEST(LawLeft, IsNoneBeforeTheMoveAndForWhoWasTakenOver) {
  EXPECT_TRUE(standing_of("wales-sen-2002", kMoved, {2025, 6, 1}).left.empty());
  EXPECT_TRUE(standing_of("wales-sen-2002",
                          {R"({ "on": "2025-01-06", "kind": "taken_over", "stage": "k",
                               "framework": "england-send-2015" })"},
                          {2025, 6, 1})
                  .left.empty());
}

TEST(LawLeft, IsThereWhereTheLawItselfMovedTheChild) {
  const Standing standing =
      standing_of("england-sen-2001",
                  {R"({ "on": "2012-10-15", "kind": "document_issued", "document": "statement",
                       "state": "final" })",
                   R"({ "on": "2012-10-15", "kind": "stage_moved", "to": "statement" })"},
                  {2018, 5, 1});
  ASSERT_EQ(standing.left.size(), 1U);
  EXPECT_EQ(standing.left.front().by, 0);
  EXPECT_EQ(standing.left.front().on, Day(2018, 4, 1));
  EXPECT_EQ(standing.present_stage().id, "e");
}

TEST(LawLeft, MovesWhoComesToAStageLaterByTheDayOfComing) {
  const Standing standing =
      standing_of("england-sen-2001",
                  {R"({ "on": "2017-10-02", "kind": "stage_moved", "to": "sa" })",
                   R"({ "on": "2018-10-15", "kind": "document_issued", "document": "statement",
            "state": "final" })",
                   R"({ "on": "2018-10-15", "kind": "stage_moved", "to": "statement" })"},
                  {2018, 11, 1});
  ASSERT_EQ(standing.left.size(), 1U);
  EXPECT_EQ(standing.left.front().on, Day(2018, 10, 15));
  EXPECT_EQ(standing.since, Day(2018, 10, 15));
}

}  // namespace
}  // namespace stepwell::record
