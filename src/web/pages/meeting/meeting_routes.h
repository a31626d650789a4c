// The addresses of the meetings about one child, and of a meeting day for a class.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> meeting_routes(const WebContext& context);

}  // namespace stepwell::web::pages
