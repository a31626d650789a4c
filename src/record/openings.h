// Finds an opening of a rule again in another answer about the same record: for what other dates of
// the school make of its last day.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "record/standing.h"

namespace stepwell::record {

/// Which opening of which rule an instance is; the same in every answer about one record, whatever
/// the dates of the school are.
struct OpeningName {
  std::string framework, duty;
  Position opened_by = 0;  ///< 0: the calendar
  /// Of what the calendar opened: its first day; of a part of a school year the end of that year,
  /// because other dates begin the part on another day.
  std::optional<base::Day> day;
  int nth = 0;  ///< of those of which all this is the same: 0 is the first
  auto operator<=>(const OpeningName&) const = default;
};
/// Of each instance of the answer, in its order.
std::vector<OpeningName> names_of(const Standing& standing);

/// An opening in two answers; nothing where it is in one of them only.
struct InBoth {
  OpeningName name;
  const Instance* before = nullptr;
  const Instance* after = nullptr;
};
/// Every opening of either, by name. They point into the answers.
std::vector<InBoth> beside(const Standing& before, const Standing& after);

/// What an answer says of the last day of an opening, and of when that opening came to its end.
struct LastDay {
  State state = State::Open;
  std::optional<base::Day> limit;      ///< nothing: it could not be worked out, or there is none
  std::optional<base::Day> closed_on;  ///< done, or ended
  bool operator==(const LastDay&) const = default;
};
LastDay last_day_of(const Instance& instance);

}  // namespace stepwell::record
