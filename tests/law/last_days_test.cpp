// The worked examples of each pack ask about the last day of each of its duties, rights and
// watches, and about the day after. That what they say is so is tested with the record.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/files.h"
#include "tests/law/asked_days.h"
#include "tests/law/small_pack.h"
#include "tests/support/packs.h"
#include "tests/support/source_dir.h"

namespace stepwell::law {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
namespace fs = std::filesystem;

/// A duty of which there is no such example, and why.
struct Spared {
  const char* pack;
  const char* duty;
  const char* because;
};
constexpr std::array kSpared = {
    Spared{"wales-aln-2021", "aln.decide_fei",
           "nobody knows here on which days a college meets, so it never has a last day"},
    Spared{"wales-aln-2021", "aln.fei_transfer",
           "nobody knows here on which days a college meets, so it never has a last day"},
};

std::vector<std::string> not_asked_in_examples_of(const Framework& law) {
  AskedDays asked(law);
  const fs::path folder = fs::path(testing::source_dir()) / "frameworks" / law.id / "examples";
  for (const auto& file : fs::directory_iterator(folder))
    if (const auto text = cli::read_file(file.path().string(), std::size_t{1} << 20))
      asked.add(*text);
  return asked.not_asked();
}

bool is_of(const std::string& missing, const Spared& row) {
  return missing.starts_with(std::string(row.duty) + ": ");
}

TEST(LastDays, AreAskedAboutInTheExamplesOfEachPackForAllThatItMakesDueAndTheDayAfterToo) {
  for (const auto& law : testing::packs()->frameworks()) {
    std::vector<std::string> missing = not_asked_in_examples_of(*law);
    for (const Spared& row : kSpared)
      if (law->id == row.pack)
        std::erase_if(missing, [&](const std::string& line) { return is_of(line, row); });
    EXPECT_THAT(missing, IsEmpty()) << "add them to frameworks/" << law->id << "/examples";
  }
}

TEST(LastDays, AreSparedOnlyWhereNoExampleAsksAboutThem) {
  for (const Spared& row : kSpared) {
    const Framework* law = testing::packs()->find(row.pack);
    ASSERT_NE(law, nullptr) << row.pack;
    const std::vector<std::string> missing = not_asked_in_examples_of(*law);
    EXPECT_TRUE(std::any_of(missing.begin(), missing.end(),
                            [&](const std::string& line) { return is_of(line, row); }))
        << row.duty << " has its example; it need not be spared because " << row.because;
  }
}

const std::string kDuties = "small/duties.toml";

/// What is missing of the review of a small pack after one example with these expectations.
std::vector<std::string> missing_after(const std::string& expectations,
                                       const SourceFiles& pack = small_pack()) {
  const auto library = loaded(pack);
  if (library == nullptr) return {"the pack does not load"};
  AskedDays asked(*library->find("small"));
  asked.add(R"({ "expect": [ )" + expectations + " ] }");
  std::vector<std::string> missing = asked.not_asked();
  std::erase_if(missing, [](const std::string& line) { return !line.starts_with("s1.review: "); });
  return missing;
}

std::string on(const std::string& day, const std::string& more) {
  return R"({ "on": ")" + day + R"(", "duties": [ { "duty": "s1.review", )" + more + " } ] }";
}

const std::string kLast = R"("limit": "2006-06-01", )";
const std::string kOpen = R"("state": "open", "overdue": false)";
const std::string kLate = R"("state": "open", "overdue": true)";
const std::string kLastIsMissing = "s1.review: the last day";
const std::string kNextIsMissing = "s1.review: the day after";
const std::string kBothAreMissing = "s1.review: the last day and the day after";

TEST(AskedDays, AreBothSidesOfOneLastDay) {
  const std::string last = on("2006-06-01", kLast + kOpen), next = on("2006-06-02", kLast + kLate);
  EXPECT_THAT(missing_after(last + ", " + next), IsEmpty());
  EXPECT_THAT(missing_after(on("2006-05-31", kLast + kOpen) + ", " + next), IsEmpty());
  EXPECT_THAT(missing_after(last), ElementsAre(kNextIsMissing));
  EXPECT_THAT(missing_after(next), ElementsAre(kLastIsMissing));
  EXPECT_THAT(missing_after(""), ElementsAre(kBothAreMissing));
}

TEST(AskedDays, AreNotTheLastDayOfOneAndTheDayAfterAnother) {
  const std::string other = R"("limit": "2007-06-01", )";
  EXPECT_THAT(
      missing_after(on("2006-06-01", kLast + kOpen) + ", " + on("2007-06-02", other + kLate)),
      ElementsAre("s1.review: the last day and the day after it, not those of two"));
}

TEST(AskedDays, AreNotAnyOtherDays) {
  EXPECT_THAT(
      missing_after(on("2006-05-30", kLast + kOpen) + ", " + on("2006-06-03", kLast + kLate)),
      ElementsAre(kBothAreMissing));
}

TEST(AskedDays, NeedTheLastDayOnceInAnExampleButNotWhereItIsSaidThatThereIsNone) {
  const std::string last = on("2006-06-01", kLast + kOpen) + ", ";
  EXPECT_THAT(missing_after(last + on("2006-06-02", kLate)), IsEmpty());
  EXPECT_THAT(missing_after(last + on("2006-06-02", R"("limit": null, )" + kLate)),
              ElementsAre(kNextIsMissing));
}

TEST(AskedDays, SayWhetherWhatIsOpenIsOverdue) {
  const std::string open = R"("state": "open")";
  EXPECT_THAT(missing_after(on("2006-06-01", kLast + open) + ", " + on("2006-06-02", kLast + open)),
              ElementsAre(kBothAreMissing));
  EXPECT_THAT(missing_after(on("2006-06-01", kLast + kLate)), ElementsAre(kBothAreMissing));
}

TEST(AskedDays, AreToldByWhatWasDoneOnThem) {
  const std::string met = R"("state": "met")", late = R"("state": "met_late")";
  const std::string then = R"(, "closed_on": "2006-06-01")",
                    next = R"(, "closed_on": "2006-06-02")";
  EXPECT_THAT(missing_after(on("2008-01-01", kLast + met + then) + ", " +
                            on("2008-01-01", kLast + late + next)),
              IsEmpty());
  EXPECT_THAT(missing_after(on("2006-06-01", kLast + met) + ", " + on("2006-06-02", kLast + late)),
              ElementsAre(kBothAreMissing));
}

TEST(AskedDays, OfARightAreOverWithoutBeingOverdue) {
  const SourceFiles right = small_pack_with(kDuties, "id = \"s1.review\"\nowner",
                                            "id = \"s1.review\"\nkind = \"right\"\nowner");
  const std::string last = on("2006-06-01", kLast + R"("state": "open")") + ", ";
  EXPECT_THAT(missing_after(last + on("2006-06-02", R"("state": "lapsed")"), right), IsEmpty());
  EXPECT_THAT(missing_after(last + on("2006-06-02", kOpen), right), ElementsAre(kNextIsMissing));
}

TEST(AskedDays, OfWhatHasNoLimitAreThoseOfItsAim) {
  const SourceFiles aimed =
      small_pack_with(kDuties, "limit = { amount = 6, unit = \"month\", roll = \"court\" }",
                      "aim = { amount = 6, unit = \"month\" }");
  const std::string aim = R"("limit": null, "aim": "2006-06-01", )";
  EXPECT_THAT(
      missing_after(on("2006-06-01", aim + kOpen) + ", " + on("2006-06-02", aim + kOpen), aimed),
      IsEmpty());
  EXPECT_THAT(missing_after(on("2006-06-01", kLast + kOpen), aimed), ElementsAre(kBothAreMissing));
}

TEST(AskedDays, AreThoseOfEachVersionOfARule) {
  const SourceFiles versions = small_pack_with(
      kDuties, "[[duty]]\nid = \"s1.meet\"",
      "[[duty]]\nid = \"s1.review\"\nowner = \"senco\"\nstrength = \"must\"\n"
      "text.en = \"Review it sooner\"\nopens = [\"document_issued:iep:final\"]\n"
      "closes = [\"review_held:iep:end\"]\nlimit = { amount = 3, unit = \"month\" }\n"
      "cite = [\"act\"]\neffective = { from = 2020-05-01 }\n\n[[duty]]\nid = \"s1.meet\"");
  const std::string old = on("2006-06-01", kLast + kOpen) + ", " + on("2006-06-02", kLate);
  EXPECT_THAT(missing_after(old, versions), ElementsAre(kBothAreMissing));
  const std::string young = R"("limit": "2020-09-01", )";
  EXPECT_THAT(missing_after(old + ", " + on("2020-09-01", young + kOpen) + ", " +
                                on("2020-09-02", young + kLate),
                            versions),
              IsEmpty());
}

TEST(AskedDays, OfTheSchoolAreThoseBeforeItIsOwedAgain) {
  const auto library = loaded(small_pack_with(kDuties, "standing = \"post:senco\"",
                                              "standing = \"post:senco\"\nmax_age = 12"));
  ASSERT_TRUE(library);
  const auto missing = [&](const std::string& expectations) {
    AskedDays asked(*library->find("small"));
    asked.add(R"({ "expect": [ )" + expectations + " ] }");
    return asked.not_asked().back();
  };
  const std::string next =
      R"({ "on": "2006-06-02", "school_duties": [ { "duty": "s1.senco", "state": "open", "opened_on": "2006-06-02" } ] })";
  const std::string last =
      R"({ "on": "2006-06-01", "school_duties": [ { "duty": "s1.senco", "state": "met", "closed_on": "2005-06-01" } ] })";
  EXPECT_EQ(missing(next), "s1.senco: the last day");
  EXPECT_EQ(missing(last), "s1.senco: the last day and the day after");
  EXPECT_THAT(missing(last + ", " + next), ::testing::StartsWith("s1.meet: "));
}

TEST(AskedDays, OfWhoHoldsAPostAreBothSidesOfTheLimit) {
  const auto library =
      loaded(small_pack_with(kDuties, "standing = \"post:senco\"",
                             "standing = \"post:senco\"\ncloses = [\"post_ended:senco\"]\nlimit = "
                             "{ amount = 36, unit = \"month\" }"));
  ASSERT_TRUE(library);
  const auto missing = [&](const std::string& expectations) {
    AskedDays asked(*library->find("small"));
    asked.add(R"({ "expect": [ )" + expectations + " ] }");
    return asked.not_asked().back();
  };
  const auto on = [](const char* day, const char* overdue) {
    return R"({ "on": ")" + std::string(day) +
           R"(", "school_duties": [ { "duty": "s1.senco", "state": "open", "limit": "2006-06-01", "overdue": )" +
           overdue + " } ] }";
  };
  EXPECT_EQ(missing(on("2006-06-01", "false")), "s1.senco: the day after");
  EXPECT_EQ(missing(on("2006-06-02", "true")), "s1.senco: the last day");
  EXPECT_THAT(missing(on("2006-06-01", "false") + ", " + on("2006-06-02", "true")),
              ::testing::StartsWith("s1.meet: "));
}

}  // namespace
}  // namespace stepwell::law
