#include "web/texts/staff.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string class_unknown(std::string_view class_name) {
  return fmt::format(
      "No child is in a class called {}. Whoever has this post sees no record until a child joins "
      "it. Choose a class from the list, or say below that the name is right.",
      class_name);
}

std::string class_is_right(std::string_view class_name) {
  return fmt::format("Yes, it is called {}", class_name);
}

}  // namespace stepwell::web::texts
