// Moving children to another law: many at once, one alone, and the notices on paper.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> moving_routes(const WebContext& context);

}  // namespace stepwell::web::pages
