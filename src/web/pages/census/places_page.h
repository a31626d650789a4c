// Which of the places that a census asks about the school has at all: what it has none of is asked
// of no child.
#pragma once

#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

http::Response show_places(const AboutSchool& about);
http::Response save_places(const AboutSchool& about);

}  // namespace stepwell::web::pages
