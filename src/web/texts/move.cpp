#include "web/texts/move.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string now_at(std::string_view stage) {
  return fmt::format("Now: {}", stage);
}

std::string now_at_since(std::string_view stage, base::Day since) {
  return fmt::format("Now: {}, since {}", stage, day(since));
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

std::string letters_lead(std::string_view name) {
  return fmt::format("To print, filled in from the record of {}", name);
}

std::string the_plan(std::string_view name) {
  std::string words(name);
  const bool is_word = words.size() > 1 && words[1] >= 'a' && words[1] <= 'z';
  if (is_word && words[0] >= 'A' && words[0] <= 'Z')
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return "the " + words;
}

std::string records_as(std::string_view noun) {
  return fmt::format("It is recorded as: {}", noun);
}

}  // namespace stepwell::web::texts
