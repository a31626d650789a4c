// The pages about the processes of a child's law: their steps, the request that begins one, what
// came from others, and exceptions.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> steps_routes(const WebContext& context);

}  // namespace stepwell::web::pages
