// Who sees a child's record because they teach the child, and for no other reason: with the child's
// leaving that sight ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/staff/school_staff.h"

namespace stepwell::app {

/// The ids of everybody who may see the record on that day by a post for the class or for that
/// child alone, in the order in which they came to the school.
std::vector<std::string> who_sees_by_teaching(const SchoolStaff& staff, std::string_view child,
                                              std::string_view class_name, base::Day day);

}  // namespace stepwell::app
