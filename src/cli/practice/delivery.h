// The help that a practice school gives: what the last plan of each child promises begins, and what
// became of its sessions in the last weeks. Chance of its own, so that the rest of the story stays.
#pragma once

#include <vector>

#include "cli/practice/tale.h"

namespace stepwell::cli {

/// Adds to what is told, which is in the order of its days and stays so. Plans are told already;
/// the texts say how often a session is missed and why. All outlives the call.
void tell_delivery(const SchoolScript& script, const TextsScript& texts, const StoryDays& days,
                   const StaffPlan& staff, const std::vector<CastChild>& children,
                   std::vector<Told>& told);

}  // namespace stepwell::cli
