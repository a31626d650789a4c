// Signing in and out, and the first page, which leads to whatever comes first.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> sign_in_routes(const WebContext& context);

}  // namespace stepwell::web::pages
