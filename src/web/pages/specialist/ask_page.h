// Asking a service: which, for what, with whose consent, and what of the record goes along.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_ask_specialist(const AboutChild& about);
http::Response ask_specialist(const AboutChild& about);

}  // namespace stepwell::web::pages
