// The addresses of forms for one thing that is recorded for several children.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> several_routes(const WebContext& context);

}  // namespace stepwell::web::pages
