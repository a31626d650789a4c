// Another password for oneself.
#pragma once

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_password(const WebContext& context, const http::Request& request);
http::Response change_password(const WebContext& context, const http::Request& request);

}  // namespace stepwell::web::pages
