// What was measured of a target, the aim in the same unit, and the phases of help.
#include "app/plan/progress_picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <boost/json.hpp>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using base::Day;
using ::testing::SizeIs;

constexpr std::array<std::string_view, 2> kLevels = {"low", "high"};
const Day kAnyDay(2025, 5, 1);

TEST(ReadMeasurement, FindsTheNumberAndItsUnit) {
  const auto six = read_measurement(kAnyDay, "6 of 10");
  EXPECT_EQ(six.value, 6);
  EXPECT_EQ(six.unit, "of 10");
  EXPECT_EQ(read_measurement(kAnyDay, "6/10").unit, "of 10");
  EXPECT_EQ(read_measurement(kAnyDay, " 12.5 words ").value, 12.5);
  EXPECT_EQ(read_measurement(kAnyDay, "85 %").unit, "%");
  EXPECT_EQ(read_measurement(kAnyDay, "85").unit, "");
}

TEST(ReadMeasurement, FindsNoneInWordsAndInWhatIsTooLongForANumber) {
  for (const char* words : {"going well", "", "-3", "about 6", "12345678901234567890", "."})
    EXPECT_EQ(read_measurement(kAnyDay, words).value, std::nullopt) << words;
}

/// A record with what was noted of the target t1, and the row of the target.
struct Noted {
  PlanRow row{"t1", {{"target", "Reads ten words"}}};
  record::Standing standing;
  std::vector<record::Entry> entries;

  explicit Noted(Day on = {2025, 12, 31}) { standing.on = on; }
  void note(const std::string& on, const std::string& value) {
    const boost::json::object entry{
        {"on", on}, {"kind", "progress_noted"}, {"target", "t1"}, {"value", value}};
    entries.push_back(record::read_entry(entry, static_cast<int>(entries.size() + 1),
                                         stepwell::testing::packs()->vocabulary())
                          .value());
  }
  TargetProgress progress(std::optional<Day> by = std::nullopt) const {
    return progress_of({entries, standing}, {"t1", "Reads ten words", &row}, by, kLevels);
  }
};

TEST(ProgressOf, IsEmptyWithoutAMeasurement) {
  EXPECT_TRUE(Noted().progress().picture.empty());
  Noted words;
  words.note("2025-05-01", "Tired today");
  EXPECT_TRUE(words.progress().picture.empty());
  EXPECT_THAT(words.progress().measured, SizeIs(1));
}

TEST(ProgressOf, DrawsOnePointAndFiveHundred) {
  Noted one;
  one.note("2025-05-01", "3 of 10");
  EXPECT_THAT(one.progress().picture.points, SizeIs(1));
  EXPECT_EQ(one.progress().picture.highest, 10);
  EXPECT_EQ(one.progress().picture.days.first, one.progress().picture.days.last);
  Noted many({2027, 1, 1});
  for (int i = 0; i < 500; ++i) many.note((Day(2025, 5, 1) + i).iso(), std::to_string(i % 12));
  EXPECT_THAT(many.progress().picture.points, SizeIs(500));
  EXPECT_EQ(many.progress().picture.highest, 11);
}

TEST(ProgressOf, TakesTheAimFromTheRowInTheUnitOfTheMeasurements) {
  Noted noted;
  noted.row.values.emplace("success", "9 of 10 on 2 days in the same week");
  noted.note("2025-05-01", "3 of 10");
  noted.note("2025-06-01", "6 of 10");
  ASSERT_TRUE(noted.progress(Day(2025, 7, 1)).picture.aim.has_value());
  EXPECT_EQ(noted.progress(Day(2025, 7, 1)).aim->value, 9);
  EXPECT_EQ(noted.progress(Day(2025, 7, 1)).picture.days.last, Day(2025, 7, 1));
  EXPECT_FALSE(noted.progress().aim.has_value());
  noted.row.values.emplace("by", "2025-08-01");
  EXPECT_EQ(noted.progress(Day(2025, 7, 1)).aim->on, Day(2025, 8, 1));
}

TEST(ProgressOf, TakesNoAimInAnotherUnitAndLeavesOutPointsInOne) {
  Noted noted;
  noted.row.values.emplace("success", "9 of 100 without help");
  noted.note("2025-05-01", "40 %");
  noted.note("2025-05-08", "3 of 10");
  EXPECT_FALSE(noted.progress(Day(2025, 7, 1)).aim.has_value());
  EXPECT_THAT(noted.progress().picture.points, SizeIs(1));
  EXPECT_THAT(noted.progress().measured, SizeIs(2));
}

TEST(ProgressOf, DrawsLevelsWhereNoNumberWasNoted) {
  Noted noted;
  noted.note("2025-05-01", "low");
  noted.note("2025-05-08", "high");
  ASSERT_THAT(noted.progress().picture.points, SizeIs(2));
  EXPECT_EQ(noted.progress().picture.points[1].value, 2);
}

TEST(PhasesOf, AreThoseOfTheTargetOrOfAllWithinTheDays) {
  record::Help help;
  record::Provision provision;
  provision.from = {2025, 4, 1};
  provision.what = "Cards";
  provision.targets = {"t1"};
  help.provisions.push_back(provision);
  provision.what = "Other";
  provision.targets = {"t2"};
  help.provisions.push_back(provision);
  provision.what = "Over";
  provision.targets = {};
  provision.until = Day(2025, 4, 20);
  help.provisions.push_back(provision);
  const auto phases = phases_of(help, "t1", {{2025, 4, 10}, {2025, 6, 1}});
  ASSERT_THAT(phases, SizeIs(2));
  EXPECT_EQ(phases[0].days.first, Day(2025, 4, 10));
  EXPECT_EQ(phases[0].days.last, Day(2025, 6, 1));
  EXPECT_EQ(phases[1].days.last, Day(2025, 4, 19));
  EXPECT_TRUE(phases_of(help, "t1", {{2024, 1, 1}, {2024, 2, 1}}).empty());
}

}  // namespace
}  // namespace stepwell::app
