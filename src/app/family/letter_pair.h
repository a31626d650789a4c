// A letter and what sending it was besides: two entries of one act that say the same. Pure; knows
// no letter by name.
#pragma once

#include <optional>
#include <span>

#include "record/entry.h"

namespace stepwell::app {

/// Whether the entry is a letter as it was sent.
bool is_letter(const record::Entry& entry);
/// Whether `after`, the entry after `letter`, says what sending that letter was besides. Where the
/// text of the letter was erased, only the moment is left to tell by: then it is taken to be so.
bool is_said_beside(const record::Entry& letter, const record::Entry& after);
/// The other entry of the pair that says the same words as this one; nothing, if there is none, or
/// if one of the two says nothing any more. `entries` have the positions 1, 2, 3...
std::optional<record::Position> same_words_of(std::span<const record::Entry> entries,
                                              record::Position position);

}  // namespace stepwell::app
