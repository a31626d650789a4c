#include "web/pages/child/cycle.h"

namespace stepwell::web::pages {
namespace {

std::optional<std::size_t> step_begun(const law::Cycle& cycle, const law::Topic& topic) {
  for (std::size_t i = 0; i < cycle.steps.size(); ++i)
    if (law::any_matches(cycle.steps[i].begins, topic)) return i;
  return std::nullopt;
}

void take(const record::Happening& happening, std::size_t step, std::optional<CyclePlace>& place,
          const law::Cycle& cycle) {
  if (!place) place = CyclePlace{&cycle, step, 1, std::nullopt};
  const bool is_review = happening.topic.kind == law::kinds::review_held;
  const bool goes_back = step < place->step;
  if (goes_back || (step == place->step && is_review)) ++place->turn;
  if (step != place->step || is_review || !place->since)
    place->since = happening.day_is_known ? std::optional(happening.on) : std::nullopt;
  place->step = step;
}

}  // namespace

std::optional<CyclePlace> place_in_cycle(const record::Standing& standing) {
  std::optional<CyclePlace> place;
  for (const law::Cycle& cycle : standing.framework->cycles) {
    if (!cycle.stages.contains(standing.stage)) continue;
    for (const record::Happening& happening : standing.happenings) {
      if (standing.since && happening.on < *standing.since) continue;
      if (const auto step = step_begun(cycle, happening.topic))
        take(happening, *step, place, cycle);
    }
    if (place) return place;
  }
  return place;
}

}  // namespace stepwell::web::pages
