#include "web/pages/overview/overview_parts.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/day.h"

namespace stepwell::web::pages {
namespace {

using Part = app::OverviewPart;

constexpr std::array<std::pair<Part, std::string_view>, 9> kWords = {{
    {Part::Late, "late"},
    {Part::ReviewNotHeld, "reviews-not-held"},
    {Part::LaterThanMeant, "later-than-meant"},
    {Part::ThisWeek, "this-week"},
    {Part::CannotCompute, "day-not-known"},
    {Part::TargetUnmet, "targets"},
    {Part::StageUnchanged, "stages"},
    {Part::PlanUnopened, "plans"},
    {Part::Month, "month-"},
}};

}  // namespace

std::string overview_word(Part part, const app::MonthLoad& month) {
  for (const auto& [of, word] : kWords)
    if (of == part)
      return part == Part::Month ? fmt::format("{}{}-{:02}", word, month.year, month.month)
                                 : std::string(word);
  return {};
}

std::optional<OverviewList> read_overview_word(std::string_view word) {
  for (const auto& [part, of] : kWords) {
    if (part != Part::Month && word == of) return OverviewList{part, {}};
    if (part != Part::Month || !word.starts_with(of)) continue;
    const auto first = base::parse_day(std::string(word.substr(of.size())) + "-01");
    if (first) return OverviewList{part, {first->year(), first->month(), 0}};
  }
  return std::nullopt;
}

}  // namespace stepwell::web::pages
