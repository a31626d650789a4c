// The way into another law: whom it means, which notices it has, and what is wrong with it.
#include <gmock/gmock.h>

#include "tests/law/small_pack.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using base::Day;

constexpr const char* kFile = "small/transfer.toml";

SourceFiles with_transfer(const std::string& more) {
  return small_pack_and(kFile, "to = \"later\"\n" + more);
}

TEST(Transfer, CountsTheYearGroupByTheAgeOnTheLastDayOfAugust2021) {
  EXPECT_EQ(year_group_2021(Day(2012, 8, 31)), 5);
  EXPECT_EQ(year_group_2021(Day(2012, 9, 1)), 4);
  EXPECT_EQ(year_group_2021(Day(2017, 8, 31)), 0);
  EXPECT_EQ(year_group_2021(Day(2019, 8, 31)), -2);
}

TEST(Transfer, FindsTheFirstGroupOfChildrenThatMatches) {
  const Framework& law = *stepwell::testing::packs()->find("wales-sen-2002");
  const std::size_t sa = *law.find_stage("sa");
  const Transfer::Cohort* cohort = law.transfer->cohort(Day(2012, 3, 1), sa);
  ASSERT_NE(cohort, nullptr);
  EXPECT_EQ(cohort->window, (base::DayRange{Day(2022, 1, 1), Day(2023, 8, 31)}));
  EXPECT_EQ(law.transfer->cohort(Day(2006, 3, 1), sa), nullptr);
  EXPECT_EQ(law.transfer->cohort(Day(2012, 3, 1), *law.find_stage("none")), nullptr);
}

TEST(Transfer, GivesAtEachStageTheNoticesOfThatStage) {
  const Framework& law = *stepwell::testing::packs()->find("ni-1998-5stage");
  const auto notices = law.transfer->notices_at(*law.find_stage("s3"));
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_EQ(notices.front()->id, "stage_3");
  EXPECT_TRUE(law.transfer->notices_at(*law.find_stage("none")).empty());
}

TEST(Transfer, HasANameForEachNoticeOfEveryPack) {
  for (const auto& law : stepwell::testing::packs()->frameworks()) {
    if (!law->transfer) continue;
    for (const Transfer::Notice& notice : law->transfer->notices)
      EXPECT_FALSE(notice.name.en.empty()) << law->id << ' ' << notice.id;
  }
}

/// The only fault: at which key, and what was expected there.
std::string fault_of(const SourceFiles& files) {
  const auto faults = faults_of(files);
  if (faults.size() != 1) return all_of(faults);
  EXPECT_EQ(faults.front().file, kFile);
  return faults.front().key + ": " + faults.front().expected;
}

TEST(Transfer, IsRefusedWithANoticeThatHasNoName) {
  EXPECT_EQ(fault_of(with_transfer("[[notice]]\nid = \"paper\"\nstage = \"one\"\n")),
            "notice.name: name.en, a text");
}

TEST(Transfer, IsRefusedWithANoticeOfAStageThatIsNotThere) {
  EXPECT_EQ(fault_of(with_transfer("[[notice]]\nid = \"paper\"\nname.en = \"A paper\"\n"
                                   "stage = \"one\"\nstages = [\"nowhere\"]\n")),
            "notice.stages: stages of stages.toml");
}

TEST(Transfer, IsRefusedWithANewcomerWhoHasHelpOrStandsNowhere) {
  for (const char* stages : {"stages = [\"sa\"]\n", ""})
    EXPECT_EQ(fault_of(with_transfer(std::string("[[newcomer]]\n") + stages +
                                     "from = 2018-04-01\ncite = [\"act\"]\n")),
              "newcomer.stages: stages that are not on the register");
}

TEST(Transfer, HoldsFromItsFirstDayForWhoeverFirstNeedsHelp) {
  const Framework& law = *stepwell::testing::packs()->find("wales-sen-2002");
  const std::size_t none = *law.find_stage("none");
  const auto holds = [&](std::optional<Day> born, std::size_t stage, Day on) {
    return law.transfer->newcomer(born, stage, on) != nullptr;
  };
  const Day child(2015, 3, 1), before(2021, 8, 31), first(2021, 9, 1);
  EXPECT_FALSE(holds(child, none, before));
  EXPECT_TRUE(holds(child, none, first));
  EXPECT_TRUE(holds(child, *law.find_stage("concern"), first));
  EXPECT_FALSE(holds(child, *law.find_stage("sa"), first));
  EXPECT_FALSE(holds(Day(2006, 8, 31), none, first));
  EXPECT_TRUE(holds(Day(2006, 9, 1), none, first));
  EXPECT_FALSE(holds(std::nullopt, none, first));
}

TEST(Transfer, IsRefusedWhereTheLawMovesNobodyInParticular) {
  EXPECT_EQ(fault_of(with_transfer(
                "[[commencement]]\non = 2018-04-01\nstage = \"one\"\ncite = [\"act\"]\n")),
            "commencement.born_before: born_before, or stages: whom the law moves");
}

TEST(Transfer, SaysOfEachCopiedFieldWhatIssuingSaysToIt) {
  const Framework& welsh = *stepwell::testing::packs()->find("wales-sen-2002");
  for (const Transfer::CarriedField& field : welsh.transfer->fields)
    EXPECT_EQ(field.unchecked, Transfer::Unchecked::Refused) << field.from;
  const Framework& irish = *stepwell::testing::packs()->find("ni-1998-5stage");
  for (const Transfer::CarriedField& field : irish.transfer->fields)
    EXPECT_EQ(field.unchecked, Transfer::Unchecked::Warned) << field.from;
}

}  // namespace
}  // namespace stepwell::law
