#include "web/texts/letter.h"

#include <fmt/format.h>

namespace stepwell::web::texts {
namespace {

std::string to_and_how(const std::vector<std::string>& to, std::string_view method,
                       const char* before) {
  std::string words;
  if (!to.empty()) words += before + joined_with_and(to);
  if (!method.empty()) words += ", " + small_first(method);
  return words;
}

}  // namespace

std::string letters_lead(std::string_view name) {
  return fmt::format("To print, filled in from the record of {}", name);
}

std::string letter_of_stages(std::string_view stages) {
  return fmt::format("For a child at: {}", stages);
}

std::string must_not_be_written_to(std::string_view name, std::string_view restriction) {
  return fmt::format("{} must not be written to. The record says: {}", name, restriction);
}

std::string records_as(std::string_view noun) {
  return fmt::format("It also counts as: {}", noun);
}

std::string the_plan(std::string_view name) {
  return "the " + small_first(name);
}

std::string sent_line(base::Day on, const std::vector<std::string>& to, std::string_view method) {
  return day(on) + to_and_how(to, method, ", to ");
}

std::string sent_lead(base::Day on, const std::vector<std::string>& to, std::string_view method,
                      std::string_view by) {
  return fmt::format("Sent on {}{}. Recorded by {}.", day(on), to_and_how(to, method, " to "), by);
}

}  // namespace stepwell::web::texts
