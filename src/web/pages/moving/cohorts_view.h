// What the law says of who moves when: the groups of children with their windows, and whom it moves
// itself, each with its source. Knows no child.
#pragma once

#include "law/framework.h"
#include "web/html/html.h"

namespace stepwell::web::pages {

/// Folded; nothing, for a law that says neither.
void write_cohorts(html::Html& out, const law::Framework& law);

}  // namespace stepwell::web::pages
