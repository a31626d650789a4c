// The address of the school in numbers.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> overview_routes(const WebContext& context);

}  // namespace stepwell::web::pages
