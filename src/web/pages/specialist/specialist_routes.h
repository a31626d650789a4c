// The addresses of those from outside who help a child.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> specialist_routes(const WebContext& context);

}  // namespace stepwell::web::pages
