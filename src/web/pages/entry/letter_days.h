// The days of something that came on paper: written, arrived, and the one that counts. Knows no
// kind of it.
#pragma once

#include <boost/json/object.hpp>

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// What is wrong with the fields "dated" and "arrived_on" of an entry, if it has them: they lie in
/// the future, or it would have arrived before it was written.
void check_letter_days(const AboutChild& about, Typed& typed, const boost::json::object& entry);

}  // namespace stepwell::web::pages
