// One request from its head to its answer: routes it, takes its body, asks guard and handler, and
// turns whatever goes wrong into an error page. Does no network; knows no page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/multipart.h"
#include "http/request_reader.h"
#include "http/site.h"

namespace stepwell::http {

class Exchange {
 public:
  enum class Body { None, Form, Multipart };

  /// `site` outlives the exchange. `arrival` is Plain or Tls, as the connection knows it.
  Exchange(const Site& site, std::string remote_address, Arrival arrival);

  /// Routes the request and decides what body may come. Afterwards it may be refused.
  void begin(const RequestHead& head);
  /// The answer will be the page for that status. The first refusal stands.
  void refuse(int status);
  /// The answer will be 503: there is nobody to do the work now. The body is read all the same, so
  /// that what was typed can be kept.
  void turn_away() { is_turned_away_ = true; }
  /// As `refuse`, for a head that could not be read to its end.
  void refuse_head(int status, const RequestHead& head);
  bool is_refused() const { return refusal_ != 0; }

  Body body() const { return body_; }
  /// How many bytes of body may come.
  std::uint64_t body_limit() const;
  /// The next bytes of the body. Writes to disk if it is multipart. Never throws; may refuse.
  void take(std::string_view bytes);
  /// The answer, complete but for the connection's own headers. Calls guard and handler. Never
  /// throws.
  Response answer();

  /// Empty if not read.
  std::string_view method() const;
  /// Of the route; empty if there is none.
  std::string_view pattern() const;
  /// Of the route; Quick if there is none.
  Work work() const { return match_.route ? match_.route->work : Work::Quick; }
  bool is_head_request() const { return method_ == Method::Head; }

 private:
  void believe_proxy(const RequestHead& head);
  void choose_body(const RequestHead& head);
  void finish_body();
  void finish_form();
  void keep_begun_form();
  void finish_multipart();
  Response handle();
  Response error_page(int status);
  void log_failure(std::string_view what) const;

  const Site& site_;
  Request request_;
  std::optional<Method> method_;
  Match match_;
  Body body_ = Body::None;
  int refusal_ = 0;
  bool is_turned_away_ = false;
  std::string form_text_;
  std::optional<MultipartReader> multipart_;
};

}  // namespace stepwell::http
