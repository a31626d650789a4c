// The addresses of a child's details, of adding one by hand, and of contacts.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> details_routes(const WebContext& context);

}  // namespace stepwell::web::pages
