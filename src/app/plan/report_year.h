// Of which school year the draft of a report is: it begins with the record of the year in which it
// was begun, and says nothing of the next. Pure.
#pragma once

#include <optional>

#include "app/plan/drafts.h"
#include "base/day.h"

namespace stepwell::app {

/// The calendar year in which the school year of the draft began, if that school year is over by
/// the day; none, if it is the present one.
std::optional<int> earlier_year_of(const Draft& draft, base::Day today);

}  // namespace stepwell::app
