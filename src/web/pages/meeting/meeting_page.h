// A meeting that was arranged: when and where, its agenda, and the file for a calendar.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_meeting(const AboutChild& about);
http::Response send_calendar(const AboutChild& about);

}  // namespace stepwell::web::pages
