// The pages of concerns: raising, answering, following.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> concern_routes(const WebContext& context);

}  // namespace stepwell::web::pages
