#include "web/html/url.h"

#include <algorithm>
#include <array>

namespace stepwell::web::html {

namespace {

bool same_word(std::string_view lower, std::string_view word) {
  return std::ranges::equal(lower, word, [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
  });
}

bool is_allowed_scheme(std::string_view scheme) {
  constexpr std::array<std::string_view, 4> kAllowed = {"https", "http", "mailto", "tel"};
  return std::ranges::any_of(kAllowed,
                             [&](std::string_view allowed) { return same_word(allowed, scheme); });
}

// Browsers drop tabs and line breaks inside an address and spaces before it, and read `\` as `/`.
bool has_a_character_that_browsers_change(std::string_view address) {
  return std::ranges::any_of(address, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || c == '\\';
  });
}

}  // namespace

bool is_allowed_address(std::string_view address) {
  if (address.starts_with(' ') || address.starts_with("//")) return false;
  if (has_a_character_that_browsers_change(address)) return false;
  const std::size_t end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || address[end] != ':') return true;
  return is_allowed_scheme(address.substr(0, end));
}

}  // namespace stepwell::web::html
