// The concerns of a school that wait for an answer, and those that the visitor raised.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_waiting(const WebContext& context, const http::Request& request,
                            const std::string& school);
/// With their answers, and nothing else of the children.
http::Response show_own(const WebContext& context, const http::Request& request,
                        const std::string& school);

}  // namespace stepwell::web::pages
