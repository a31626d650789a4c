// A clock that stands still until a test moves it.
#pragma once

#include "app/records/clock.h"

namespace stepwell::testing {

/// Monday, 1 September 2025, 9 o'clock in London.
inline constexpr base::Instant kNineOClock{1'756'713'600};

class FixedClock final : public app::Clock {
 public:
  base::Instant now() const override { return now_; }
  void advance(std::int64_t seconds) { now_.seconds += seconds; }
  void set(base::Instant now) { now_ = now; }

 private:
  base::Instant now_ = kNineOClock;
};

}  // namespace stepwell::testing
