// A pack on top of another: rows without an id, rows named by two things, and what is taken away.
#include <gmock/gmock.h>

#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

TEST(Extends, MergesADutyOfTheSchoolAndARoleByTheirIdsAlone) {
  const auto library = loaded(upper("[[role]]\nid = \"senco\"\nname.en = \"Co-ordinator\"\n",
                                    "[[duty]]\nid = \"u2.senco\"\nstrength = \"should\"\n"));
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  ASSERT_EQ(law->roles.size(), 1U);
  EXPECT_EQ(law->roles[0].name.en, "Co-ordinator");
  EXPECT_EQ(law->roles[0].of, Role::Of::School) << "a key that it does not say stays";
  EXPECT_EQ(law->duties.size(), 3U);
  EXPECT_EQ(law->find_duty("u2.senco")->strength, Strength::Should);
  EXPECT_TRUE(law->find_duty("u2.senco")->standing);
}

/// "small" with two choices of the same id, of two lists.
SourceFiles with_choices() {
  SourceFiles files = upper();
  files["small/choices.toml"] =
      "[[choice]]\nof = \"notice\"\nid = \"due\"\nname.en = \"Due\"\n"
      "[[choice]]\nof = \"request\"\nid = \"due\"\nname.en = \"Asked\"\n";
  return files;
}

TEST(Extends, TellsChoicesOfTheSameIdApartByTheirLists) {
  SourceFiles files = with_choices();
  files["upper/choices.toml"] =
      "[[choice]]\nof = \"request\"\nid = \"due\"\nname.en = \"Wanted\"\n";
  files["upper/framework.toml"] += "removes = [\"choice:notice.due\"]\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  EXPECT_FALSE(law->has_choice("notice", "due"));
  EXPECT_TRUE(law->has_choice("request", "due"));
  EXPECT_EQ(law->choices.back().name.en, "Wanted");
  EXPECT_TRUE(library->find("small")->has_choice("notice", "due"));
}

TEST(Extends, RefusesToRemoveAChoiceWithoutItsList) {
  SourceFiles files = with_choices();
  files["upper/framework.toml"] += "removes = [\"choice:due\"]\n";
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].found, "\"choice:due\"");
}

TEST(Extends, RefusesToRemoveTheSameTwice) {
  const auto faults = faults_of(upper("removes = [\"duty:s1.meet\", \"duty:s1.meet\"]\n"));
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].key, "removes");
}

TEST(Extends, NamesTheRowThatStillNeedsWhatWasRemoved) {
  const SourceFiles files = upper("removes = [\"exception:closed\"]\n");
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_TRUE(has(faults, "small/duties.toml", line_of(files, "small/duties.toml", "excuses"),
                  "duty.excuses", "exceptions of exceptions.toml"))
      << all_of(faults);
}

TEST(Extends, RefusesRemovesInAPackThatExtendsNone) {
  SourceFiles files = small_pack();
  files["small/framework.toml"] = "removes = [\"duty:s1.meet\"]\n" + files["small/framework.toml"];
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_TRUE(has(faults, "small/framework.toml", 1, "removes", "extends with it"))
      << all_of(faults);
}

constexpr const char* kCohort =
    "[[cohort]]\nstages = [\"sa\"]\nyear_groups_2021 = [1]\nfrom = 2022-01-01\nto = 2023-08-31\n"
    "cite = [\"act\"]\n";

TEST(Extends, AddsRowsThatHaveNoIdAndMergesNone) {
  SourceFiles files = upper();
  files["small/transfer.toml"] = std::string("to = \"later\"\n") + kCohort;
  files["upper/transfer.toml"] = std::string("to = \"latest\"\n") + kCohort;
  change(files, "upper/transfer.toml", "[1]", "[2]");
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const auto& transfer = library->find("upper")->transfer;
  ASSERT_TRUE(transfer);
  EXPECT_EQ(transfer->to, "latest");
  ASSERT_EQ(transfer->cohorts.size(), 2U);
  EXPECT_EQ(transfer->cohorts[0].year_groups_2021, std::vector<int>{1});
  EXPECT_EQ(transfer->cohorts[1].year_groups_2021, std::vector<int>{2});
  EXPECT_EQ(library->find("small")->transfer->cohorts.size(), 1U);
}

TEST(Extends, RefusesToRemoveRowsThatHaveNoId) {
  SourceFiles files = upper("removes = [\"cohort:\"]\n");
  files["small/transfer.toml"] = std::string("to = \"later\"\n") + kCohort;
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].found, "\"cohort:\"");
}

TEST(Extends, RenamesTheRulesThatProcessesAndLooksName) {
  SourceFiles files = upper();
  files["small/processes.toml"] =
      "[[process]]\nid = \"round\"\nname.en = \"A round\"\nopens = "
      "[\"document_issued:iep:final\"]\n"
      "cite = [\"act\"]\n[[process.step]]\nid = \"first\"\nduty = \"s1.review\"\n";
  files["small/looks.toml"] =
      "[[look]]\nid = \"s1.look\"\nsees = \"target_unmet\"\namount = 2\ntext.en = \"Look\"\nwhy.en "
      "= \"It stands still\"\n"
      "cite = [\"act\"]\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework* law = library->find("upper");
  ASSERT_EQ(law->processes.size(), 1U);
  EXPECT_EQ(law->duties[*law->processes[0].steps[0].duty].id, "u2.review");
  ASSERT_EQ(law->looks.size(), 1U);
  EXPECT_EQ(law->looks[0].id, "u2.look");
}

}  // namespace
}  // namespace stepwell::law
