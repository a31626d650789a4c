// The addresses of the page of a child, of its entries and of the reasons.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> child_routes(const WebContext& context);

}  // namespace stepwell::web::pages
