// Answering a concern in one step: what is decided, what its sender is told, and what begins at
// once.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_answer(const AboutChild& about);
http::Response answer_concern(const AboutChild& about);

}  // namespace stepwell::web::pages
