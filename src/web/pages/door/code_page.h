// Using a code from paper: first the code, then a name and a password of one's own.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> code_routes(const WebContext& context);

}  // namespace stepwell::web::pages
