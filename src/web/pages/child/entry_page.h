// One entry of a child's record with everything that it says, from where it can be struck out.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// 404 if the record has no entry of that position.
http::Response show_entry(const AboutChild& about);

}  // namespace stepwell::web::pages
