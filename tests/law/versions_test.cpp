// Rules of which there are several versions: each is the law on its own days, and the loader
// refuses days that overlap.
#include <gmock/gmock.h>

#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

using base::Day;

const std::string kDuties = "small/duties.toml", kStages = "small/stages.toml",
                  kExceptions = "small/exceptions.toml", kWelsh = "small/text.cy.toml";

/// Another version of the first duty of the small pack.
std::string version(const std::string& effective, const std::string& more = "") {
  return "[[duty]]\nid = \"s1.review\"\nowner = \"senco\"\nstrength = \"must\"\n"
         "text.en = \"Review it sooner\"\nopens = [\"document_issued:iep:final\"]\n"
         "closes = [\"review_held:iep:end\"]\nlimit = { amount = 3, unit = \"month\" }\n"
         "cite = [\"act\"]\n" +
         effective + more + "\n";
}

/// The small pack with rows behind the first duty.
SourceFiles behind_the_first(const std::string& rows) {
  return small_pack_with(kDuties, "[[duty]]\nid = \"s1.meet\"",
                         rows + "[[duty]]\nid = \"s1.meet\"");
}

TEST(Versions, FollowEachOtherAndTheOneBeforeEndsTheDayBefore) {
  const auto library = loaded(behind_the_first(version("effective = { from = 2020-05-01 }")));
  ASSERT_TRUE(library);
  const Framework& law = *library->find("small");
  ASSERT_EQ(law.duties.size(), 4U);
  const Duty &old = law.duties[0], &young = law.duties[1];
  EXPECT_EQ(old.rule, &old);
  EXPECT_EQ(young.rule, &old);
  EXPECT_EQ(old.after, &young);
  EXPECT_EQ(young.after, nullptr);
  EXPECT_EQ(old.on(Day(2020, 4, 30)), &old);
  EXPECT_EQ(old.on(Day(2020, 5, 1)), &young);
  EXPECT_EQ(law.find_duty("s1.review"), &old);
  EXPECT_EQ(law.find_duty("s1.review", Day(2020, 5, 1)), &young);
  EXPECT_EQ(law.changes, std::vector<Day>{Day(2020, 5, 1)});
  EXPECT_EQ(law.duties[2].rule, &law.duties[2]) << "another rule begins a row of its own";
  EXPECT_NE(old.version, young.version);
}

TEST(Versions, MayLeaveDaysOnWhichThereIsNoSuchLaw) {
  const auto library =
      loaded(behind_the_first(version("effective = { from = 2020-05-01, to = 2020-09-25 }\n") +
                              version("effective = { from = 2021-01-01 }\n")));
  ASSERT_TRUE(library);
  const Duty& rule = library->find("small")->duties[0];
  EXPECT_EQ(rule.on(Day(2020, 9, 25)), &library->find("small")->duties[1]);
  EXPECT_EQ(rule.on(Day(2020, 9, 26)), nullptr);
  EXPECT_EQ(rule.on(Day(2021, 1, 1)), &library->find("small")->duties[2]);
  EXPECT_THAT(library->find("small")->changes,
              testing::ElementsAre(Day(2020, 5, 1), Day(2020, 9, 26), Day(2021, 1, 1)));
}

TEST(Versions, OfOneRuleDoNotOverlap) {
  const std::string later = "effective = { from = 2020-09-25 }";
  const SourceFiles files = behind_the_first(
      version("effective = { from = 2020-05-01, to = 2020-09-25 }\n") + version(later));
  EXPECT_TRUE(has(faults_of(files), kDuties, line_of(files, kDuties, later), "duty.effective",
                  "a day after 2020-09-25"))
      << all_of(faults_of(files));
}

TEST(Versions, DoNotBeginOnOneDay) {
  const SourceFiles files = behind_the_first(version("effective = { from = 2020-05-01 }\n") +
                                             version("effective = { from = 2020-05-01 } # again"));
  EXPECT_TRUE(has(faults_of(files), kDuties, line_of(files, kDuties, "# again"), "duty.effective",
                  "a day after 2020-05-01"))
      << all_of(faults_of(files));
}

