// A meeting day of one class: who came, with a line for each, in one form and one act.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_meeting_day(const WebContext& context, const http::Request& request,
                                const std::string& school);
http::Response record_meeting_day(const WebContext& context, const http::Request& request,
                                  const std::string& school);

}  // namespace stepwell::web::pages
