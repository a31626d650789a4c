#include "app/plan/target_links.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

PlanContent plan_of(std::vector<std::pair<std::string, std::string>> pairs) {
  std::vector<DraftField> all;
  for (auto& [name, value] : pairs) all.push_back({name, value, 1, "p", {}});
  return content_of(*stepwell::testing::packs()->find("wales-sen-2002")->find_document("iep"), all);
}

TEST(TargetLinks, TellOfEachTargetWhichRowsNameIt) {
  const PlanContent plan =
      plan_of({{"targets.001a.target", "Reads ten new words"},
               {"targets.002b.target", "Waits for a turn"},
               {"strategies.001c.strategy", "Word cards each morning"},
               {"strategies.001c.target", "Reads ten new words"},
               {"provision.001d.what", "A small group"},
               {"provision.001d.targets", "Reads ten new words\nWaits for a turn"},
               {"provision.002e.what", "Large print"}});
  const auto targets = targets_of(plan);
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_THAT(served_by(plan, targets[0]), ElementsAre("Word cards each morning", "A small group"));
  EXPECT_THAT(served_by(plan, targets[1]), ElementsAre("A small group"));
}

TEST(TargetLinks, TellATargetFromOneWhoseWordsAreALongerForm) {
  const PlanContent plan =
      plan_of({{"targets.001a.target", "Reads ten words"},
               {"targets.002b.target", "Reads ten words aloud"},
               {"provision.001d.what", "A small group"},
               {"provision.001d.targets", "Reads ten words aloud"},
               {"provision.002e.what", "Word cards"},
               {"provision.002e.targets", "Reads ten words aloud\nReads ten words"}});
  const auto targets = targets_of(plan);
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_THAT(served_by(plan, targets[0]), ElementsAre("Word cards"));
  EXPECT_THAT(served_by(plan, targets[1]), ElementsAre("A small group", "Word cards"));
}

TEST(TargetLinks, AreNotMadeByATargetWithoutWords) {
  const PlanContent plan = plan_of({{"targets.001a.success", "9 of 10"},
                                    {"provision.001d.what", "A small group"},
                                    {"provision.001d.targets", "Anything"}});
  for (const PlanTarget& target : targets_of(plan)) EXPECT_THAT(served_by(plan, target), IsEmpty());
}

TEST(TargetLinks, UnderstandOnlyPicksOfThePlansOwnTargets) {
  const PlanContent plan = plan_of({{"targets.001a.target", "Reads ten new words"}});
  EXPECT_EQ(picked_target(plan, pick_of(targets_of(plan).front())), "Reads ten new words");
  EXPECT_EQ(picked_target(plan, "targets/009z"), "");
  EXPECT_EQ(picked_target(plan, "sa.help/individual_help"), "");
}

}  // namespace
}  // namespace stepwell::app
