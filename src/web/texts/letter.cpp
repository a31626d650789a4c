#include "web/texts/letter.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"

namespace stepwell::web::texts {
namespace {

std::string to_and_how(const std::vector<std::string>& to, std::string_view method,
                       const char* before) {
  std::string words;
  if (!to.empty()) words += before + joined_with_and(to);
  if (!method.empty()) words += ", " + small_first(method);
  return words;
}

constexpr std::array<Text, 12> kWelshMonths = {"Ionawr", "Chwefror", "Mawrth",     "Ebrill",
                                               "Mai",    "Mehefin",  "Gorffennaf", "Awst",
                                               "Medi",   "Hydref",   "Tachwedd",   "Rhagfyr"};

/// Whether the word begins with one of those letters, whatever mark stands on it.
bool begins_with(std::string_view word, std::string_view letters) {
  const std::string folded = base::folded_name(word);
  return !folded.empty() && letters.find(folded.front()) != letters.npos;
}

}  // namespace

std::string letters_lead(std::string_view name) {
  return fmt::format("To print, filled in from the record of {}", name);
}

std::string letter_of_stages(std::string_view stages) {
  return fmt::format("For a child at: {}", stages);
}

std::string letter_not_there(std::string_view stages, std::string_view name,
                             std::string_view stage) {
  return fmt::format(
      "This letter is for a child at: {}. {} is at: {}. So it cannot be written now.", stages, name,
      stage);
}

std::string letter_from_day(base::Day day) {
  return fmt::format("The law has this letter from {} on. Until then it cannot be written.",
                     texts::day(day));
}

std::string letter_until_day(base::Day day) {
  return fmt::format("The law had this letter until {}. It cannot be written any more.",
                     texts::day(day));
}

std::string letter_of_law_to_come(std::string_view law, base::Day from) {
  return fmt::format(
      "This letter moves a child to another law, {}, which begins on {}. Until then it cannot be "
      "written.",
      law, texts::day(from));
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

std::string welsh_day(base::Day day) {
  return fmt::format("{} {} {}", day.day(), kWelshMonths[day.month() - 1], day.year());
}

// Reading: a name that begins with w is taken to begin with the consonant, as most do.
std::string welsh_and(std::string_view name) {
  return begins_with(name, "aeiouy") ? " ac " : " a ";
}

std::string welsh_plan(std::string_view name) {
  return (begins_with(name, "aeiouh") ? "yr " : "y ") + small_first(name);
}

std::string sent_line(base::Day on, const std::vector<std::string>& to, std::string_view method) {
  return day(on) + to_and_how(to, method, ", to ");
}

std::string sent_lead(base::Day on, const std::vector<std::string>& to, std::string_view method,
                      std::string_view by) {
  return fmt::format("Sent on {}{}. Recorded by {}.", day(on), to_and_how(to, method, " to "), by);
}

}  // namespace stepwell::web::texts
