// What to mend before a census day: one page of a school.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> census_routes(const WebContext& context);

}  // namespace stepwell::web::pages
