// The moves that lead on from where a child is, those to a stage that the law means for other years
// apart: they are possible, and nobody is offered them first. Knows no stage and no year.
#pragma once

#include <functional>
#include <vector>

#include "record/moves.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

struct MovesByYear {
  std::vector<record::PossibleMove> fitting;
  std::vector<record::PossibleMove> of_other_years;
};
/// Each in the order of the law. Of a child whose year is not known all are fitting.
MovesByYear moves_by_year(const AboutChild& about);

using WriteMove = std::function<void(html::Html& out, const record::PossibleMove& move)>;
/// Those for other years, each as the page writes a move, folded: somebody may have a reason.
/// Nothing, if there are none.
void write_of_other_years(html::Html& out, const MovesByYear& moves, const WriteMove& write_move);

}  // namespace stepwell::web::pages
