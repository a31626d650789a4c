// The children of a school: those whose records one may see with stage and next day, all others
// with name and class; and the search by name.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_children(const WebContext& context, const http::Request& request,
                             const std::string& school);
/// By POST, so that no name stands in an address.
http::Response search_children(const WebContext& context, const http::Request& request,
                               const std::string& school);

}  // namespace stepwell::web::pages
