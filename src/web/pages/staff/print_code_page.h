// A single-use code on paper: whose, where to go, the code, good until when. Shown once.
#pragma once

#include "web/pages/staff/staff_place.h"

namespace stepwell::web::pages {

http::Response show_print_code(const AboutStaff& about);
http::Response print_code(const AboutStaff& about);

}  // namespace stepwell::web::pages
