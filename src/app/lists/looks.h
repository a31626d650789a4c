// What nobody owes and somebody should look at, because it stands still. Which of it is looked for,
// and after how long, the law's pack says as practice, and the school may say otherwise. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/lists/lists.h"
#include "app/plan/drafts.h"
#include "app/staff/school_staff.h"
#include "calendar/school_calendar.h"
#include "record/standing.h"

namespace stepwell::app {

/// On the day of the standing: targets not met in review after review, a stage that stays, plans
/// that should have been opened by a day. Whether a plan was opened is not known here:
/// `keep_unopened` knows. `calendar` may be nothing.
std::vector<Task> looks_of(std::span<const record::Entry> entries, const record::Standing& standing,
                           const calendar::SchoolCalendar* calendar);

/// Who of those that teach the child, since that day or longer, have not opened that issue. Nobody,
/// before that day is past, or where the plan was issued before openings were kept.
std::vector<std::string> not_opened_by(const Task& unread, const ChildName& child,
                                       const SchoolStaff& staff, const PlanOpenings& openings,
                                       base::Day today);

/// Of the lines about plans that were not opened only those stay whose day is past and whose plan
/// somebody who teaches the child has not opened; they name these. Who has opened what is for the
/// SENCO and the head: for any other viewer only those stay that they have to open, and name
/// nobody.
void keep_unopened(std::vector<DueRow>& rows, const SchoolStaff& staff,
                   const PlanOpenings& openings, base::Day today, std::string_view viewer);

}  // namespace stepwell::app
