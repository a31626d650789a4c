// Which addresses the import of pupils, Starting positions and To find out have.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> import_routes(const WebContext& context);

}  // namespace stepwell::web::pages
