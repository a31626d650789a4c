#include "http/cookies.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "http/text_rules.h"

namespace stepwell::http {
namespace {

constexpr std::string_view kPrefix = "__Host-";

bool is_value(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    constexpr std::string_view kRefused = "\",;\\";
    return c > 0x20 && c < 0x7F && kRefused.find(c) == std::string_view::npos;
  });
}

bool is_name(std::string_view text) {
  return !text.empty() && is_value(text) &&
         text.find_first_of("()<>@:/[]?={}") == std::string_view::npos;
}

}  // namespace

Cookies::Cookies(std::string_view header) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(';'), header.size());
    const std::string_view pair = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view name = trimmed(pair.substr(0, equals));
    if (!name.empty()) pairs_.emplace_back(name, trimmed(pair.substr(equals + 1)));
  }
}

std::optional<std::string_view> Cookies::find(std::string_view name, CookieScope scope) const {
  const std::string wanted = cookie_name(name, scope);
  for (const auto& [key, value] : pairs_)
    if (key == wanted) return value;
  return std::nullopt;
}

std::string cookie_name(std::string_view name, CookieScope scope) {
  switch (scope) {
    case CookieScope::Secure: return std::string(kPrefix) + std::string(name);
    case CookieScope::LoopbackOnly: return std::string(name);
  }
  throw base::Mistake("a scope that is none of the enumerators");
}

void set_cookie(Response& response, const Cookie& cookie, CookieScope scope) {
  base::check(is_name(cookie.name) && !cookie.name.starts_with("__"), "a cookie has a plain name");
  base::check(is_value(cookie.value), "a cookie's value needs no quoting");
  std::string line = fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax",
                                 cookie_name(cookie.name, scope), cookie.value);
  if (scope == CookieScope::Secure) line += "; Secure";
  if (cookie.age) line += fmt::format("; Max-Age={}", cookie.age->count());
  response.headers.push_back({"Set-Cookie", std::move(line)});
}

void forget_cookie(Response& response, std::string_view name, CookieScope scope) {
  set_cookie(response, {std::string(name), "", std::chrono::seconds(0)}, scope);
}

}  // namespace stepwell::http
