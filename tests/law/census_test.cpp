// The days of a census and what it checks, as a pack says them.
#include "law/census.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/law/small_pack.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using base::Day;
using stepwell::testing::packs;

const std::string kFile = "small/census.toml";

SourceFiles with(const std::string& text) {
  return small_pack_and(kFile, text);
}

const std::string kCensus = R"([[census]]
id = "winter"
name.en = "Winter census"
month = 1
weekday = 4
nth = 3
cite = ["act"]
)";

std::string check_that(const std::string& keys) {
  return "[[check]]\nid = \"one\"\ntext.en = \"Wrong\"\nmend.en = \"Mend it\"\ncite = [\"act\"]\n" +
         keys + "\n";
}

TEST(ACensus, IsOnTheDayOfTheYearThatItsPackSays) {
  const auto library = loaded(with(kCensus));
  const Census& census = library->find("small")->censuses.at(0);
  EXPECT_EQ(census.day_in(2025), Day(2025, 1, 16));
  EXPECT_EQ(census.day_in(2026), Day(2026, 1, 15));
  Census last = census;
  last.nth = -1;
  EXPECT_EQ(last.day_in(2026), Day(2026, 1, 29));
  last.weekday = 7;
  EXPECT_EQ(last.day_in(2026), Day(2026, 1, 25));
  last.weekday.reset();
  EXPECT_FALSE(last.is_day_known());
  EXPECT_EQ(last.day_in(2026), Day(2026, 1, 1));
}

/// A file of census.toml that is wrong, with the key that is named and what was expected.
struct Wrong {
  std::string name, text, key, expected;
};
void PrintTo(const Wrong& wrong, std::ostream* out) {
  *out << wrong.name;
}
class AWrongCensus : public ::testing::TestWithParam<Wrong> {};

TEST_P(AWrongCensus, IsRefusedWithItsKeyAndWhatWasExpected) {
  const Wrong& wrong = GetParam();
  bool is_named = false;
  const auto faults = faults_of(with(kCensus + wrong.text));
  for (const PackFault& fault : faults)
    is_named = is_named || (fault.file == kFile && fault.line > 0 && fault.key == wrong.key &&
                            fault.expected.find(wrong.expected) != std::string::npos);
  EXPECT_TRUE(is_named) << all_of(faults);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, AWrongCensus,
    ::testing::Values(
        Wrong{"finds_nothing", check_that(""), "check.finds", "one of status_missing"},
        Wrong{"finds_magic", check_that("finds = \"magic\""), "check.finds", "need_missing"},
        Wrong{"a_status_that_is_no_code",
              check_that("finds = \"need_missing\"\nstatuses = [\"Z\"]"), "check.statuses",
              "a code of the code set"},
        Wrong{"no_status_where_one_is_needed", check_that("finds = \"need_with_status\""),
              "check.statuses", "one or more codes"},
        Wrong{"a_status_where_none_counts", check_that("finds = \"rank_gap\"\nstatuses = [\"A\"]"),
              "check.statuses", "a check that finds"},
        Wrong{"unlikely_in_no_setting",
              check_that("finds = \"status_unlikely\"\nstatuses = [\"A\"]"), "check.settings",
              "one or more settings"},
        Wrong{"a_setting_that_is_not_there",
              check_that("finds = \"status_unlikely\"\nstatuses = [\"A\"]\nsettings = [\"moon\"]"),
              "check.settings", "a setting of framework.toml"},
        Wrong{"of_no_detail", check_that("finds = \"detail_missing\""), "check.detail",
              "one of surname"},
        Wrong{"of_a_detail_that_is_none",
              check_that("finds = \"detail_missing\"\ndetail = \"shoes\""), "check.detail",
              "learner_number"},
        Wrong{"two_children_of_one_surname",
              check_that("finds = \"detail_twice\"\ndetail = \"surname\""), "check.detail",
              "upn or learner_number"},
        Wrong{"of_who_is_less_than_nothing",
              check_that("finds = \"detail_missing\"\ndetail = \"upn\"\nage = -1"), "check.age",
              "a number of years"},
        Wrong{"leavers_where_none_count", check_that("finds = \"upn_letter\"\nleavers = true"),
              "check.leavers", "no such key"},
        Wrong{"at_no_place", check_that("finds = \"place_unsaid\"\nstatuses = [\"A\"]"),
              "check.place", "a place where"},
        Wrong{"at_a_place_that_is_not_there",
              check_that("finds = \"place_unsaid\"\nstatuses = [\"A\"]\nplace = \"moon\""),
              "check.place", "a choice of the list census_place"},
        Wrong{"a_place_where_none_counts", check_that("finds = \"rank_gap\"\nplace = \"moon\""),
              "check.place", "else nothing"},
        Wrong{"a_place_unfit_in_no_setting",
              check_that("finds = \"place_unfit\"\nplace = \"moon\""), "check.settings",
              "one or more settings"},
        Wrong{"of_no_authority", check_that("finds = \"upn_authority\""), "check.authorities",
              "the numbers that there are"},
        Wrong{"authorities_where_none_count",
              check_that("finds = \"upn_last\"\nauthorities = [{ from = 1 }]"), "check.authorities",
              "the numbers that there are"},
        Wrong{"authorities_that_run_backwards",
              check_that("finds = \"upn_authority\"\nauthorities = [{ from = 5, to = 1 }]"),
              "check.authorities.to", "not less than from"},
        Wrong{"more_than_nothing", check_that("finds = \"needs_many\""), "check.most", "1 or more"},
        Wrong{"at_a_census_that_is_not_there",
              check_that("finds = \"rank_gap\"\nat = [\"summer\"]"), "check.at",
              "a census of this file"},
        Wrong{"two_checks_of_one_id",
              check_that("finds = \"rank_gap\"") + check_that("finds = \"rank_twice\""), "check.id",
              "an id that no other"},
        Wrong{"an_unknown_key", check_that("finds = \"rank_gap\"\nrule = 3"), "check.rule",
              "no such key"},
        Wrong{"a_thirteenth_month",
              "[[census]]\nid = \"x\"\nname.en = \"X\"\nmonth = 13\ncite = [\"act\"]\n",
              "census.month", "1 to 12"},
        Wrong{"an_eighth_weekday",
              "[[census]]\nid = \"x\"\nname.en = \"X\"\nmonth = 1\nweekday = 8\nnth = 1\n"
              "cite = [\"act\"]\n",
              "census.weekday", "1 for Monday"},
        Wrong{"a_fifth_thursday",
              "[[census]]\nid = \"x\"\nname.en = \"X\"\nmonth = 1\nweekday = 4\nnth = 5\n"
              "cite = [\"act\"]\n",
              "census.nth", "1 to 4"},
        Wrong{"without_a_source", "[[census]]\nid = \"x\"\nname.en = \"X\"\nmonth = 1\n",
              "census.cite", "one or more citations"}),
    [](const auto& wrong) { return wrong.param.name; });

