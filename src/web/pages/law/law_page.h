// The law as Stepwell knows it: a list of the frameworks, and a page for each, in plain words and
// with its sources. For everybody who is signed in; shows nothing of any child.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> law_routes(const WebContext& context);

}  // namespace stepwell::web::pages
