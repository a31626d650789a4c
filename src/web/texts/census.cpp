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

std::string code_problem(const law::CodeCheck& check, std::string_view found) {
  std::string text = check.text.en;
  if (!found.empty()) text += fmt::format(": {}", found);
  if (!check.number.empty()) text += fmt::format(" (rule {})", check.number);
  return text + ".";
}

}  // namespace stepwell::web::texts
