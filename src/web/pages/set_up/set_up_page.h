// The first start: the first school and its first administrator.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> set_up_routes(const WebContext& context);

}  // namespace stepwell::web::pages
