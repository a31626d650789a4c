// The headers that make a browser careful with our pages. The one place that states this policy.
#pragma once

#include "http/request.h"
#include "http/response.h"

namespace stepwell::http {

/// Replaces what the handler set, except Cache-Control. Pages (HTML and SVG) also get the content
/// policy.
void add_safety_headers(Response& response, Arrival arrival);

}  // namespace stepwell::http
