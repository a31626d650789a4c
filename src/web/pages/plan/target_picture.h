// The progress of one target as a picture, with a table for who does not see it.
#pragma once

#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// Whether the table can be unfolded, or stands there: on paper nothing is unfolded.
enum class PictureTable { Folded, Shown };
/// Nothing, if nothing was measured.
void write_target_picture(html::Html& out, const AboutPlan& plan, const app::PlanTarget& target,
                          PictureTable table = PictureTable::Folded);

}  // namespace stepwell::web::pages
