// Today: what is due for the children whom somebody sees, in the order in which a day is planned.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_today(const WebContext& context, const http::Request& request,
                          const std::string& school);

}  // namespace stepwell::web::pages
