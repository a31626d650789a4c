// Giving a post, ending one, and handing posts over.
#pragma once

#include "web/pages/staff/staff_place.h"

namespace stepwell::web::pages {

http::Response show_give_post(const AboutStaff& about);
http::Response give_post(const AboutStaff& about);

http::Response show_end_post(const AboutStaff& about);
http::Response end_post(const AboutStaff& about);

http::Response show_hand_over(const AboutStaff& about);
http::Response hand_over(const AboutStaff& about);

}  // namespace stepwell::web::pages
