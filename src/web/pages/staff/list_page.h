// Who is on the staff, in which posts since when, and whether they can sign in; and one of them.
#pragma once

#include "web/pages/staff/staff_place.h"

namespace stepwell::web::pages {

http::Response show_staff(const WebContext& context, const http::Request& request,
                          const std::string& school);
http::Response show_person(const AboutStaff& about);

}  // namespace stepwell::web::pages
