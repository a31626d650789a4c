// One checklist held against a child's record, and its lines ticked by hand.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_checklist(const AboutChild& about);
/// Records, in one entry, which lines were ticked since the page was shown and from which the tick
/// was taken; nothing, if neither.
http::Response save_ticks(const AboutChild& about);

}  // namespace stepwell::web::pages
