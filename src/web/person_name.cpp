#include "web/person_name.h"

#include "app/records/import_mark.h"
#include "web/texts/staff.h"

namespace stepwell::web {

std::string person_name(const app::SchoolStaff& staff, std::string_view person) {
  if (const app::StaffMember* member = staff.find(person)) return member->name;
  return person == app::kCommandLine ? texts::kByCommand : texts::kSomebodyElse;
}

}  // namespace stepwell::web
