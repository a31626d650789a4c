#include "web/texts/copy.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string copy_lead(std::string_view child, std::string_view school, base::Day on) {
  return fmt::format("{}, {}. As it stands on {}.", child, school, day(on));
}

std::string copy_as_sent(std::string_view child, base::Day on) {
  return fmt::format("{}. As it was sent on {}.", child, day(on));
}

std::string copy_struck(std::size_t count) {
  if (count == 1) return "One entry that was struck out as a mistake is left out.";
  return fmt::format("{} entries that were struck out as mistakes are left out.", count);
}

std::string copy_holds(std::size_t entries) {
  return entries == 1 ? "A copy of one entry" : fmt::format("A copy of {} entries", entries);
}

}  // namespace stepwell::web::texts
