// Moving the day of a practice school on, by whoever looks after it.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// At a real school it says that its day is never set.
http::Response show_practice(const WebContext& context, const http::Request& request,
                             const std::string& school);
http::Response move_practice_day(const WebContext& context, const http::Request& request,
                                 const std::string& school);

}  // namespace stepwell::web::pages
