#include "cli/practice/dice.h"

#include "base/check.h"

namespace stepwell::cli {

double Dice::share() {
  constexpr double kStep = 1.0 / 9007199254740992.0;  // 2 to the power -53
  return static_cast<double>(engine_() >> 11U) * kStep;
}

std::size_t Dice::below(std::size_t count) {
  base::check(count > 0, "there is something to choose from");
  return static_cast<std::size_t>(share() * static_cast<double>(count));
}

int Dice::within(Span span) {
  base::check(span.low <= span.high, "a range goes upwards");
  return span.low + static_cast<int>(below(static_cast<std::size_t>(span.high - span.low) + 1));
}

}  // namespace stepwell::cli
