#include "app/plan/report_year.h"

#include "calendar/school_calendar.h"

namespace stepwell::app {

std::optional<int> earlier_year_of(const Draft& draft, base::Day today) {
  const base::Day first = calendar::school_year_of(base::london_day(draft.begun_at)).first;
  if (calendar::school_year_of(today).first <= first) return std::nullopt;
  return first.year();
}

}  // namespace stepwell::app
