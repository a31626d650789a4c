#include "web/pages/move/moves_by_year.h"

#include <utility>

#include "web/components/details.h"
#include "web/texts/move.h"

namespace stepwell::web::pages {

MovesByYear moves_by_year(const AboutChild& about) {
  MovesByYear moves;
  for (record::PossibleMove& move : record::possible_moves(about.file.standing)) {
    const bool fits = about.law().is_meant_for(move.move->to, about.file.details.year_group);
    (fits ? moves.fitting : moves.of_other_years).push_back(std::move(move));
  }
  return moves;
}

void write_of_other_years(html::Html& out, const MovesByYear& moves, const WriteMove& write_move) {
  if (moves.of_other_years.empty()) return;
  html::Html content;
  paragraph(content, texts::kOtherYearsMean);
  for (const record::PossibleMove& move : moves.of_other_years) write_move(content, move);
  components::write(
      out, components::Details{.summary = texts::kOtherYears, .content = std::move(content)});
}

}  // namespace stepwell::web::pages
