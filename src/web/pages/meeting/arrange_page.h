// Arranging a meeting, and arranging it again.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_arrange(const AboutChild& about);
http::Response arrange(const AboutChild& about);

}  // namespace stepwell::web::pages
