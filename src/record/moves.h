// Which moves lead on from a stage, and what each still needs. A page that offers a move and the
// check that allows it ask the same function.
#pragma once

#include <string>
#include <vector>

#include "law/framework.h"
#include "record/standing.h"

namespace stepwell::record {

/// A move from the present stage.
struct PossibleMove {
  const law::Move* move = nullptr;
  std::vector<const law::Need*> missing;  ///< what must be there and is not
  std::vector<const law::Need*> advised;  ///< what should be there and is not
};

/// Every move that the law lists from the stage in which the child stands.
std::vector<PossibleMove> possible_moves(const Standing& standing);

}  // namespace stepwell::record
