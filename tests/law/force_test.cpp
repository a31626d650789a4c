// Whether a law counts on a day.
#include "law/force.h"

#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using stepwell::testing::packs;

TEST(LawForce, GoesByTheDaysOfTheLaw) {
  const Framework& law = *packs()->find("england-sen-2001");
  ASSERT_TRUE(law.to.has_value());
  EXPECT_EQ(force_on(law, *packs(), law.from - 1), Force::ToCome);
  EXPECT_EQ(force_on(law, *packs(), law.from), Force::InForce);
  EXPECT_EQ(force_on(law, *packs(), *law.to), Force::InForce);
  EXPECT_EQ(force_on(law, *packs(), *law.to + 1), Force::Past);
}

TEST(LawForce, OfALawWhoseLastDayIsNotKnownEndsWithTheBeginningOfTheNext) {
  const Framework& law = *packs()->find("wales-sen-2002");
  const Framework& next = *packs()->find("wales-aln-2021");
  ASSERT_FALSE(law.to.has_value());
  EXPECT_EQ(force_on(law, *packs(), next.from - 1), Force::InForce);
  EXPECT_EQ(force_on(law, *packs(), next.from), Force::Past);
  EXPECT_EQ(force_on(next, *packs(), next.from - 1), Force::ToCome);
}

TEST(LawForce, IsThatOfNoLawForAProposalOnAnyDay) {
  const Framework& law = *packs()->find("england-isp-draft");
  for (const base::Day day : {law.from - 1, law.from, law.from + 1})
    EXPECT_EQ(force_on(law, *packs(), day), Force::Proposed);
}

}  // namespace
}  // namespace stepwell::law
