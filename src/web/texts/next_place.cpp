#include "web/texts/next_place.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string where_next_open(std::size_t children) {
  if (children == 1) return "1 child has no next place recorded yet.";
  return fmt::format("{} children have no next place recorded yet.", children);
}

std::string last_years_are(const std::vector<std::string>& years) {
  if (years.empty()) return "No year group is said to be the last of its phase at this school.";
  return fmt::format("The last years of a phase at this school: {}.", joined(years));
}

}  // namespace stepwell::web::texts
