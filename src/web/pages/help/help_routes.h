// The addresses of what is promised and given: sessions, who is away, the map of help.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> help_routes(const WebContext& context);

}  // namespace stepwell::web::pages
