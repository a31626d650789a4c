#include "web/pages/details/reached.h"

#include <algorithm>

#include "web/html/url.h"

namespace stepwell::web::pages {

bool is_email(const std::string& text) {
  const auto at = text.find('@');
  return at != text.npos && at > 0 && at + 1 < text.size() && text.find(' ') == text.npos &&
         text.find('@', at + 1) == text.npos;
}

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_web_address(const std::string& link) {
  return (link.starts_with("https://") || link.starts_with("http://")) &&
         html::is_allowed_address(link) && link.find(' ') == std::string::npos;
}

}  // namespace stepwell::web::pages
