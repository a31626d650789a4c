// The first step of raising a concern: which child. Shows names and classes, and nothing else.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_choose_child(const WebContext& context, const http::Request& request,
                                 const std::string& school);
/// The names that were looked for: by POST, so that no name stands in an address.
http::Response find_child(const WebContext& context, const http::Request& request,
                          const std::string& school);

}  // namespace stepwell::web::pages
