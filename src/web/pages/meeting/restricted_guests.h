// Who is asked to a meeting although the record has a restriction of them: that is said, and needs
// a tick of its own. Knows no one form.
#pragma once

#include <string>
#include <vector>

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// A box for each of these names of whom the record has a restriction, with its words; nothing for
/// who may not see the contacts.
void ask_restricted(html::Html& out, const AboutChild& about, const Typed& typed,
                    const std::vector<std::string>& invited);
/// Whoever has a restriction and no tick is a problem. Of who may not see the contacts, at
/// `others`: then only somebody who may can ask that person to come.
void check_restricted_guests(const AboutChild& about, Typed& typed,
                             const std::vector<std::string>& invited);

}  // namespace stepwell::web::pages
