// The questions that the law tells parents to ask: as a sheet to prepare with, and answered in a
// meeting.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> question_routes(const WebContext& context);

}  // namespace stepwell::web::pages
