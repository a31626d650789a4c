// The addresses of reminders, and of what was agreed or noted and is done.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> task_routes(const WebContext& context);

}  // namespace stepwell::web::pages
