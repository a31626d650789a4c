// What was agreed at a meeting, on paper or as a file before everybody leaves.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_agreed(const AboutChild& about);
http::Response send_agreed(const AboutChild& about);

}  // namespace stepwell::web::pages
