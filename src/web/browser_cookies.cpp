#include "web/browser_cookies.h"

#include <chrono>

#include "web/kept_forms.h"

namespace stepwell::web {
namespace {

constexpr const char* kSession = "session";
constexpr const char* kVisit = "visit";
constexpr const char* kKeptForm = "form";

std::string token_in(const http::Request& request, std::string_view name) {
  const auto value = request.cookies.find(name, scope_of(request));
  return value && app::is_token(*value) ? std::string(*value) : std::string();
}

}  // namespace

http::CookieScope scope_of(const http::Request& request) {
  return request.arrival == http::Arrival::Plain ? http::CookieScope::LoopbackOnly
                                                 : http::CookieScope::Secure;
}

std::string session_token(const http::Request& request) {
  return token_in(request, kSession);
}

void set_session(http::Response& response, const http::Request& request, std::string_view token) {
  http::set_cookie(response, {kSession, std::string(token), std::nullopt}, scope_of(request));
}

void forget_session(http::Response& response, const http::Request& request) {
  http::forget_cookie(response, kSession, scope_of(request));
}

std::string visit_token(const http::Request& request) {
  return token_in(request, kVisit);
}

void set_visit(http::Response& response, const http::Request& request, std::string_view token) {
  http::set_cookie(response, {kVisit, std::string(token), std::nullopt}, scope_of(request));
}

std::string kept_form_token(const http::Request& request) {
  return token_in(request, kKeptForm);
}

void set_kept_form(http::Response& response, const http::Request& request, std::string_view token) {
  const std::chrono::seconds age(kKeptFormSeconds);
  http::set_cookie(response, {kKeptForm, std::string(token), age}, scope_of(request));
}

}  // namespace stepwell::web
