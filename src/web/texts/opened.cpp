#include "web/texts/opened.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string opened_on(base::Day on) {
  return fmt::format("opened on {}", day(on));
}

}  // namespace stepwell::web::texts
