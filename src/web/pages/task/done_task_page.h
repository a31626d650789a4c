// Saying that something is done: an agreed action, a reminder, a second look.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_done_task(const AboutChild& about);
http::Response do_task(const AboutChild& about);

}  // namespace stepwell::web::pages
