#include "app/records/clock.h"

#include <chrono>

namespace stepwell::app {

base::Instant SystemClock::now() const {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(now).count()};
}

}  // namespace stepwell::app
