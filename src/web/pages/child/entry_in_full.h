// Everything that an entry says, for paper. Knows no page.
#pragma once

#include "web/pages/child/child_cards.h"
#include "web/pages/child/story.h"

namespace stepwell::web::pages {

/// Its day as a heading of the third level, its sentence, and each of its fields.
void write_entry_in_full(html::Html& out, const ChildCards& cards, const record::Entry& entry,
                         Contacts contacts);
/// Its fields alone.
void write_fields_in_full(html::Html& out, const ChildCards& cards, const record::Entry& entry);

}  // namespace stepwell::web::pages
