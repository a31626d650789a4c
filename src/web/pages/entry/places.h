// Whether a child is taught at the places of the school that a census asks about, such as a unit:
// asked with the needs, where the law's census asks. Knows no one place.
#pragma once

#include <boost/json/object.hpp>

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// Puts what was said last into a form that nobody has typed in.
void fill_in_places(const AboutChild& about, Typed& typed);
/// Nothing, where no census asks and where the school has no such place.
void ask_places(html::Html& out, const AboutChild& about, const Typed& typed);
/// Reads the answers into the entry. What was said before and is not asked any more goes; where the
/// form has no such question, as one of an earlier version has none, it stays.
void read_places(const AboutChild& about, Typed& typed, boost::json::object& entry);

}  // namespace stepwell::web::pages
