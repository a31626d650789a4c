// The part of the form of an issue that begins and ends help: one block for each row of the plan
// that promises some.
#pragma once

#include "app/help/plan_help.h"
#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// What the draft offers if it is issued on that day; nothing for a document that is no plan.
app::HelpOffer offer_of(const AboutPlan& plan, base::Day on);
void write_help_offer(html::Html& out, const AboutPlan& plan, const Typed& typed,
                      const app::HelpOffer& offer);
/// What was chosen; what is wrong stands in `typed`.
app::HelpChosen read_help_chosen(const AboutPlan& plan, Typed& typed, const app::HelpOffer& offer);

}  // namespace stepwell::web::pages
