// The moves that lead on from where a child is, those to a stage that the law means for other years
// apart: they are possible, and nobody is offered them first. Knows no stage and no year.
#pragma once

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

}  // namespace stepwell::web::pages
