// For which year groups a stage is meant: what a page offers a child of that year.
#include <gmock/gmock.h>

#include "tests/law/small_pack.h"
#include "tests/law/town.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

TEST(StageYears, SayWhomAStageIsMeantForAndNothingOfYearsThatNoStageNames) {
  const Framework& wales = *stepwell::testing::packs()->find("wales-sen-2002");
  const auto is_meant = [&](const char* stage, const char* year) {
    return wales.is_meant_for(*wales.find_stage(stage), year);
  };
  EXPECT_TRUE(is_meant("eya", "N2"));
  EXPECT_FALSE(is_meant("sa", "N2"));
  EXPECT_TRUE(is_meant("eya", "R"));
  EXPECT_TRUE(is_meant("sa", "R"));
  EXPECT_FALSE(is_meant("eya", "4"));
  EXPECT_TRUE(is_meant("sa", "4"));
  for (const char* year : {"N1", "4", "", "the oaks"}) EXPECT_TRUE(is_meant("none", year)) << year;
  for (const char* year : {"", "the oaks"}) EXPECT_TRUE(is_meant("eya", year)) << year;
}

TEST(StageYears, AreTheSameInALawThatExtendsIt) {
  const Framework& england = *stepwell::testing::packs()->find("england-sen-2001");
  EXPECT_FALSE(england.is_meant_for(*england.find_stage("eya"), "4"));
}

TEST(StageYears, AreThoseOfTheWholeInAPartOfIt) {
  SourceFiles files = town("stages.toml",
                           "[[stage]]\nid = \"sa_two\"\nname.en = \"Two\"\ncite = [\"act\"]\n"
                           "within = \"sa\"\n");
  change(files, "small/stages.toml", "on_register = true\n",
         "on_register = true\nyears = [\"7\"]\n");
  const auto library = loaded(files);
  const Framework* law = overlaid(library);
  ASSERT_NE(law, nullptr);
  EXPECT_THAT(law->stages[*law->find_stage("sa_two")].years, ::testing::ElementsAre("7"));
}

TEST(StageYears, AreAListOfTexts) {
  const auto files = small_pack_with("small/stages.toml", "on_register = true\n",
                                     "on_register = true\nyears = [7]\n");
  EXPECT_TRUE(has(faults_of(files), "small/stages.toml",
                  line_of(files, "small/stages.toml", "years = [7]"), "stage.years",
                  "a list of texts"));
}

}  // namespace
}  // namespace stepwell::law
