// The addresses of the pages of staff.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> staff_routes(const WebContext& context);

}  // namespace stepwell::web::pages
