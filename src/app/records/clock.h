// What the time is. Passed to whatever needs it; the domain is given days.
#pragma once

#include "base/day.h"
#include "base/instant.h"

namespace stepwell::app {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual base::Instant now() const = 0;
  /// The day in Europe/London.
  base::Day today() const { return base::london_day(now()); }
};

/// The machine's own clock.
class SystemClock final : public Clock {
 public:
  base::Instant now() const override;
};

}  // namespace stepwell::app
