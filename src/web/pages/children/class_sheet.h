// One page for those who teach a class: each child with extra help, what is in place, what the plan
// asks of them, the sessions of the day, and one tap to note or to raise a concern. To read on a
// phone or to print.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Only the children whose records the visitor may see; 404 if no child of the school whom the
/// visitor sees is in that class.
http::Response show_class_sheet(const WebContext& context, const http::Request& request,
                                const std::string& school, const std::string& class_name);

}  // namespace stepwell::web::pages
