// Who is in a draft at this moment.
#pragma once

#include <string>
#include <vector>

#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// Notes that the visitor is in the draft, in that field.
void note_presence(const AboutPlan& plan, const std::string& field);
/// The names of the others who have been in it within the last two minutes.
std::vector<std::string> others_present(const AboutPlan& plan);

}  // namespace stepwell::web::pages