TEST(Versions, StandTheOldestFirst) {
  const SourceFiles files = behind_the_first(version("effective = { from = 2021-05-01 }\n") +
                                             version("effective = { from = 2020-05-01 } # older"));
  EXPECT_TRUE(has(faults_of(files), kDuties, line_of(files, kDuties, "# older"), "duty.effective",
                  "a day after 2021-05-01"))
      << all_of(faults_of(files));
}

TEST(Versions, StandOneAfterAnother) {
  SourceFiles files = small_pack();
  files[kDuties] += version("effective = { from = 2020-05-01 } # far");
  EXPECT_TRUE(has(faults_of(files), kDuties, line_of(files, kDuties, "# far"), "duty.effective",
                  "one after another"))
      << all_of(faults_of(files));
}

TEST(Versions, SayFromWhichDayTheyAreTheLaw) {
  const SourceFiles files = behind_the_first(version("effective = { to = 2020-05-01 }"));
  EXPECT_TRUE(has(faults_of(files), kDuties,
                  line_of(files, kDuties, "effective = { to = 2020-05-01 }"), "duty.effective",
                  "from, the day"))
      << all_of(faults_of(files));
}

TEST(Versions, AreTwoRulesWithOneIdWithoutDates) {
  const SourceFiles files = behind_the_first(version(""));
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 1U) << all_of(faults);
  EXPECT_EQ(faults[0].key, "duty.id");
  EXPECT_EQ(faults[0].expected, "an id that no other duty has");
}

TEST(Versions, DoNotEndBeforeTheyBegin) {
  const SourceFiles files =
      behind_the_first(version("effective = { from = 2020-05-02, to = 2020-05-01 }"));
  EXPECT_TRUE(has(faults_of(files), kDuties, line_of(files, kDuties, "2020-05-02"),
                  "duty.effective.to", "on or after from"))
      << all_of(faults_of(files));
}

TEST(Versions, TakeNothingThatIsOpenWhereThereIsNoneBefore) {
  const SourceFiles files = small_pack_with(kDuties, "excuses = [\"closed\"]",
                                            "effective = { from = 2020-05-01, takes_open = true }");
  EXPECT_TRUE(has(faults_of(files), kDuties, line_of(files, kDuties, "takes_open"),
                  "duty.effective", "takes_open only where"))
      << all_of(faults_of(files));
}

TEST(Versions, DoNotTurnADutyIntoARight) {
  const SourceFiles files = behind_the_first(
      version("effective = { from = 2020-05-01 }\n", "kind = \"right\" # turned\n"));
  EXPECT_TRUE(has(faults_of(files), kDuties, line_of(files, kDuties, "# turned"), "duty.kind",
                  "duty, as the version before it"))
      << all_of(faults_of(files));
}

TEST(Versions, AreNotMoreThanThirtyTwo) {
  std::string rows;
  for (int year = 2001; year <= 2031; ++year)
    rows += version("effective = { from = " + std::to_string(year) + "-01-01 }\n");
  EXPECT_TRUE(loaded(behind_the_first(rows)));
  EXPECT_TRUE(has(faults_of(behind_the_first(rows + version("effective = { from = 2032-01-01 }"))),
                  kDuties, 0, "duty", "at most 32"));
}

TEST(Versions, OfAMoveHaveTheirOwnNeeds) {
  const auto library =
      loaded(small_pack_and(kStages,
                            "[[move]]\nfrom = [\"none\"]\nto = \"sa\"\ndecided_by = \"senco\"\n"
                            "effective = { from = 2020-05-01 }\ncite = [\"act\"]\n"));
  ASSERT_TRUE(library);
  const auto& moves = library->find("small")->moves;
  ASSERT_EQ(moves.size(), 2U);
  EXPECT_TRUE(moves[0].effective.on(Day(2020, 4, 30)));
  EXPECT_FALSE(moves[0].effective.on(Day(2020, 5, 1)));
  EXPECT_TRUE(moves[1].effective.on(Day(2020, 5, 1)));
  EXPECT_TRUE(moves[1].needs.empty());
}

