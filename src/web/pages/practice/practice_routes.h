// The address where the day of a practice school is moved on.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> practice_routes(const WebContext& context);

}  // namespace stepwell::web::pages
