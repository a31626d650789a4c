#include "web/texts/overview.h"

#include <fmt/format.h>

#include "base/check.h"
#include "web/texts/today.h"

namespace stepwell::web::texts {

std::string reviews_in_time(std::size_t in_time, std::size_t all) {
  if (all == 1)
    return in_time == 1 ? "The one review was held by its last day."
                        : "The one review was held after its last day.";
  return fmt::format("{} of {} reviews were held by their last day.", in_time, all);
}

std::string reviews_not_held(std::size_t late, std::size_t held) {
  if (held == 0)
    return late == 1 ? "1 is late and not held yet."
                     : fmt::format("{} are late and not held yet.", late);
  return late == 1 ? "1 more is late and not held yet."
                   : fmt::format("{} more are late and not held yet.", late);
}

std::string term_lead(std::string_view school, base::Day today,
                      const std::optional<base::DayRange>& term) {
  if (!term) return fmt::format("{} · {}", school, long_day(today));
  return fmt::format("{} · {} · the term from {} to {}", school, long_day(today), day(term->first),
                     day(term->last));
}

std::string given_in_all(const record::Delivery& delivery) {
  std::string text =
      fmt::format("{} of {} sessions that fell due were given",
                  delivery.happened + delivery.in_part, delivery.promised.value_or(0));
  if (delivery.in_part > 0) text += fmt::format(", {} of them in part", delivery.in_part);
  return text + fmt::format("; {} were missed, and of {} nobody has said what became of them.",
                            delivery.missed, delivery.not_recorded());
}

std::string list_title(app::OverviewPart part, const app::MonthLoad& month) {
  using Part = app::OverviewPart;
  switch (part) {
    case Part::Late: return "Past the last day, set by law or agreed as it asks";
    case Part::ReviewNotHeld: return "Reviews that are late and not held yet";
    case Part::LaterThanMeant: return "Later than meant or agreed";
    case Part::ThisWeek: return "Due this week";
    case Part::CannotCompute: return "Day not known";
    case Part::TargetUnmet: return "Targets not met, review after review";
    case Part::StageUnchanged: return "The same stage, without new advice";
    case Part::PlanUnopened: return "Plans that were not opened";
    case Part::Month: return fmt::format("Due in {}", month_of(month.year, month.month));
  }
  throw base::Mistake("a part that is none of the enumerators");
}

std::string reviews_of_child(int late, int in_time) {
  return fmt::format("{} after the last day, {} in time", late, in_time);
}

std::string month_of(int year, unsigned month) {
  const std::string whole = day(base::Day(year, month, 1));
  return whole.substr(whole.find(' ') + 1);
}

}  // namespace stepwell::web::texts
