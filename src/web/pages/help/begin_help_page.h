// Help begins between two issues of a plan: from a line of the plan in use that nobody gives, or
// something else.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// `line` in the address or the form names a line of a plan (app::PlanLine).
http::Response show_begin_help(const AboutChild& about);
http::Response begin_help(const AboutChild& about);

}  // namespace stepwell::web::pages
