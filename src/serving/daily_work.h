// The work of each night, piece by piece: what goes wrong in one does not stand in the way of the
// others. Knows no one piece.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace stepwell::serving {

struct DailyPiece {
  std::string name;  ///< "the lists of school bcdf": for the log, so nothing about people
  std::function<void()> work;
};

/// Does each, in order. What one throws is written to `log` with its name, whatever it is: the
/// service goes on.
void do_daily_work(const std::vector<DailyPiece>& pieces, std::ostream& log);

}  // namespace stepwell::serving
