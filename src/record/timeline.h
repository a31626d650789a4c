// Which entries take part in an answer, and in which order they count.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/day.h"
#include "base/instant.h"
#include "record/entry.h"

namespace stepwell::record {

/// What is asked: how things stood on a day, perhaps as they were known at an earlier moment.
struct Question {
  base::Day on;
  std::optional<base::Instant> known_at;
};

/// The order of entries within a day.
enum class Turn { Taking, Leaving, Joining, Framework, Stage, Other };
Turn turn_of(law::Kind kind);

/// The entries on or before the day, known at the moment, and not struck out by a known strike
/// whatever its own day; in the order in which they count. They point into `entries`, whose
/// positions must be 1, 2, 3...
std::vector<const Entry*> taking_part(std::span<const Entry> entries, const Question& question);

/// Whether the entry says no more than that it was there, as one does whose body was erased.
bool says_nothing(const Entry& entry);

}  // namespace stepwell::record
