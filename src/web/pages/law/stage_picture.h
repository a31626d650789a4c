// The stages of a law and the moves between them, as a picture. Drawn from the pack; knows no law.
#pragma once

#include "law/framework.h"
#include "web/html/html.h"
#include "web/pages/law/law_language.h"

namespace stepwell::web::pages {

/// An `<svg>` with a title and a description. Stages stand below each other in their own order; an
/// arrow for each pair that a move joins, to a later stage on the right and to an earlier one on
/// the left. Nothing in it is said by colour alone.
void write_stage_picture(html::Html& out, const law::Framework& law,
                         Language language = Language::English);

}  // namespace stepwell::web::pages
