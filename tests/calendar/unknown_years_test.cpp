// What a calendar cannot know: a school year without any term, and years before its list begins.
#include <gtest/gtest.h>

#include "tests/calendar/years.h"

namespace stepwell::calendar {
namespace {

using base::Day;

/// 2018/19 and 2020/21, and nothing of 2019/20.
SchoolCalendar with_a_year_missing() {
  TermDates dates = year_2018();
  dates.terms.push_back({Day(2020, 9, 1), Day(2020, 12, 18)});
  dates.terms.push_back({Day(2021, 1, 4), Day(2021, 3, 26)});
  dates.terms.push_back({Day(2021, 4, 12), Day(2021, 7, 20)});
  return calendar_of(dates);
}

TEST(UnknownSchoolYears, CannotCountFromADayInAYearThatIsNotKnown) {
  const auto day = with_a_year_missing().nth_school_day(Day(2019, 10, 1), 1, Count::After);
  EXPECT_FALSE(day) << day->iso();
}

TEST(UnknownSchoolYears, CannotCountBackFromADayInAYearThatIsNotKnown) {
  const auto day = with_a_year_missing().nth_school_day(Day(2020, 3, 2), -1, Count::After);
  EXPECT_FALSE(day) << day->iso();
}

TEST(UnknownSchoolYears, HasNoTermAfterADayInAYearThatIsNotKnown) {
  const auto day = with_a_year_missing().end_of_term_after(Day(2019, 10, 1), 1);
  EXPECT_FALSE(day) << day->iso();
}

TEST(UnknownSchoolYears, HasNoPresentTermInAYearThatIsNotKnown) {
  const auto day = with_a_year_missing().end_of_present_term(Day(2019, 10, 1));
  EXPECT_FALSE(day) << day->iso();
}

TEST(UnknownBankHolidays, DoNotSayThatTheListEndsWhereItHasNotBegun) {
  const auto day = england_and_wales().working_day_from(Day(1999, 12, 25));
  ASSERT_FALSE(day);
  EXPECT_EQ(describe(day.error()).find("after 2030"), std::string::npos) << describe(day.error());
}

}  // namespace
}  // namespace stepwell::calendar
