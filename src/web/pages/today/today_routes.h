// The address of Today.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> today_routes(const WebContext& context);

}  // namespace stepwell::web::pages