TEST(Versions, TakeWhatIsOpenOnlyOfDuties) {
  const SourceFiles files =
      small_pack_and(kExceptions,
                     "[[exception]]\nid = \"closed\"\ntext.en = \"Closed by law\"\n"
                     "effective = { from = 2020-05-01, takes_open = true }\ncite = [\"act\"]\n");
  EXPECT_TRUE(has(faults_of(files), kExceptions, line_of(files, kExceptions, "takes_open"),
                  "exception.effective", "takes_open of a duty only"))
      << all_of(faults_of(files));
}

TEST(Versions, OfAnExceptionAreAllExcusesOfTheDuty) {
  const auto library =
      loaded(small_pack_and(kExceptions,
                            "[[exception]]\nid = \"closed\"\ntext.en = \"Closed by law\"\n"
                            "effective = { from = 2020-05-01 }\ncite = [\"act\"]\n"));
  ASSERT_TRUE(library);
  const Framework& law = *library->find("small");
  EXPECT_THAT(law.duties[0].excuses, testing::ElementsAre(0U, 1U));
  EXPECT_FALSE(law.exceptions[0].effective.on(Day(2020, 5, 1)));
  EXPECT_TRUE(law.exceptions[1].effective.on(Day(2020, 5, 1)));
}

TEST(Versions, MayHaveWelshOfTheirOwn) {
  SourceFiles files = behind_the_first(version("effective = { from = 2020-05-01 }\n"));
  files[kWelsh] =
      "\"duty.s1.review.text\" = \"Adolygu\"\n"
      "\"duty.s1.review@2020-05-01.text\" = \"Adolygu yn gynt\"\n" +
      files[kWelsh];
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  EXPECT_EQ(library->find("small")->duties[0].text.cy, "Adolygu");
  EXPECT_EQ(library->find("small")->duties[1].text.cy, "Adolygu yn gynt");
}

TEST(Versions, HaveWhatIsOpenUntilOneThatTakesItBegins) {
  const auto library =
      loaded(behind_the_first(version("effective = { from = 2020-05-01 }\n") +
                              version("effective = { from = 2021-05-01, takes_open = true }\n")));
  ASSERT_TRUE(library);
  const Framework& law = *library->find("small");
  const auto of = [&](std::optional<Day> opened, Day today) {
    return law.find_open_duty("s1.review", opened, today);
  };
  EXPECT_EQ(of(Day(2020, 4, 30), Day(2022, 1, 1)), &law.duties[0]);
  EXPECT_EQ(of(Day(2020, 5, 1), Day(2021, 4, 30)), &law.duties[1]);
  EXPECT_EQ(of(Day(2020, 5, 1), Day(2021, 5, 1)), &law.duties[2]);
  EXPECT_EQ(of(std::nullopt, Day(2020, 6, 1)), &law.duties[1]);
  EXPECT_EQ(law.find_open_duty("s1.nothing", std::nullopt, Day(2020, 6, 1)), nullptr);
}

TEST(Versions, AreAddedByAPackThatExtendsAnother) {
  SourceFiles files = small_pack();
  files["upper/framework.toml"] =
      "id = \"upper\"\nprefix = \"u2\"\nextends = \"small\"\nname.en = \"Upper\"\n";
  files["upper/duties.toml"] =
      "[[duty]]\nid = \"u2.review\"\nowner = \"senco\"\n"
      "strength = \"must\"\ntext.en = \"Anew\"\n"
      "effective = { from = 2020-05-01 }\n"
      "opens = [\"document_issued:iep:final\"]\n"
      "closes = [\"review_held:iep:end\"]\ncite = [\"act\"]\n";
  const auto library = loaded(files);
  ASSERT_TRUE(library);
  const Framework& upper = *library->find("upper");
  ASSERT_EQ(upper.duties.size(), 4U);
  EXPECT_EQ(upper.duties[0].after, &upper.duties[1]);
  EXPECT_EQ(upper.find_duty("u2.review", Day(2020, 5, 1))->text.en, "Anew");
  EXPECT_EQ(library->find("small")->duties.size(), 3U);
}

}  // namespace
}  // namespace stepwell::law
