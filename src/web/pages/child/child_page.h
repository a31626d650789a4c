// A child on one page: where the child is, what is due, the plan in use, the people, the story.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_child(const AboutChild& about);

}  // namespace stepwell::web::pages
