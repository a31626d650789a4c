// The pages of term dates: what is known, by hand, from a file, a day closed, and what moved by it.
#pragma once

#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

http::Response show_terms(const AboutSchool& about);

/// "/terms/year/{year}", 404 for a year far away.
http::Response show_terms_year(const AboutSchool& about);
http::Response save_terms_year(const AboutSchool& about);

http::Response show_terms_file(const AboutSchool& about);
http::Response read_terms_file(const AboutSchool& about);
http::Response show_terms_check(const AboutSchool& about);
http::Response save_terms_check(const AboutSchool& about);

http::Response show_terms_closed(const AboutSchool& about);
http::Response save_terms_closed(const AboutSchool& about);

/// What the dates that were saved last have moved.
http::Response show_terms_done(const AboutSchool& about);
http::Response to_terms_done(const AboutSchool& about, std::size_t entries);

}  // namespace stepwell::web::pages
