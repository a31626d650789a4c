// Where a child's help is in the cycle that the law describes: the step, since when, and in which
// turn. Pure; knows no cycle by name.
#pragma once

#include <optional>

#include "record/standing.h"

namespace stepwell::web::pages {

struct CyclePlace {
  const law::Cycle* cycle = nullptr;
  std::size_t step = 0;
  int turn = 1;
  std::optional<base::Day> since;
};

/// The latest entry that begins a step says which step it is. A new turn begins where the help
/// goes back to an earlier step, or where a review leaves it at the same one. Nothing, if no cycle
/// is of the child's stage or none of its steps has begun.
std::optional<CyclePlace> place_in_cycle(const record::Standing& standing);

}  // namespace stepwell::web::pages
