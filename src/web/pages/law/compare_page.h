// Two laws side by side: what each says of stages, moves, duties with their days, rights,
// documents. For everybody who is signed in; shows nothing of any child. Knows no law.
#pragma once

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// The laws that the address names as `one` and `other`; without both, the form that asks for them.
/// A law that is not there, or the same twice, brings the form back with the reason, 422.
http::Response show_comparison(const WebContext& context, const http::Request& request);

}  // namespace stepwell::web::pages
