#include "record/timeline.h"

#include <algorithm>
#include <boost/json.hpp>
#include <tuple>

#include "record/body.h"

namespace stepwell::record {
namespace {

bool is_known(const Entry& entry, const std::optional<base::Instant>& at,
              const std::optional<base::Day>& day_of_at) {
  if (!at) return true;
  if (entry.recorded_at) return *entry.recorded_at <= *at;
  return entry.on <= *day_of_at;
}

/// Reading: what was struck out was known to be wrong from the first strike on: one that stands
/// instead of another, whose words were erased, was known when that one was.
const Entry& first_said(const Entry& entry, std::span<const Entry> entries) {
  const Position before = entry.strikes > 0 ? number_in(entry, "instead_of") : 0;
  if (before < 1 || entry.position <= before) return entry;
  const auto at = static_cast<std::size_t>(before) - 1;
  return at < entries.size() && entries[at].position == before ? entries[at] : entry;
}

struct Turned {
  base::Day on;
  Turn turn;
  const Entry* entry;
  bool operator<(const Turned& other) const {
    return std::tuple(on, turn, entry->position) <
           std::tuple(other.on, other.turn, other.entry->position);
  }
};

}  // namespace

Turn turn_of(law::Kind kind) {
  // Reading: within the first turn the contract names taking over, leaving and joining; in this
  // order a child who changes schools in a day leaves the one before joining the other, whichever
  // was recorded first.
  if (kind == law::kinds::taken_over) return Turn::Taking;
  if (kind == law::kinds::school_left) return Turn::Leaving;
  if (kind == law::kinds::school_joined) return Turn::Joining;
  if (kind == law::kinds::framework_moved) return Turn::Framework;
  if (kind == law::kinds::stage_moved) return Turn::Stage;
  return Turn::Other;
}

std::vector<const Entry*> taking_part(std::span<const Entry> entries, const Question& question) {
  const auto known_day =
      question.known_at ? std::optional(base::london_day(*question.known_at)) : std::nullopt;
  std::vector<bool> struck(entries.size() + 1, false);
  std::vector<Turned> turned;
  turned.reserve(entries.size());
  // From the last to the first: a strike counts unless a later one strikes it.
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    const bool is_of_then =
        !question.known_at || is_known(first_said(*entry, entries), question.known_at, known_day);
    if (!is_of_then) continue;
    if (struck[static_cast<std::size_t>(entry->position)]) continue;
    if (entry->strikes > 0 && static_cast<std::size_t>(entry->strikes) < struck.size())
      struck[static_cast<std::size_t>(entry->strikes)] = true;
    if (entry->on <= question.on)
      turned.push_back({entry->on, turn_of(entry->topic.kind), &*entry});
  }
  std::sort(turned.begin(), turned.end());
  std::vector<const Entry*> order;
  order.reserve(turned.size());
  for (const Turned& t : turned)
    if (!struck[static_cast<std::size_t>(t.entry->position)]) order.push_back(t.entry);
  return order;
}

bool says_nothing(const Entry& entry) {
  return entry.body.empty();
}

}  // namespace stepwell::record
