// The cookies that pages set, and the secrets in them: the session's token, one that a browser has
// before anybody signs in, and one that opens a kept form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/cookies.h"
#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web {

/// `__Host-` and Secure unless the request came plainly to this machine; then there is no proxy and
/// no certificate, and the server listens on loopback only.
http::CookieScope scope_of(const http::Request& request);

/// The token of a session, open or not; empty if there is none, or it cannot be one.
std::string session_token(const http::Request& request);
void set_session(http::Response& response, const http::Request& request, std::string_view token);
void forget_session(http::Response& response, const http::Request& request);

/// The secret that the forms of open pages are bound to; empty if the browser has none yet.
std::string visit_token(const http::Request& request);
void set_visit(http::Response& response, const http::Request& request, std::string_view token);

/// Under which a form of this browser is kept; empty if it has none.
std::string kept_form_token(const http::Request& request);
void set_kept_form(http::Response& response, const http::Request& request, std::string_view token);

}  // namespace stepwell::web
