// What was just recorded, what it has opened and closed, and by when the next is due.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// `/done/{position}`: about the entries that were recorded in one act and end with that one.
http::Response show_done(const AboutChild& about);

/// A line for each open duty, right or watch that one of those entries opened, with its day and the
/// button that does it; false if there is none.
bool write_opened(html::Html& out, const AboutChild& about,
                  const std::vector<record::Position>& positions);

}  // namespace stepwell::web::pages
