// What others will ask for of a child, such as a panel before an assessment: what the record has of
// it, what is missing with the button for each, and all of it printed in that order.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> checklist_routes(const WebContext& context);

}  // namespace stepwell::web::pages
