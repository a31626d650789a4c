// What a service was asked, whether it has answered, and asking after it.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_asked(const AboutChild& about);
/// Waits until another day, or not any more.
http::Response ask_after(const AboutChild& about);

}  // namespace stepwell::web::pages
