#include "web/local_path.h"

#include <algorithm>

#include "http/target.h"

namespace stepwell::web {
namespace {

bool is_plain(char c) {
  constexpr std::string_view kMarks = "-._~%";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kMarks.find(c) != std::string_view::npos;
}

bool are_all(std::string_view text, char also, char and_also) {
  return std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_plain(c) || c == also || c == and_also; });
}

}  // namespace

bool is_local_path(std::string_view address) {
  constexpr std::size_t kMostBytes = 500;
  const std::size_t mark = std::min(address.find('?'), address.size());
  const std::string_view path = address.substr(0, mark);
  const std::string_view query = address.substr(std::min(mark + 1, address.size()));
  const bool is_rooted = path.starts_with('/') && !path.starts_with("//");
  const bool climbs = path.find("..") != std::string_view::npos;
  return is_rooted && !climbs && address.size() <= kMostBytes && are_all(path, '/', '/') &&
         are_all(query, '=', '&') && http::read_target(address).has_value();
}

}  // namespace stepwell::web
