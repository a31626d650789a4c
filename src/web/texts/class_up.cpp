#include "web/texts/class_up.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string class_up_title(std::string_view class_name) {
  return fmt::format("Move class {} up", class_name);
}

}  // namespace stepwell::web::texts
