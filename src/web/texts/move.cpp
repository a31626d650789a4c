#include "web/texts/move.h"

#include <fmt/format.h>

#include "web/texts/today.h"

namespace stepwell::web::texts {

std::string now_at(std::string_view stage) {
  return fmt::format("Now: {}", stage);
}

std::string now_at_since(std::string_view stage, base::Day since) {
  return fmt::format("Now: {}, since {}", stage, day(since));
}

std::string newer_law_holds(std::string_view law, base::Day from) {
  return fmt::format(
      "Who first needs extra help from {} on comes under another law from the start: {}.",
      day(from), law);
}

std::string stage_of_other_years(std::string_view stage, std::string_view year) {
  return fmt::format(
      "{} is for children of other years than {}: custom, not law. Go on if you have a reason.",
      stage, class_of(year, {}));
}

std::string override_label(std::string_view need) {
  return fmt::format("Go on without this? “{}”", need);
}

std::string signs_hint(std::string_view rule) {
  if (rule == "any") return "Tick what you see. One is enough.";
  if (rule == "all") return "Tick what you see. All of them are needed.";
  return "Tick what you see. What they mean together is for you to judge.";
}

std::string decides(std::string_view role) {
  return fmt::format("It is for this role to decide: {}", role);
}

}  // namespace stepwell::web::texts
