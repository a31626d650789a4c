// Where a school says a stage in its own words, or has parts of one: which stage of the law it is.
#pragma once

#include <string>

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// The law's own name of the child's stage; empty, where the school's is the same.
std::string stage_in_law(const AboutChild& about);

}  // namespace stepwell::web::pages
