#include "http/safety_headers.h"

#include <algorithm>

#include "http/text_rules.h"

namespace stepwell::http {
namespace {

constexpr std::string_view kContentPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Two years, as browsers' lists of https-only sites ask.
constexpr std::string_view kTransportPolicy = "max-age=63072000";

void replace(Response& response, std::string_view name, std::string_view value) {
  std::erase_if(response.headers,
                [&](const Header& header) { return equal_ignoring_case(header.name, name); });
  response.headers.push_back({std::string(name), std::string(value)});
}

bool is_page(const Response& response) {
  const std::string type = lower_case(response.header("Content-Type"));
  return type.starts_with("text/html") || type.starts_with("image/svg");
}

}  // namespace

void add_safety_headers(Response& response, Arrival arrival) {
  replace(response, "X-Content-Type-Options", "nosniff");
  if (response.header("Cache-Control").empty()) replace(response, "Cache-Control", "no-store");
  if (is_secure(arrival)) replace(response, "Strict-Transport-Security", kTransportPolicy);
  if (!is_page(response)) return;
  replace(response, "Content-Security-Policy", kContentPolicy);
  // With `no-referrer` a browser sends `Origin: null` with our own forms, and their origin could
  // not be checked.
  replace(response, "Referrer-Policy", "same-origin");
  replace(response, "Cross-Origin-Opener-Policy", "same-origin");
}

}  // namespace stepwell::http
