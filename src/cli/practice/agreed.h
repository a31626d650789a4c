// What was agreed at the meetings of a practice school and done since, so that nobody's day begins
// with the promises of years ago. Chance of its own, so that the rest of the story stays.
#pragma once

#include <vector>

#include "cli/practice/tale.h"

namespace stepwell::cli {

/// Adds to what is told, which is in the order of its days and stays so. What was to be done long
/// before the end is done; of the rest some is still open.
void tell_agreed(const SchoolScript& script, const StoryDays& days, const StaffPlan& staff,
                 std::vector<Told>& told);

}  // namespace stepwell::cli
