// The plan in use as it reads after its review: with what the review found, where the pack leaves a
// field to the review. Knows no one page's content.
#pragma once

#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// Of a plan that is in use. Without a review since it was issued, what was issued.
app::PlanContent reviewed_content(const AboutPlan& plan);

}  // namespace stepwell::web::pages
