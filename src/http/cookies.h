// Cookies: reads what a browser sends, writes the one safe form. Knows nothing of sessions.
//
// `__Host-` and Secure need https. On plain loopback it depends on the browser: Chromium 89 and
// later keep Secure cookies from http://localhost and http://127.0.0.1, but took `__Host-` there
// only in later versions (seen to work in 156); Firefox keeps both; Safari keeps neither. So plain
// loopback has a scope of its own, with a name that promises nothing.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/response.h"

namespace stepwell::http {

/// `Secure` is for https, also behind a proxy. `LoopbackOnly` is for plain http on this machine:
/// anyone who serves another port of it can read and set these cookies.
enum class CookieScope { Secure, LoopbackOnly };

/// The cookies of a request.
class Cookies {
 public:
  Cookies() = default;
  /// From a Cookie header. Lenient: pairs without a name or without `=` are left out.
  explicit Cookies(std::string_view header);

  /// The first of that name, which is the name without a prefix; only the prefix of the scope is
  /// looked at.
  std::optional<std::string_view> find(std::string_view name, CookieScope scope) const;

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

/// The name as it stands in the header.
std::string cookie_name(std::string_view name, CookieScope scope);

/// `name` is a token without prefix; `value` has no control character, space, quote, comma,
/// semicolon or backslash (base64url and hexadecimal have none). Without an age the cookie ends
/// with the browser.
struct Cookie {
  std::string name;
  std::string value;
  std::optional<std::chrono::seconds> age;
};

/// Adds a Set-Cookie header: HttpOnly, SameSite=Lax, Path=/, no Domain; Secure and `__Host-` if
/// secure.
void set_cookie(Response& response, const Cookie& cookie, CookieScope scope);
/// Tells the browser to forget it.
void forget_cookie(Response& response, std::string_view name, CookieScope scope);

}  // namespace stepwell::http
