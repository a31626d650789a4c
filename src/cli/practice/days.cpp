#include "cli/practice/days.h"

#include "base/fault.h"

namespace stepwell::cli {

using base::Day;

namespace {
/// No holiday is so long: a script without terms is wrong.
constexpr int kMostDaysAway = 120;
}  // namespace

int school_year(Day day) {
  return calendar::school_year_of(day).first.year();
}

StoryDays::StoryDays(std::shared_ptr<const calendar::SchoolCalendar> calendar, Day first, Day last)
    : calendar_(std::move(calendar)), first_(first), last_(last) {}

Day StoryDays::at_or_before(Day day) const {
  for (int i = 0; i < kMostDaysAway; ++i)
    if (is_school_day(day - i)) return day - i;
  throw base::Fault("the terms of a practice school do not reach back to " + day.iso());
}

Day StoryDays::at_or_after(Day day) const {
  for (int i = 0; i < kMostDaysAway; ++i)
    if (is_school_day(day + i)) return day + i;
  throw base::Fault("the terms of a practice school do not reach to " + day.iso());
}

Day StoryDays::near(Day day) const {
  for (int i = 0; i < kMostDaysAway; ++i) {
    if (is_school_day(day - i)) return day - i;
    if (is_school_day(day + i)) return day + i;
  }
  throw base::Fault("the terms of a practice school do not reach to " + day.iso());
}

Day StoryDays::away(Day day, int school_days) const {
  for (; school_days > 0; --school_days) day = at_or_after(day + 1);
  for (; school_days < 0; ++school_days) day = at_or_before(day - 1);
  return day;
}

Day StoryDays::at(int hundredths) const {
  return first_ + (last_ - first_) * hundredths / 100;
}

}  // namespace stepwell::cli
