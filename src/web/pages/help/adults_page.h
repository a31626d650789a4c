// The adults who give help: hours used and free, what they gave, and the hours and rates that
// the school says.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_adults(const WebContext& context, const http::Request& request,
                           const std::string& school);
http::Response save_adults(const WebContext& context, const http::Request& request,
                           const std::string& school);

}  // namespace stepwell::web::pages
