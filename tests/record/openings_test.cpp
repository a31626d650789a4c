// An opening is found again in an answer under other dates of the school, with both of its last
// days.
#include "record/openings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>

#include "calendar/school_calendar.h"
#include "tests/record/test_packs.h"

namespace stepwell::record {
namespace {

using base::Day;
using calendar::SchoolCalendar;
using calendar::TermDates;

const law::Library& library() {
  return *testing::packs_with_invented_laws();
}

/// A year of three terms, the second of which begins on that day, without the days that are closed.
SchoolCalendar year(std::vector<base::DayRange> closed, Day spring = {2026, 1, 5}) {
  TermDates dates{{{Day(2025, 9, 2), Day(2025, 12, 19)},
                   {spring, Day(2026, 3, 27)},
                   {Day(2026, 4, 13), Day(2026, 7, 20)}},
                  std::move(closed),
                  {}};
  return *SchoolCalendar::create(std::move(dates), *library().holidays_of("england"));
}

const SchoolCalendar& plain_year() {
  static const SchoolCalendar calendar = year({});
  return calendar;
}
/// Closed on Monday, 20 October 2025.
const SchoolCalendar& with_snow() {
  static const SchoolCalendar calendar = year({{Day(2025, 10, 20), Day(2025, 10, 20)}});
  return calendar;
}

Standing standing(const std::vector<std::string>& record, const SchoolCalendar& calendar, Day on) {
  std::vector<Entry> entries;
  for (const std::string& text : record)
    entries.push_back(*read_entry(boost::json::parse(text),
                                  static_cast<Position>(entries.size() + 1),
                                  library().vocabulary()));
  Circumstances circumstances;
  circumstances.library = &library();
  circumstances.schools.push_back({"school", library().find("test-old"), "bound", &calendar});
  return *stand(entries, circumstances, {on, std::nullopt});
}

/// The openings of that rule in both.
std::vector<InBoth> of(std::string_view duty, const Standing& before, const Standing& after) {
  std::vector<InBoth> all = beside(before, after);
  std::erase_if(all, [&](const InBoth& both) { return both.name.duty != duty; });
  return all;
}

const std::string kArranged =
    R"({ "on": "2025-10-06", "kind": "meeting_arranged", "meeting": "plan", "for": "2025-10-16" })";
const std::string kSent = R"({ "on": "2025-10-24", "kind": "report_sent", "report": "policy" })";
const std::string kLeft = R"({ "on": "2025-10-24", "kind": "school_left", "school": "school" })";
const std::string kBack = R"({ "on": "2025-11-03", "kind": "school_joined", "school": "school" })";
const std::string kLow = R"({ "on": "2025-09-10", "kind": "stage_moved", "to": "low" })";

constexpr const char* kFiveDays = "old.school_days_after";

TEST(OpeningsBeside, SayBothLastDaysOfWhatWasMetBeforeTheClosureWasKnown) {
  const Standing before = standing({kArranged, kSent}, plain_year(), Day(2025, 11, 10));
  const Standing after = standing({kArranged, kSent}, with_snow(), Day(2025, 11, 10));
  const auto both = of(kFiveDays, before, after);
  ASSERT_EQ(both.size(), 1U);
  const LastDay was = last_day_of(*both.front().before), is = last_day_of(*both.front().after);
  EXPECT_EQ(was, (LastDay{State::MetLate, Day(2025, 10, 23), Day(2025, 10, 24)}));
  EXPECT_EQ(is, (LastDay{State::Met, Day(2025, 10, 24), Day(2025, 10, 24)}));
}

TEST(OpeningsBeside, SayBothLastDaysOfWhatAnEntryHadEnded) {
  const Standing before = standing({kArranged, kLeft}, plain_year(), Day(2025, 11, 10));
  const Standing after = standing({kArranged, kLeft}, with_snow(), Day(2025, 11, 10));
  const auto both = of(kFiveDays, before, after);
  ASSERT_EQ(both.size(), 1U);
  EXPECT_EQ(last_day_of(*both.front().before),
            (LastDay{State::Lapsed, Day(2025, 10, 23), Day(2025, 10, 24)}));
  EXPECT_EQ(last_day_of(*both.front().after),
            (LastDay{State::Lapsed, Day(2025, 10, 24), Day(2025, 10, 24)}));
}

TEST(OpeningsBeside, SayNothingElseOfADayThatIsNoSchoolDay) {
  const SchoolCalendar weekend = year({{Day(2025, 10, 18), Day(2025, 10, 19)}});
  const Standing before = standing({kArranged, kSent}, plain_year(), Day(2025, 11, 10));
  const Standing after = standing({kArranged, kSent}, weekend, Day(2025, 11, 10));
  for (const InBoth& both : beside(before, after)) {
    ASSERT_TRUE(both.before != nullptr && both.after != nullptr) << both.name.duty;
    EXPECT_EQ(last_day_of(*both.before), last_day_of(*both.after)) << both.name.duty;
  }
}

TEST(OpeningsBeside, FindAPartOfTheYearAgainThatBeginsOnAnotherDay) {
  const SchoolCalendar late = year({}, Day(2026, 1, 12));
  const Standing before = standing({kLow}, plain_year(), Day(2026, 2, 2));
  const Standing after = standing({kLow}, late, Day(2026, 2, 2));
  const auto both = of("old.parts_3", before, after);
  ASSERT_EQ(both.size(), 2U);
  ASSERT_TRUE(both.back().before != nullptr && both.back().after != nullptr);
  EXPECT_EQ(both.back().before->opening.on, Day(2026, 1, 5));
  EXPECT_EQ(both.back().after->opening.on, Day(2026, 1, 12));
}

TEST(OpeningsBeside, HaveNobodyWhereTheDatesAloneOpened) {
  const SchoolCalendar none;
  const Standing before = standing({kLow}, none, Day(2026, 2, 2));
  const Standing after = standing({kLow}, plain_year(), Day(2026, 2, 2));
  const auto opened = of("old.parts_3", before, after);
  ASSERT_EQ(opened.size(), 2U);
  for (const InBoth& both : opened) {
    EXPECT_EQ(both.before, nullptr);
    EXPECT_NE(both.after, nullptr);
  }
  const auto gone = of("old.parts_3", after, before);
  ASSERT_EQ(gone.size(), 2U);
  EXPECT_EQ(gone.front().after, nullptr);
}

TEST(OpeningNames, TellWhatEndedByLeavingFromWhatOpensAgainByComingBack) {
  const Standing now = standing({kArranged, kLeft, kBack}, plain_year(), Day(2025, 11, 10));
  auto names = names_of(now);
  ASSERT_EQ(names.size(), now.instances.size());
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
  std::erase_if(names, [](const OpeningName& name) { return name.duty != kFiveDays; });
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names.front().opened_by, 1);
  EXPECT_EQ(names.back().opened_by, 1);
  EXPECT_EQ(names.back().nth, 1);
}

}  // namespace
}  // namespace stepwell::record
