// Why something is due for a child, and on that day: the rule, the entry that started it, the
// arithmetic, what would change it, and where the rule comes from.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// 404 if no law of the record has that duty.
http::Response show_why(const AboutChild& about);

}  // namespace stepwell::web::pages
