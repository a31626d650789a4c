// How long a session still lasts, for the script that warns; and a way to keep it open.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> session_routes(const WebContext& context);

}  // namespace stepwell::web::pages
