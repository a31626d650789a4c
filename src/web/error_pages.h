// The pages for what cannot be answered, in the frame of all others: what has happened, and what
// the reader can do.
#pragma once

#include <string_view>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web {

/// For any status of 400 and above. From 500 on it asks the store for nothing. A form that was sent
/// and could not be read or recorded is kept, as far as it could be read: the page leads back to it
/// and names each field in which something is wrong.
http::Response error_page(const WebContext& context, int status, const http::Request& request);

/// 404, for what is not there and for what is not this reader's to know.
http::Response not_found_page(const WebContext& context, const http::Request& request);

/// 403, for a form that did not come from a page of this session; what was typed is kept for that
/// person.
http::Response form_refused_page(const WebContext& context, const http::Request& request,
                                 std::string_view person);

/// 403, for a form of somebody whose last post ended while they wrote: they cannot sign in to get
/// it back, so it shows them their own words.
http::Response post_ended_page(const WebContext& context, const http::Request& request);

}  // namespace stepwell::web
