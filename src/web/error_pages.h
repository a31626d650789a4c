// The pages for what cannot be answered, in the frame of all others: what has happened, and what
// the reader can do.
#pragma once

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web {

/// For any status of 400 and above. From 500 on it asks the store for nothing.
http::Response error_page(const WebContext& context, int status, const http::Request& request);

/// Whether what stood in a form that was refused is kept.
enum class FormFate { Kept, Lost };
/// 403, for a form that did not come from a page of this session.
http::Response form_refused_page(const WebContext& context, const http::Request& request,
                                 FormFate fate);

}  // namespace stepwell::web
