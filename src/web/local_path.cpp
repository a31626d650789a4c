#include "web/local_path.h"

#include <algorithm>

namespace stepwell::web {

bool is_local_path(std::string_view path) {
  constexpr std::size_t kMostBytes = 500;
  constexpr std::string_view kMarks = "-._~/";
  const bool is_rooted = path.starts_with('/') && !path.starts_with("//");
  const bool climbs = path.find("..") != std::string_view::npos;
  return is_rooted && !climbs && path.size() <= kMostBytes &&
         std::all_of(path.begin(), path.end(), [&](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  kMarks.find(c) != std::string_view::npos;
         });
}

}  // namespace stepwell::web
