// The reports that are made from the record.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> report_routes(const WebContext& context);

}  // namespace stepwell::web::pages
