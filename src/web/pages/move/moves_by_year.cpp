#include "web/pages/move/moves_by_year.h"

#include <utility>

namespace stepwell::web::pages {

MovesByYear moves_by_year(const AboutChild& about) {
  MovesByYear moves;
  for (record::PossibleMove& move : record::possible_moves(about.file.standing)) {
    const bool fits = about.law().is_meant_for(move.move->to, about.file.details.year_group);
    (fits ? moves.fitting : moves.of_other_years).push_back(std::move(move));
  }
  return moves;
}

}  // namespace stepwell::web::pages
