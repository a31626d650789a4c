// That somebody opened the plan in use: kept once, and said on the page. Knows no one page's
// content.
#pragma once

#include "web/html/html.h"
#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// Notes it, where the plan was issued here and its content is shown. A disk that cannot be written
/// does not keep anybody from reading.
void note_opened(const AboutPlan& plan);

/// That it is known; and for who may issue the plan, who of those that teach the child has opened
/// it.
void write_opened(html::Html& out, const AboutPlan& plan);

}  // namespace stepwell::web::pages
