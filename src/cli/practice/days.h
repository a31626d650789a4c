// The days of a practice school's story: which are school days, and which school year a day is in.
#pragma once

#include <memory>

#include "base/day.h"
#include "calendar/school_calendar.h"

namespace stepwell::cli {

/// The year in which the school year of that day began.
int school_year(base::Day day);

class StoryDays {
 public:
  /// `first` is the first day of the story, `last` the day on which it is told.
  StoryDays(std::shared_ptr<const calendar::SchoolCalendar> calendar, base::Day first,
            base::Day last);

  base::Day first() const { return first_; }
  base::Day last() const { return last_; }
  /// The last school day before the last day: what happens on it has been recorded.
  base::Day until() const { return at_or_before(last_ - 1); }
  bool is_school_day(base::Day day) const { return calendar_->is_school_day(day); }
  base::Day at_or_before(base::Day day) const;
  base::Day at_or_after(base::Day day) const;
  /// The nearest school day, the earlier one first.
  base::Day near(base::Day day) const;
  /// So many school days on, or back.
  base::Day away(base::Day day, int school_days) const;
  /// A day at so many hundredths of the story; also before it.
  base::Day at(int hundredths) const;
  const calendar::SchoolCalendar& calendar() const { return *calendar_; }

 private:
  std::shared_ptr<const calendar::SchoolCalendar> calendar_;
  base::Day first_, last_;
};

}  // namespace stepwell::cli
