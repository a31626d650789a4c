// Every page of the service, each with the access that it needs. A page that is not in this list is
// not there.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web {

/// All of them, without the style sheets and scripts. The context outlives the routes.
std::vector<http::Route> all_routes(const WebContext& context);

}  // namespace stepwell::web
