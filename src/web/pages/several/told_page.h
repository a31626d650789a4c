// Parents who were told of the same thing, such as by one letter: one form and one act for all.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_told(const WebContext& context, const http::Request& request,
                         const std::string& school);
http::Response record_told(const WebContext& context, const http::Request& request,
                           const std::string& school);

}  // namespace stepwell::web::pages
