#include "http/exchange.h"

#include <arpa/inet.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "base/check.h"
#include "base/fault.h"
#include "http/response_head.h"
#include "http/safety_headers.h"
#include "http/target.h"
#include "http/text_rules.h"

namespace stepwell::http {
namespace {

/// When a browser may ask again what could not be answered.
constexpr const char* kRetryAfterSeconds = "10";

/// The last element: the one that the nearest proxy added.
std::string_view last_element(std::string_view list) {
  const std::size_t comma = list.rfind(',');
  return trimmed(comma == std::string_view::npos ? list : list.substr(comma + 1));
}

bool is_address(const std::string& text) {
  in6_addr room{};
  return inet_pton(AF_INET, text.c_str(), &room) == 1 ||
         inet_pton(AF_INET6, text.c_str(), &room) == 1;
}

std::string media_type(std::string_view content_type) {
  return lower_case(trimmed(content_type.substr(0, content_type.find(';'))));
}

/// What a page can say of it; nothing, where the body is no form of a browser's at all.
std::optional<FormProblem> as_form_problem(const MultipartProblem& problem) {
  using Code = MultipartProblemCode;
  constexpr std::pair<Code, FormProblemCode> kSame[] = {
      {Code::FieldsTooLong, FormProblemCode::BodyTooLong},
      {Code::TooManyParts, FormProblemCode::TooManyFields},
      {Code::NotUtf8, FormProblemCode::NotUtf8},
      {Code::ControlCharacter, FormProblemCode::ControlCharacter},
      {Code::NameTooLong, FormProblemCode::NameTooLong},
      {Code::NameMissing, FormProblemCode::NameMissing}};
  for (const auto& [code, same] : kSame)
    if (code == problem.code) return FormProblem{same, problem.field};
  return std::nullopt;
}

int status_for(const std::vector<FormProblem>& problems) {
  const bool is_too_much =
      std::any_of(problems.begin(), problems.end(), [](const FormProblem& problem) {
        return problem.code == FormProblemCode::BodyTooLong ||
               problem.code == FormProblemCode::TooManyFields;
      });
  return is_too_much ? 413 : 400;
}

/// Runs `act`; the status for what it threw, 0 if nothing. `told` hears the text.
template <class Act, class Told>
int status_of(Act act, Told told) {
  try {
    act();
    return 0;
  } catch (const base::Fault& fault) {
    told(fault.what());
    return 503;
  } catch (const std::exception& error) {
    told(error.what());
  } catch (...) {
    told("something that is no exception was thrown");
  }
  return 500;
}

}  // namespace

Exchange::Exchange(const Site& site, std::string remote_address, Arrival arrival) : site_(site) {
  request_.remote_address = std::move(remote_address);
  request_.arrival = arrival;
}

void Exchange::begin(const RequestHead& head) {
  method_ = head.method;
  request_.method = *head.method;
  request_.host = head.host;
  request_.headers = head.kept;
  request_.cookies = Cookies(head.cookies);
  if (site_.options.behind_proxy) believe_proxy(head);
  auto target = read_target(head.target);
  if (!target) return refuse(400);
  request_.path = std::move(target->path);
  request_.segments = std::move(target->segments);
  request_.query = std::move(target->query);
  match_ = site_.router.match(request_.method, request_.segments);
  if (match_.outcome == MatchOutcome::NotFound) return refuse(404);
  if (match_.outcome == MatchOutcome::MethodNotAllowed) return refuse(405);
  if (head.has_body()) choose_body(head);
}

void Exchange::believe_proxy(const RequestHead& head) {
  const bool https = equal_ignoring_case(last_element(head.forwarded_proto), "https");
  request_.arrival = https ? Arrival::ProxyTls : Arrival::ProxyPlain;
  const std::string address(last_element(head.forwarded_for));
  if (is_address(address)) request_.remote_address = address;
}

void Exchange::choose_body(const RequestHead& head) {
  const std::string type = media_type(head.content_type);
  if (type == "application/x-www-form-urlencoded") {
    body_ = Body::Form;
  } else if (type == "multipart/form-data" && match_.route->uploads == Uploads::Accepted) {
    body_ = Body::Multipart;
    auto reader = MultipartReader::create(head.content_type, site_.options.upload_folder,
                                          site_.options.limits.multipart);
    if (!reader) return refuse(400);
    multipart_ = std::move(*reader);
  } else {
    refuse(415);
  }
}

void Exchange::refuse(int status) {
  if (refusal_ == 0) refusal_ = status;
  if (multipart_) request_.form = multipart_->fields();
  multipart_.reset();
}

void Exchange::refuse_head(int status, const RequestHead& head) {
  method_ = head.method;
  refuse(status);
}

std::uint64_t Exchange::body_limit() const {
  switch (body_) {
    case Body::None: return 0;
    case Body::Form: return site_.options.limits.form.read_bytes;
    case Body::Multipart: return site_.options.limits.multipart_bytes;
  }
  throw base::Mistake("a body that is none of the enumerators");
}

void Exchange::take(std::string_view bytes) {
  if (is_refused()) return;
  if (!multipart_) {
    form_text_.append(bytes);
    return;
  }
  bool is_over = false;
  const int failure = status_of([&] { is_over = multipart_->feed(bytes).has_value(); },
                                [this](std::string_view what) { log_failure(what); });
  if (failure != 0) return refuse(failure);
  if (is_over) finish_multipart();
}

void Exchange::finish_body() {
  if (body_ == Body::Form) finish_form();
  if (multipart_) finish_multipart();
}

void Exchange::finish_form() {
  auto form = read_form(form_text_, site_.options.limits.form);
  if (form) {
    request_.form = std::move(*form);
    return;
  }
  request_.form = std::move(form.error().readable);
  request_.unread = std::move(form.error().problems);
  refuse(status_for(request_.unread));
}

/// What came of a form before it was refused: it may have been typed.
void Exchange::keep_begun_form() {
  if (body_ != Body::Form || !request_.form.fields().empty()) return;
  auto form = read_form(form_text_, site_.options.limits.form);
  request_.form = form ? std::move(*form) : std::move(form.error().readable);
}

/// What was typed is there for the error page, whatever became of the files.
void Exchange::finish_multipart() {
  request_.form = multipart_->fields();
  auto form = std::move(*multipart_).finish();
  if (form) {
    request_.uploads = std::move(form->uploads);
    return;
  }
  if (const auto problem = as_form_problem(form.error())) request_.unread.push_back(*problem);
  refuse(status_for(request_.unread));
}

Response Exchange::answer() {
  Response response;
  const int failure = status_of(
      [&] {
        is_refused() ? keep_begun_form() : finish_body();
        if (is_turned_away_) refuse(503);
        response = is_refused() ? error_page(refusal_) : handle();
        base::check(is_writable(response), "a handler's headers and status can be written");
      },
      [this](std::string_view what) { log_failure(what); });
  if (failure != 0) response = error_page(failure);
  add_safety_headers(response, request_.arrival);
  return response;
}

Response Exchange::handle() {
  if (auto instead = site_.guard(request_, match_.route->access)) return std::move(*instead);
  return match_.route->handler(request_, match_.parameters);
}

/// If even the page for an error cannot be made, the answer is its number alone.
Response Exchange::error_page(int status) {
  Response page;
  const int failure = status_of(
      [&] {
        page = site_.error_pages(status, request_);
        base::check(is_writable(page), "an error page can be written");
      },
      [this](std::string_view what) { log_failure(what); });
  if (failure != 0) page = plain_text(std::to_string(status) + "\n");
  page.status = status;
  if (status == 503) page.headers.push_back({"Retry-After", kRetryAfterSeconds});
  if (status == 405) page.headers.push_back({"Allow", match_.allow});
  return page;
}

void Exchange::log_failure(std::string_view what) const {
  if (site_.options.failure_log) site_.options.failure_log(pattern(), what);
}

std::string_view Exchange::method() const {
  return method_ ? name_of(*method_) : "";
}

std::string_view Exchange::pattern() const {
  return match_.route ? std::string_view(match_.route->pattern) : std::string_view();
}

}  // namespace stepwell::http
