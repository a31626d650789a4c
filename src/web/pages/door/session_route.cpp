#include "web/pages/door/session_route.h"

#include <fmt/format.h>

#include "web/guard.h"

namespace stepwell::web::pages {
namespace {

using http::PathParameters;
using http::Request;
using http::Response;

Response seconds_left(int seconds) {
  Response response;
  response.headers.push_back({"Content-Type", "application/json"});
  response.body = fmt::format("{{\"seconds_left\":{}}}", seconds);
  return response;
}

}  // namespace

std::vector<http::Route> session_routes(const WebContext& context) {
  using http::Method;
  // Open to all, because looking must not keep the session open as every other page does.
  const auto look = [&context](const Request& request, const PathParameters&) {
    const auto visitor = look_for_visitor(context, request);
    return seconds_left(visitor ? visitor->session.seconds_left : 0);
  };
  const auto stay = [](const Request& request, const PathParameters&) {
    return seconds_left(visitor_of(request).session.seconds_left);
  };
  return {{Method::Get, "/session", kPublic, look}, {Method::Post, "/session", kSignedIn, stay}};
}

}  // namespace stepwell::web::pages
