#include "web/texts/class_up.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string class_up_title(std::string_view class_name) {
  return fmt::format("Move class {} up", class_name);
}

std::string before_class(const std::vector<std::string>& children, std::string_view class_name,
                         base::Day since) {
  return fmt::format("{} {} been in class {} since {}. Enter that day or a later one.",
                     joined_with_and(children), children.size() == 1 ? "has" : "have", class_name,
                     day(since));
}

}  // namespace stepwell::web::texts
