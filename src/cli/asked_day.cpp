#include "cli/asked_day.h"

#include <ostream>

namespace stepwell::cli {

std::optional<base::Day> read_on(const std::optional<std::string>& typed, std::ostream& err) {
  if (!typed) return std::nullopt;
  const auto day = base::parse_day(*typed);
  if (!day) err << "--on: no such day: \"" << *typed << "\"; write YYYY-MM-DD\n";
  return day;
}

}  // namespace stepwell::cli
