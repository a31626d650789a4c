// The request that begins a process: what others ask for with it, what the record has and what is
// missing, and recording that it was made.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

// 404 for a process that the child's law has not, or that nobody asks for.
http::Response show_request(const AboutChild& about);
http::Response make_request(const AboutChild& about);

}  // namespace stepwell::web::pages
