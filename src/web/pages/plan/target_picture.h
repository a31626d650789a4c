// The progress of one target as a picture, with a table for who does not see it.
#pragma once

#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// Nothing, if nothing was measured.
void write_target_picture(html::Html& out, const AboutPlan& plan, const app::PlanTarget& target);

}  // namespace stepwell::web::pages
