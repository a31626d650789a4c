// When a way to another law is open, and from which day one will be.
#include "app/moving.h"

#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

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

}  // namespace
}  // namespace stepwell::app
