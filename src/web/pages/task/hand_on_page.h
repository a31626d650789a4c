// Giving somebody else what one has to do, or what somebody left behind whose post has ended.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_hand_on(const AboutChild& about);
http::Response hand_on(const AboutChild& about);

}  // namespace stepwell::web::pages
