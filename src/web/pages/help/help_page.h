// All help of one child: what is given now and what is over, with what was promised and what came
// of it.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_help(const AboutChild& about);

}  // namespace stepwell::web::pages
