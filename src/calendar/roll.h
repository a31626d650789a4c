// What becomes of a last day that is not a working day, or that falls in a season of its own.
#pragma once

#include <string>
#include <vector>

#include "base/day.h"
#include "calendar/bank_holidays.h"
#include "calendar/missing.h"

namespace stepwell::calendar {

/// A part of each year, from a day to a day (over the new year, if the second comes first).
struct Season {
  unsigned from_month = 1, from_day = 1;
  unsigned to_month = 1, to_day = 1;
};

/// How a last day is moved on.
struct Roll {
  enum class Otherwise {
    Stay,                  ///< it stays
    NextWorkingDay,        ///< the first working day on or after it
    FirstWorkingDayAfter,  ///< the first working day after it, always
  };
  std::string id;
  std::vector<Season>
      seasons;  ///< a day in one of them becomes the first working day after its end
  Otherwise otherwise = Otherwise::Stay;
};

/// The day that `last_day` becomes.
DayOrMissing roll_on(base::Day last_day, const Roll& roll, const BankHolidays& holidays);

}  // namespace stepwell::calendar
