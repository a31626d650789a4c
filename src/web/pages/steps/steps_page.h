// The steps of a child's processes: what is done, what is now, what comes next, and what the family
// may do until when.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_steps(const AboutChild& about);

}  // namespace stepwell::web::pages
