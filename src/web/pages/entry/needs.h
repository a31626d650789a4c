// The needs of a child, from the codes of the law, the weightiest first. Knows no one law's codes.
#pragma once

#include <boost/json/object.hpp>

#include "law/kinds.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// Whether the kind is the one that says which needs a child has.
bool takes_needs(law::Kind kind);
/// The set of codes for needs; nothing, if the law has none.
const law::CodeSet* need_codes(const law::Framework& law);

/// Puts the needs that were recorded last into a form that nobody has typed in.
void fill_in_needs(const AboutChild& about, Typed& typed);
void ask_needs(html::Html& out, const AboutChild& about, const Typed& typed);
void read_needs(const AboutChild& about, Typed& typed, boost::json::object& entry);
/// The newest entry alone says which needs a child has. So where somebody has recorded others since
/// the page was opened, a problem says which: what they chose must not go without a word.
void check_needs_seen(const AboutChild& now, Typed& typed);

}  // namespace stepwell::web::pages
