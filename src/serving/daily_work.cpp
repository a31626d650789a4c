#include "serving/daily_work.h"

#include <exception>
#include <ostream>

namespace stepwell::serving {

void do_daily_work(const std::vector<DailyPiece>& pieces, std::ostream& log) {
  for (const DailyPiece& piece : pieces) {
    try {
      piece.work();
    } catch (const std::exception& failure) {
      log << "The work of the day could not be done, " << piece.name << ": " << failure.what()
          << std::endl;
    }
  }
}

}  // namespace stepwell::serving
