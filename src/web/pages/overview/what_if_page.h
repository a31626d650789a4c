// What another law would mean for a school, in numbers: for the head. Writes nothing and names
// nobody.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Of the law that the address names as `law`; without one, the form that asks for it. One that is
/// not there, or of another nation, brings the form back with the reason, 422.
http::Response show_what_if(const WebContext& context, const http::Request& request,
                            const std::string& school);

}  // namespace stepwell::web::pages
