// Raising a concern about a child, in half a minute and on a phone. Whoever does so may know no
// more of the child than the name and the class: nothing else is shown.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_raise(const AboutChild& about);
http::Response raise_concern(const AboutChild& about);
/// Who answers the concern that this visitor raised last about this child, and by when.
http::Response show_raised(const AboutChild& about);

}  // namespace stepwell::web::pages
