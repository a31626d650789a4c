#include "web/texts/who_can_help.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string help_contact_saved(std::string_view role) {
  return fmt::format("Saved: {}.", role);
}

std::string who_can_help_on_paper(std::string_view school) {
  return fmt::format("{}. The numbers that the school keeps.", school);
}

}  // namespace stepwell::web::texts
