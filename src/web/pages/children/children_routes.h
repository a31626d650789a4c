// The addresses of the lists of children and of the class sheets.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> children_routes(const WebContext& context);

}  // namespace stepwell::web::pages
