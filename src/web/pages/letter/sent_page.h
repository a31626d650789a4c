// One thing that was sent, as it was sent.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// 404 for an entry by which nothing was sent.
http::Response show_sent(const AboutChild& about);

}  // namespace stepwell::web::pages
