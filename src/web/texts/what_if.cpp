#include "web/texts/what_if.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string if_law(std::string_view law, base::Day on) {
  return fmt::format("If this law applied on {}: {}", day(on), law);
}

std::string from_to(std::string_view from, std::string_view to) {
  return fmt::format("From {} to {}", from, to);
}

std::string left_out_of_what_if(std::size_t children) {
  if (children == 1) return "1 child is left out: the child’s own law is not known here.";
  return fmt::format("{} children are left out: their own law is not known here.", children);
}

}  // namespace stepwell::web::texts
