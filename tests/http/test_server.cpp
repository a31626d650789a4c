#include "test_server.h"

#include <fmt/format.h>

#include <stdexcept>

#include "base/fault.h"

namespace stepwell::http {
namespace {

Response fields_of(const Request& request, const PathParameters&) {
  std::string text;
  for (const FormField& field : request.form.fields())
    text += fmt::format("{}={}\n", field.name, field.value);
  for (const Upload& upload : request.uploads)
    text += fmt::format("{}:{}:{}:{}\n", upload.field, upload.file_name, upload.bytes,
                        hex(upload.digest));
  return plain_text(text);
}

Response seen_in(const Request& request, const PathParameters&) {
  return plain_text(fmt::format("{} {} {} {} {}", request.remote_address,
                                is_secure(request.arrival) ? "secure" : "open", request.host,
                                request.header("accept-language").value_or("-"),
                                request.header("user-agent").value_or("-")));
}

std::optional<Response> guard(Request& request, std::string_view access) {
  if (access == "nobody") return plain_text("not for you\n", 403);
  request.granted = std::string(access);
  return std::nullopt;
}

/// Tells in a header what of a form it was given: `a b; not read: b`.
Response error_page(int status, const Request& request) {
  Response page = html(fmt::format("<h1>Page for {}</h1>", status), status);
  std::string told;
  for (const FormField& field : request.form.fields())
    told += (told.empty() ? "" : " ") + field.name;
  told += "; not read:";
  for (const FormProblem& problem : request.unread) told += " " + problem.field;
  if (request.method == Method::Post) page.headers.push_back({"X-Told", std::move(told)});
  return page;
}

}  // namespace

void Gate::open() {
  const std::lock_guard lock(mutex_);
  is_open_ = true;
  changed_.notify_all();
}

void Gate::arrive_and_wait() {
  std::unique_lock lock(mutex_);
  ++arrivals_;
  changed_.notify_all();
  changed_.wait(lock, [this] { return is_open_; });
  ++departures_;
}

int Gate::departures() {
  const std::lock_guard lock(mutex_);
  return departures_;
}

void Gate::wait_for_arrivals(int count) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return arrivals_ >= count; });
}

void Logs::add_access(const AccessLine& line) {
  const std::lock_guard lock(mutex_);
  access_.push_back(fmt::format("{} {} {}", line.method, line.pattern, line.status));
  changed_.notify_all();
}

void Logs::add_failure(std::string_view what) {
  const std::lock_guard lock(mutex_);
  failures_.emplace_back(what);
}

std::vector<std::string> Logs::access(std::size_t at_least) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return access_.size() >= at_least; });
  return access_;
}

std::vector<std::string> Logs::failures() {
  const std::lock_guard lock(mutex_);
  return failures_;
}

TestServer::TestServer(ServerOptions options) {
  options.upload_folder = uploads_.path();
  options.access_log = [this](const AccessLine& line) { logs_.add_access(line); };
  options.failure_log = [this](std::string_view, std::string_view what) {
    logs_.add_failure(what);
  };
  server_.emplace(std::move(options), Router::create(routes()).value(), guard, error_page);
}

std::vector<Route> TestServer::routes() {
  const Handler wait = [this](const Request&, const PathParameters&) {
    gate_.arrive_and_wait();
    return html("waited");
  };
  const auto answer = [](std::string text) {
    return [text = std::move(text)](const Request&, const PathParameters&) { return html(text); };
  };
  const Handler item = [](const Request& request, const PathParameters& path) {
    return html(path["item"] + " " + std::any_cast<std::string>(request.granted));
  };
  const Handler fault = [](const Request&, const PathParameters&) -> Response {
    throw base::Fault("secret disk");
  };
  const Handler mistake = [](const Request&, const PathParameters&) -> Response {
    throw std::logic_error("secret mistake");
  };
  const Handler bad_header = [](const Request&, const PathParameters&) {
    Response response = html("x");
    response.headers.push_back({"X-Name", "a\r\nSet-Cookie: stolen=1"});
    return response;
  };
  return {{Method::Get, "/", "anyone", answer("first page")},
          {Method::Get, "/items/{item}", "anyone", item},
          {Method::Get, "/closed", "nobody", answer("never seen")},
          {Method::Get, "/wait", "anyone", wait},
          {Method::Get, "/large", "anyone", answer(std::string(1 << 20, 'x'))},
          {Method::Get, "/seen", "anyone", seen_in},
          {Method::Get, "/fault", "anyone", fault},
          {Method::Get, "/mistake", "anyone", mistake},
          {Method::Get, "/bad-header", "anyone", bad_header},
          {Method::Post, "/form", "anyone", fields_of},
          {Method::Post, "/fail", "anyone", fault},
          {Method::Post, "/slow", "anyone", wait, Uploads::Refused, Work::Slow},
          {Method::Post, "/upload", "anyone", fields_of, Uploads::Accepted}};
}

RawResponse TestServer::ask(std::string_view bytes) const {
  RawClient one = client();
  one.send(bytes);
  return one.read();
}

std::string get(std::string_view path) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n", path);
}

std::string post(std::string_view path, std::string_view type, std::string_view body) {
  return fmt::format(
      "POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}",
      path, type, body.size(), body);
}

}  // namespace stepwell::http
