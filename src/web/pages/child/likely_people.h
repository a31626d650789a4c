// Who is likely to come when people meet about a child.
#pragma once

#include <string>
#include <vector>

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// The child, the family, whoever asks, and the staff who teach the child or lead the help, each
/// once, by name. Who may not see the contacts gets the family in the words of the law.
std::vector<std::string> likely_people(const AboutChild& about);

}  // namespace stepwell::web::pages
