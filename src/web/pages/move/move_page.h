// Changing a child's stage: where to, what the law wants to see first, and the act itself with the
// signs that were ticked. Asks the same function as the check that allows it.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// Every stage that is possible, or the form for the one of `?to=`.
http::Response show_move(const AboutChild& about);
http::Response move_stage(const AboutChild& about);

}  // namespace stepwell::web::pages
