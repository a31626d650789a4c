#include "tests/web/web_house.h"

#include "http/target.h"
#include "web/error_pages.h"

namespace stepwell::testing {
namespace {

std::string between(const std::string& text, const std::string& before, std::size_t from) {
  const auto begin = text.find(before, from);
  if (begin == std::string::npos) return {};
  const auto value = begin + before.size();
  return text.substr(value, text.find('"', value) - value);
}

}  // namespace

http::Response WebHouse::answer(http::Request request) {
  constexpr int kBadRequest = 400, kTooLong = 413, kUnavailable = 503;
  try {
    if (request.unread.empty()) return handle(request);
    const bool is_long = request.unread.front().code == http::FormProblemCode::BodyTooLong;
    return web::error_page(context, is_long ? kTooLong : kBadRequest, request);
  } catch (const base::Fault&) {
    return web::error_page(context, kUnavailable, request);
  }
}

http::Response WebHouse::handle(http::Request& request) {
  const auto match = router.match(request.method, request.segments);
  if (match.outcome == http::MatchOutcome::NotFound) return web::error_page(context, 404, request);
  if (match.outcome == http::MatchOutcome::MethodNotAllowed)
    return web::error_page(context, 405, request);
  if (auto instead = guard(request, match.route->access)) return std::move(*instead);
  return match.route->handler(request, match.parameters);
}

http::Response Browser::send(http::Method method, const std::string& target, const Fields& fields,
                             std::vector<http::FormProblem> unread) {
  auto read = http::read_target(target).value();
  http::Request request;
  request.method = method;
  request.path = read.path;
  request.segments = read.segments;
  request.query = read.query;
  request.host = "127.0.0.1:8080";
  request.remote_address = kRemote;
  request.headers.push_back({"sec-fetch-mode", is_script ? "cors" : "navigate"});
  if (!from_site.empty()) request.headers.push_back({"sec-fetch-site", from_site});
  std::string header;
  for (const auto& [name, value] : cookies_)
    header += (header.empty() ? "" : "; ") + name + "=" + value;
  request.cookies = http::Cookies(header);
  request.form = http::Form(fields);
  request.unread = std::move(unread);
  http::Response response = house_.answer(std::move(request));
  for (const http::Header& line : response.headers) {
    if (line.name != "Set-Cookie") continue;
    const auto equals = line.value.find('=');
    const auto end = line.value.find(';');
    const std::string name = line.value.substr(0, equals);
    const std::string value = line.value.substr(equals + 1, end - equals - 1);
    if (value.empty())
      cookies_.erase(name);
    else
      cookies_[name] = value;
  }
  return response;
}

http::Response Browser::get(const std::string& target) {
  return send(http::Method::Get, target, {});
}

http::Response Browser::post(const std::string& path, const Fields& fields) {
  return send(http::Method::Post, path, fields);
}

http::Response Browser::post_bytes(const std::string& path, std::string_view body,
                                   const http::FormLimits& limits) {
  const auto form = http::read_form(body, limits);
  if (form) return post(path, form->fields());
  return send(http::Method::Post, path, form.error().readable.fields(), form.error().problems);
}

http::Response Browser::fill_in(const std::string& path, const Fields& fields) {
  Fields all = hidden_fields(get(path));
  all.insert(all.end(), fields.begin(), fields.end());
  return post(path.substr(0, path.find('?')), all);
}

std::string Browser::cookie(const std::string& name) const {
  const auto found = cookies_.find(http::cookie_name(name, http::CookieScope::LoopbackOnly));
  return found == cookies_.end() ? "" : found->second;
}

void Browser::drop_cookie(const std::string& name) {
  cookies_.erase(http::cookie_name(name, http::CookieScope::LoopbackOnly));
}

void Browser::set_cookie(const std::string& name, const std::string& value) {
  cookies_[http::cookie_name(name, http::CookieScope::LoopbackOnly)] = value;
}

std::string text_of(const http::Response& page) {
  return std::string(page.bytes());
}

std::string location_of(const http::Response& response) {
  return std::string(response.header("Location"));
}

/// As a browser reads the value of an attribute.
static std::string unescaped(std::string text) {
  const std::pair<const char*, const char*> kSigns[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [sign, means] : kSigns)
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1))
      text.replace(at, std::string_view(sign).size(), means);
  return text;
}

Fields hidden_fields(const http::Response& page) {
  const std::string text = text_of(page);
  Fields fields;
  const std::string mark = "<input type=\"hidden\" name=\"";
  const auto main = text.find("<main");
  for (auto at = text.find(mark, main); at != std::string::npos; at = text.find(mark, at + 1))
    fields.push_back({between(text, mark, at), unescaped(between(text, "value=\"", at))});
  return fields;
}

}  // namespace stepwell::testing
