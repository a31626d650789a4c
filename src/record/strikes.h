// Which entries are struck out, and what speaks against striking one: the same in a child's record
// and in the school's own. Knows no duty.
#pragma once

#include <span>
#include <vector>

#include "record/entry.h"

namespace stepwell::record {

/// Whether it is struck out, and not by an entry that is struck out itself.
bool is_struck_out(std::span<const Entry> entries, Position position);

/// What speaks against that strike, which may stand among the entries itself: the entry that it
/// names is not there, or struck out already, or never struck out.
std::vector<EntryProblem> problems_of_strike(const Entry& strike, std::span<const Entry> entries);

}  // namespace stepwell::record
