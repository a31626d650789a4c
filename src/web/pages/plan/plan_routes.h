// The addresses of the pages about a child's plans.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> plan_routes(const WebContext& context);

}  // namespace stepwell::web::pages
