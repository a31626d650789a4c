// Who is away: their sessions of the day are marked as missed, or given to somebody else, in one
// form.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_away(const WebContext& context, const http::Request& request,
                         const std::string& school);
http::Response settle_away(const WebContext& context, const http::Request& request,
                           const std::string& school);

}  // namespace stepwell::web::pages
