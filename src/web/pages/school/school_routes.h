// The addresses of the school's own pages and of its term dates.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> school_routes(const WebContext& context);

}  // namespace stepwell::web::pages
