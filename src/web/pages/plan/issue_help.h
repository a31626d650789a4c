// The part of the form of an issue that begins and ends help: one block for each row of the plan
// that promises some.
#pragma once

#include <string>
#include <vector>

#include "app/help/plan_help.h"
#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// What the draft offers if it is issued on that day; nothing for a document that is no plan.
app::HelpOffer offer_of(const AboutPlan& plan, base::Day on);
void write_help_offer(html::Html& out, const AboutPlan& plan, const Typed& typed,
                      const app::HelpOffer& offer);
/// Whom a row that begins names though they may not give it, before anybody has sent the form:
/// which row, what would mend it, and the field in which somebody else is chosen.
struct GiverStop {
  std::string words, field;
};
std::vector<GiverStop> giver_stops(const AboutPlan& plan, const Typed& typed,
                                   const app::HelpOffer& offer);
/// What was chosen; what is wrong stands in `typed`.
app::HelpChosen read_help_chosen(const AboutPlan& plan, Typed& typed, const app::HelpOffer& offer);

}  // namespace stepwell::web::pages
