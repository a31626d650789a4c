// A child who gets no help yet is to have some, and by the pack another law holds from the start
// for whoever first needs it now. Said beside the move, with the source; whoever moves the child
// decides.
#pragma once

#include <vector>

#include "record/moves.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// Once, if one of the moves leads from where no help is given to where it is, and the law says so
/// of this child today.
void write_newer_law(html::Html& out, const AboutChild& about,
                     const std::vector<record::PossibleMove>& moves);

}  // namespace stepwell::web::pages
