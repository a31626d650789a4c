// What another law would mean, as numbers over many children.
#include <gtest/gtest.h>

#include "app/moving/what_if.h"
#include "tests/record/test_packs.h"

namespace stepwell::app {
namespace {

using base::Day;

const law::Library& library() {
  return *testing::packs_with_invented_laws();
}

record::WhatIf asked(const char* other, Day born, Day on) {
  record::Circumstances circumstances;
  circumstances.library = &library();
  circumstances.schools.push_back({"here", library().find("test-dated"), "bound", nullptr});
  circumstances.born = born;
  return *record::what_if({}, circumstances, *library().find(other), on);
}

TEST(WhatIfTotals, NameTheStageOfTheLawToWhichTheOtherLawMovesAChildOn) {
  WhatIfTotals totals;
  totals.add(asked("test-old", Day(2004, 1, 1), Day(2026, 4, 1)));
  totals.add(asked("test-old", Day(2012, 1, 1), Day(2026, 4, 1)));
  const auto stages = totals.stages();
  ASSERT_EQ(stages.size(), 2U);
  for (const StageChange& change : stages) {
    EXPECT_EQ(change.from_law->id, "test-dated");
    EXPECT_EQ(change.children, 1U);
    ASSERT_NE(change.to, nullptr);
  }
  EXPECT_EQ(stages[0].to->id, "third") << "of the new law, which comes first by its name";
  EXPECT_EQ(stages[1].to->id, "begin");
}

}  // namespace
}  // namespace stepwell::app
