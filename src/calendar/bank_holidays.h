// Bank holidays of one division of the United Kingdom, made from rules and one-off days, and the
// working days between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "calendar/missing.h"

namespace stepwell::calendar {

/// What a holiday on a weekend becomes.
enum class Substitute {
  None,            ///< it is not moved
  NextWorkingDay,  ///< the next day that is neither at a weekend nor already a holiday
};

/// A holiday that returns each year, in one of three forms.
struct HolidayRule {
  enum class Form { Fixed, Easter, Weekday };
  Form form = Form::Fixed;
  unsigned month = 1;                        ///< Fixed, Weekday
  unsigned day = 1;                          ///< Fixed
  int easter_offset = 0;                     ///< Easter: days after Easter Sunday
  unsigned weekday = 1;                      ///< Weekday: Monday is 1
  int nth = 1;                               ///< Weekday: 1 is the first, -1 the last of the month
  Substitute substitute = Substitute::None;  ///< Fixed
  std::optional<int> first_year;
  std::optional<int> last_year;
};

/// A day that was a holiday once, or one on which the rule's holiday was not kept.
struct OneOff {
  enum class Effect { Added, Removed };
  Effect effect = Effect::Added;
  base::Day day;
};

/// Easter Sunday of that year in the Gregorian calendar.
base::Day easter_sunday(int year);

class BankHolidays {
 public:
  /// The holidays of the years `first_year` to `last_year`, both included. Rules are applied in
  /// order, so that of two holidays that fall on one weekend the first takes the first free working
  /// day.
  BankHolidays(const std::vector<HolidayRule>& rules, const std::vector<OneOff>& one_offs,
               int first_year, int last_year);

  bool is_holiday(base::Day day) const;
  /// Neither at a weekend nor a holiday. Outside the years that are known only weekends are left
  /// out.
  bool is_working_day(base::Day day) const { return !day.is_weekend() && !is_holiday(day); }
  /// The first working day on or after `day`; missing if that leaves the years that are known.
  DayOrMissing working_day_from(base::Day day) const;
  const std::vector<base::Day>& days() const { return days_; }

 private:
  std::vector<base::Day> days_;  // in order
  base::DayRange known_;
};

}  // namespace stepwell::calendar
