// Claiming an exception: which of those that the rule allows, with the evidence that it wants; the
// last day stays in sight.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

// Without a duty that is open and can be excused, the choice of those that are.
http::Response show_exception(const AboutChild& about);
http::Response claim_exception(const AboutChild& about);

}  // namespace stepwell::web::pages
