// What a handler is given: one request, read, checked and in memory. Knows no page and no network.
#pragma once

#include <any>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/cookies.h"
#include "http/form.h"
#include "http/method.h"
#include "http/response.h"
#include "http/upload.h"

namespace stepwell::http {

/// How the request reached this machine. The proxy's word counts only where a proxy is trusted.
enum class Arrival { Plain, Tls, ProxyPlain, ProxyTls };

/// Whether the browser spoke https.
bool is_secure(Arrival arrival);

struct Request {
  Method method = Method::Get;
  /// As sent, without the query.
  std::string path;
  /// Of the path, decoded: `/a/b%20c` is `a`, `b c`; `/` is one empty segment. Valid UTF-8 without
  /// controls,
  /// `/`, `.` or `..`.
  std::vector<std::string> segments;
  Form query;
  /// The value of the Host header.
  std::string host;
  /// Only those that the server was asked to keep, with small-letter names; repeated ones joined by
  /// `, `.
  std::vector<Header> headers;
  Cookies cookies;
  /// The fields of the body, of either kind of form.
  Form form;
  /// The files of the body. They are gone when the request is.
  std::vector<Upload> uploads;
  /// What of the body could not be read; `form` is then what could. For error pages alone: a
  /// handler is never asked with a request that has any.
  std::vector<FormProblem> unread;
  /// The browser's address, or the one that a trusted proxy gives.
  std::string remote_address;
  Arrival arrival = Arrival::Plain;
  /// What the guard found out, for the handlers; this layer never looks at it.
  std::any granted;

  /// Nothing if it was not sent or not asked for. `name` in small letters.
  std::optional<std::string_view> header(std::string_view name) const;
};

}  // namespace stepwell::http
