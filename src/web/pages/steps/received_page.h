// What came from others: the way from the letter in one's hand to the form that records it.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_received(const AboutChild& about);

}  // namespace stepwell::web::pages
