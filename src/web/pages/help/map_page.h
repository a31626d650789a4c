// The map of help: what is given at the school, by area of need and by kind, with hours and cost.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_map(const WebContext& context, const http::Request& request,
                        const std::string& school);

}  // namespace stepwell::web::pages
