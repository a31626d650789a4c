#include "web/texts/register.h"

#include <fmt/format.h>

#include "web/texts/today.h"

namespace stepwell::web::texts {

std::string register_lead(std::size_t children, base::Day on) {
  return fmt::format("{} {} on {}", children, children == 1 ? "child" : "children", long_day(on));
}

std::string register_count(std::string_view stage, std::size_t children) {
  return fmt::format("{}: {}", stage, children);
}

}  // namespace stepwell::web::texts
