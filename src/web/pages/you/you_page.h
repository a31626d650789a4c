// Oneself: which posts, how long the session lasts, another password, signing out everywhere.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> you_routes(const WebContext& context);

}  // namespace stepwell::web::pages