TEST(TheCensusesOfThePacks, CheckThatANeedIsThereInEachLawThatHasCodesOfNeeds) {
  for (const auto& law : packs()->frameworks()) {
    std::set<CodeCheck::Finds> found;
    for (const CodeCheck& check : law->checks) found.insert(check.finds);
    EXPECT_TRUE(found.contains(CodeCheck::Finds::NeedMissing)) << law->id;
  }
}

TEST(TheCensusesOfThePacks, SayInEnglandByWhichRuleEachThingIsRefused) {
  std::set<std::string> numbers;
  for (const char* law : {"england-send-2015", "england-sen-2001"})
    for (const CodeCheck& check : packs()->find(law)->checks) numbers.insert(check.number);
  for (const char* number :
       {"1500", "1510", "1520", "1530", "1540", "1550", "1570", "1573", "1575", "1578",
        "1580", "1590", "1600", "2115", "2120", "2125", "2130", "2140", "2160", "2165",
        "2166", "2170", "2175", "2180", "2230", "2250", "5049", "5050"})
    EXPECT_TRUE(numbers.contains(number)) << number;
}

TEST(TheCensusesOfThePacks, AskForLearnerNumbersInEnglandAlone) {
  for (const auto& law : packs()->frameworks())
    EXPECT_EQ(law->asks_learner_numbers(),
              law->id == "england-send-2015" || law->id == "england-isp-draft")
        << law->id;
}

TEST(TheCensusesOfThePacks, AreInEnglandOnThreeThursdays) {
  const Framework& law = *packs()->find("england-send-2015");
  ASSERT_EQ(law.censuses.size(), 3U);
  EXPECT_EQ(law.censuses[0].day_in(2026), Day(2026, 10, 1));
  EXPECT_EQ(law.censuses[1].day_in(2025), Day(2025, 1, 16));
  EXPECT_EQ(law.censuses[2].day_in(2026), Day(2026, 5, 21));
}

TEST(TheCensusesOfThePacks, AreInWalesInAJanuaryOfWhichTheDayIsNotKnown) {
  for (const char* id : {"wales-sen-2002", "wales-aln-2021"}) {
    const Framework& law = *packs()->find(id);
    ASSERT_EQ(law.censuses.size(), 1U) << id;
    EXPECT_EQ(law.censuses[0].month, 1U) << id;
    EXPECT_FALSE(law.censuses[0].is_day_known()) << id;
  }
}

TEST(TheCensusesOfThePacks, AreNoneWhereNoSourceNamesADay) {
  for (const char* id : {"ni-2021-3stage", "ni-1998-5stage", "scotland", "england-sen-2001"})
    EXPECT_TRUE(packs()->find(id)->censuses.empty()) << id;
}

/// What no source confirmed is our own, and a page has to say so.
TEST(TheCensusesOfThePacks, ClaimNoRuleOfACensusThatWasNotRead) {
  for (const char* id : {"wales-sen-2002", "wales-aln-2021", "ni-2021-3stage", "scotland"}) {
    const Framework& law = *packs()->find(id);
    for (const CodeCheck& check : law.checks) {
      EXPECT_EQ(check.cites.confidence, Confidence::Practice) << id << ": " << check.id;
      EXPECT_TRUE(check.number.empty()) << id << ": " << check.id;
    }
  }
}

}  // namespace
}  // namespace stepwell::law
