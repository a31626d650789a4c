// A whole class that goes to another year or gets another name: one form and one act for all of its
// children, at the turn of the year.
#pragma once

#include "http/response.h"
#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

/// The classes of the school; of the one that the address names, the form.
http::Response show_class_up(const AboutSchool& about);
http::Response move_class_up(const AboutSchool& about);

}  // namespace stepwell::web::pages
