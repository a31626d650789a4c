#include "record/moves.h"

#include <algorithm>

namespace stepwell::record {

using base::Day;
using law::Need;

namespace {

/// The first day that counts for a need; nothing, if all do.
std::optional<Day> counts_from(const Need& need, const Standing& standing) {
  switch (need.since) {
    case Need::Since::Stage: return standing.since;
    case Need::Since::Ever: return std::nullopt;
    case Need::Since::Months: return standing.on.plus_months(-need.months);
  }
  return std::nullopt;
}

bool is_there(const Need& need, const Standing& standing) {
  const auto from = counts_from(need, standing);
  const auto found = std::count_if(standing.happenings.begin(), standing.happenings.end(),
                                   [&](const Happening& h) {
                                     return h.on <= standing.on && (!from || *from <= h.on) &&
                                            law::any_matches(need.any_of, h.topic);
                                   });
  return found >= need.count;
}

}  // namespace

std::vector<PossibleMove> possible_moves(const Standing& standing) {
  std::vector<PossibleMove> moves;
  for (const law::Move& move : standing.framework->moves) {
    if (!move.from.contains(standing.stage) || !move.effective.on(standing.on)) continue;
    PossibleMove possible{&move, {}, {}};
    for (const Need& need : move.needs) {
      if (is_there(need, standing)) continue;
      (need.strength == law::Strength::Must ? possible.missing : possible.advised).push_back(&need);
    }
    moves.push_back(std::move(possible));
  }
  return moves;
}

}  // namespace stepwell::record
