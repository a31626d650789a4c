// Everything about those from outside who help one child, on one page.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_specialists(const AboutChild& about);

}  // namespace stepwell::web::pages
