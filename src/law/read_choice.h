// How a choice of one list leads to another value, or is marked: read in the same way from a pack
// and from what all packs share.
#pragma once

#include <vector>

#include "law/framework.h"
#include "law/table_reader.h"

namespace stepwell::law {

/// Reads `counts_as`, a value of the same list among `before`, for kinds of meeting and posts,
/// `held_by`, a kind of entry, for kinds of meeting alone, and the mark of a list that has one,
/// which one of its choices may have. None has to be there.
void read_choice_links(TableReader& table, const std::vector<Choice>& before, Choice& choice);

}  // namespace stepwell::law
