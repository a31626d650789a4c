// Bank holidays of England and Wales by rule, and school years to reckon with.
#pragma once

#include <gtest/gtest.h>

#include "calendar/school_calendar.h"

namespace stepwell::calendar {

inline BankHolidays england_and_wales() {
  using Form = HolidayRule::Form;
  const auto move = Substitute::NextWorkingDay;
  const auto stay = Substitute::None;
  const std::vector<HolidayRule> rules = {
      {Form::Fixed, 1, 1, 0, 1, 1, move, {}, {}},    {Form::Easter, 1, 1, -2, 1, 1, stay, {}, {}},
      {Form::Easter, 1, 1, 1, 1, 1, stay, {}, {}},   {Form::Weekday, 5, 1, 0, 1, 1, stay, {}, {}},
      {Form::Weekday, 5, 1, 0, 1, -1, stay, {}, {}}, {Form::Weekday, 8, 1, 0, 1, -1, stay, {}, {}},
      {Form::Fixed, 12, 25, 0, 1, 1, move, {}, {}},  {Form::Fixed, 12, 26, 0, 1, 1, move, {}, {}}};
  return {rules, {}, 2000, 2030};
}

inline SchoolCalendar calendar_of(TermDates dates) {
  auto made = SchoolCalendar::create(std::move(dates), england_and_wales());
  EXPECT_TRUE(made);
  return made ? std::move(*made) : SchoolCalendar();
}

/// The school year 2018/19 in three terms with their half-terms, and an inset day before each of
/// the first two.
inline TermDates year_2018() {
  using base::Day;
  return {{{Day(2018, 9, 3), Day(2018, 12, 21)},
           {Day(2019, 1, 7), Day(2019, 4, 12)},
           {Day(2019, 4, 29), Day(2019, 7, 22)}},
          {{Day(2018, 10, 29), Day(2018, 11, 2)},
           {Day(2019, 2, 25), Day(2019, 3, 1)},
           {Day(2019, 5, 27), Day(2019, 5, 31)}},
          {Day(2018, 9, 3), Day(2019, 1, 7)}};
}

}  // namespace stepwell::calendar
