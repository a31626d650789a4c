// By which ways a child may come to another law, and from which day one will be open.
#include "app/moving/moving.h"

#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using base::Day;
using stepwell::testing::packs;

struct ComingLaw : ::testing::Test {
  const law::Framework* before = packs()->find("wales-sen-2002");
  const law::Framework* after = packs()->find("wales-aln-2021");

  bool leads_on(const std::string& framework, const std::string& stage, base::Day today) const {
    DueRow row;
    row.stage = stage;
    row.line.framework = framework;
    return leads_on_now({row}, *packs(), before, today);
  }
};

TEST_F(ComingLaw, IsTheOneToWhichTheLawOfTheChildrenLeadsUntilItIsInForce) {
  const auto next = law_to_come({nullptr, before}, *packs(), after->from - 1);
  ASSERT_TRUE(next.has_value());
  EXPECT_EQ(next->law, after);
  EXPECT_EQ(next->from, after->from);
  EXPECT_FALSE(law_to_come({before}, *packs(), after->from).has_value());
  EXPECT_FALSE(law_to_come({after}, *packs(), after->from - 1).has_value());
  EXPECT_FALSE(law_to_come({}, *packs(), after->from - 1).has_value());
}

TEST_F(ComingLaw, LeavesTheWaysClosedBeforeItIsInForce) {
  EXPECT_FALSE(leads_on("wales-sen-2002", "sa", after->from - 1));
  EXPECT_TRUE(leads_on("wales-sen-2002", "sa", after->from));
}

TEST_F(ComingLaw, OpensNoWayForWhatIsLeftOfALawInWhichAChildStandsNoMore) {
  EXPECT_FALSE(leads_on("wales-sen-2002", after->stages.back().id, after->from));
  EXPECT_FALSE(leads_on("wales-aln-2021", after->stages.back().id, after->from));
}

MovePlace place(const char* stage, Day today) {
  const law::Framework* law = stepwell::testing::packs()->find("wales-sen-2002");
  return {law, *law->find_stage(stage), Day(2015, 3, 1), law, today};
}

std::vector<std::string> ways(const MovePlace& place) {
  std::vector<std::string> all;
  for (const LawWay& way : ways_of(place, *stepwell::testing::packs())) all.push_back(way.id());
  return all;
}

TEST(Moving, LeadsWhoeverFirstNeedsHelpToTheNewerLawFromItsFirstDay) {
  const auto& library = *stepwell::testing::packs();
  EXPECT_FALSE(way_of_newcomer(place("none", Day(2021, 8, 31)), library));
  const auto way = way_of_newcomer(place("none", Day(2021, 9, 1)), library);
  ASSERT_TRUE(way);
  EXPECT_EQ(way->id(), "wales-aln-2021/");
  EXPECT_EQ(way->to->stages[way->stage()].id, "none");
  EXPECT_FALSE(move_entry(*way, Day(2021, 9, 1)).contains("notice"));
}

TEST(Moving, OffersThatWayBesideTheNoticesAndOnlyWhereNoHelpIsGiven) {
  EXPECT_EQ(ways(place("none", Day(2021, 8, 31))), std::vector<std::string>{});
  EXPECT_EQ(
      ways(place("none", Day(2021, 9, 1))),
      (std::vector<std::string>{"wales-aln-2021/", "wales-aln-2021/idp", "wales-aln-2021/no_idp"}));
  EXPECT_EQ(ways(place("sa", Day(2021, 9, 1))),
            (std::vector<std::string>{"wales-aln-2021/idp", "wales-aln-2021/no_idp"}));
}

}  // namespace
}  // namespace stepwell::app
