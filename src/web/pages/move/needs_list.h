// What a move needs, as a list with signs: there, missing, or advised; with the page that adds it.
#pragma once

#include "record/moves.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

enum class Mending { Offered, NotOffered };

void write_needs_list(html::Html& out, const AboutChild& about,
                      const record::PossibleMove& possible, Mending mending);

}  // namespace stepwell::web::pages
