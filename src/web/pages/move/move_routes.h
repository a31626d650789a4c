// The page on which a child's stage is changed.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> move_routes(const WebContext& context);

}  // namespace stepwell::web::pages
