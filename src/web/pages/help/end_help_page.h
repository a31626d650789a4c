// Help ends between two issues of a plan, with the day and why.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// `{position}` is that of the entry by which the help began; 404 if there is none.
http::Response show_end_help(const AboutChild& about);
http::Response end_help(const AboutChild& about);

}  // namespace stepwell::web::pages
