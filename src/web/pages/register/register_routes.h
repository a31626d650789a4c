// Who is on the school's register of extra help, on any day: as a page to print and as a file for
// spreadsheets. Reckoned from the records; nothing of it is kept.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> register_routes(const WebContext& context);

}  // namespace stepwell::web::pages
