// What a handler answers, and the ways of making the usual answers. Knows no page and no network.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stepwell::http {

struct Header {
  std::string name;
  std::string value;
  bool operator==(const Header&) const = default;
};

/// Bytes that many answers share and nobody changes.
using SharedBytes = std::shared_ptr<const std::string>;

/// Content-Length, Date, Connection and the safety headers are the server's: a handler does not set
/// them. Without a Cache-Control header the answer is not stored anywhere.
struct Response {
  int status = 200;
  std::vector<Header> headers;
  std::variant<std::string, SharedBytes> body;

  std::string_view bytes() const;
  /// The value of the first header of that name, ignoring case; empty if there is none.
  std::string_view header(std::string_view name) const;
};

/// A page, already safe HTML, in UTF-8.
Response html(std::string page, int status = 200);
Response plain_text(std::string text, int status = 200);
/// 303. `path` is one of our own: it begins with one `/` and holds neither controls nor spaces.
Response see_other(std::string path);
/// 304 with the entity tag.
Response not_modified(std::string entity_tag);
/// A file to be kept, not shown. `file_name` is UTF-8; what is unsafe in it becomes `_`.
Response attachment(std::string content, std::string_view content_type, std::string_view file_name);

/// The value of Content-Disposition for that name (RFC 6266): an ASCII name, and the full one if it
/// differs.
std::string attachment_disposition(std::string_view file_name);

}  // namespace stepwell::http
