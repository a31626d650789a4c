// A moment, kept in UTC, and the day that it falls on in London: the days that the law counts are
// London's.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"

namespace stepwell::base {

/// Seconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t seconds = 0;
  constexpr auto operator<=>(const Instant&) const = default;
  /// `YYYY-MM-DDTHH:MM:SSZ`.
  std::string iso() const;
};

/// The day in Europe/London at that moment.
Day london_day(Instant at);
/// The last second of that day in Europe/London.
Instant end_of_london_day(Day day);

/// Reads `YYYY-MM-DDTHH:MM[:SS[.fraction]]` with `Z`, `+HH:MM` or `-HH:MM`; without a zone it is
/// London time. Nothing for any other form.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace stepwell::base
