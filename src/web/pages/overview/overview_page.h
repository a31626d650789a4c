// The school in numbers: a term on one page, without a name.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_overview(const WebContext& context, const http::Request& request,
                             const std::string& school);

}  // namespace stepwell::web::pages
