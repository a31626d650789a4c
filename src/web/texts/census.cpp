#include "web/texts/census.h"

#include <fmt/format.h>

#include "web/texts/overview.h"
#include "web/texts/today.h"

namespace stepwell::web::texts {

std::string census_on(const app::NextCensus& next) {
  if (next.census->is_day_known())
    return fmt::format("{}: {}", next.census->name.en, long_day(next.day));
  return fmt::format("{}: in {}, on a day that is not known here", next.census->name.en,
                     month_of(next.day.year(), next.day.month()));
}

std::string children_to_mend(std::size_t children) {
  if (children == 0) return "Nothing has to be mended.";
  if (children == 1) return "1 child has something to mend.";
  return fmt::format("{} children have something to mend.", children);
}

std::string place_question(std::string_view place) {
  return fmt::format("Is the child taught there: {}?", place);
}

std::string code_problem(const app::CodeProblem& problem) {
  const law::CodeCheck& check = *problem.check;
  std::string text = check.text.en;
  if (!problem.found.empty()) text += fmt::format(": {}", problem.found);
  if (!check.number.empty()) text += fmt::format(" (rule {})", check.number);
  text += ".";
  // A code that is not valid is told with the last day that it was, or the first that it will be.
  if (problem.valid_until)
    text += fmt::format(" It was valid until {}.", day(*problem.valid_until));
  else if (problem.valid_from)
    text += fmt::format(" It is valid from {}.", day(*problem.valid_from));
  return text;
}

}  // namespace stepwell::web::texts
