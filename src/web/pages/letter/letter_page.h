// The letters that go with a child's help: filled in, changed by hand, printed, and recorded as
// sent.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_letters(const AboutChild& about);
/// The form with the letter filled in.
http::Response show_letter(const AboutChild& about);
/// The letter as it is printed; the form again; or, once it was sent, what is recorded of it.
http::Response post_letter(const AboutChild& about);

}  // namespace stepwell::web::pages
