#include "calendar/roll.h"

#include <optional>

namespace stepwell::calendar {

using base::Day;

namespace {

/// The last day of the season that `day` lies in.
std::optional<Day> season_end(Day day, const Season& season) {
  for (int year : {day.year(), day.year() - 1}) {
    const Day from(year, season.from_month, season.from_day);
    Day to(year, season.to_month, season.to_day);
    if (to < from) to = Day(year + 1, season.to_month, season.to_day);
    if (from <= day && day <= to) return to;
  }
  return std::nullopt;
}

}  // namespace

DayOrMissing roll_on(Day last_day, const Roll& roll, const BankHolidays& holidays) {
  for (const Season& season : roll.seasons)
    if (const auto end = season_end(last_day, season)) return holidays.working_day_from(*end + 1);
  switch (roll.otherwise) {
    case Roll::Otherwise::Stay: return last_day;
    case Roll::Otherwise::NextWorkingDay: return holidays.working_day_from(last_day);
    case Roll::Otherwise::FirstWorkingDayAfter: return holidays.working_day_from(last_day + 1);
  }
  return last_day;
}

}  // namespace stepwell::calendar
