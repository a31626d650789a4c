// Advice that came: recording it with its report, reading it, and what comes of it.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_record_advice(const AboutChild& about);
http::Response record_advice(const AboutChild& about);
http::Response show_advice(const AboutChild& about);

}  // namespace stepwell::web::pages
