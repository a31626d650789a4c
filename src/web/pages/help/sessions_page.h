// My sessions: what is meant for the day, each recorded in one tap; and the answer to a tap, as a
// page or, for the script, as JSON.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_sessions(const WebContext& context, const http::Request& request,
                             const std::string& school);
http::Response record_session(const WebContext& context, const http::Request& request,
                              const std::string& school);

}  // namespace stepwell::web::pages
