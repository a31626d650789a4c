// The address of the review of a child's plan.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> review_routes(const WebContext& context);

}  // namespace stepwell::web::pages
