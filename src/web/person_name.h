// What somebody is called in a record: by the list of staff, or by what else recorded an entry.
#pragma once

#include <string>
#include <string_view>

#include "app/staff/school_staff.h"

namespace stepwell::web {

/// "Anna Jones"; "a command on the server" for what was recorded by the command line; else that it
/// is nobody on the staff list.
std::string person_name(const app::SchoolStaff& staff, std::string_view person);

}  // namespace stepwell::web
