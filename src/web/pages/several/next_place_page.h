// Where the children in the last year of a phase go next: who is still to be recorded, one form for
// several of them, who is recorded already; and which years are the last ones at the school.
#pragma once

#include "http/response.h"
#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

http::Response show_next_places(const AboutSchool& about);
http::Response record_next_places(const AboutSchool& about);

http::Response show_last_years(const AboutSchool& about);
http::Response save_last_years(const AboutSchool& about);

}  // namespace stepwell::web::pages
