// The pages on which something is recorded about a child.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> entry_routes(const WebContext& context);

}  // namespace stepwell::web::pages
