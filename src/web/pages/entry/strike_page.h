// Striking out an entry that was a mistake: what it is, what changes by it, and why.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_strike(const AboutChild& about);
http::Response strike_out(const AboutChild& about);

}  // namespace stepwell::web::pages
