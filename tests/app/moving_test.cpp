// By which ways a child may come to another law.
#include "app/moving.h"

#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using base::Day;

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
