// What a school may change of a framework: the numbers that are this product's own proposal, never
// law. A change is a number within bounds; one that is not counts as if it had not been made.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "law/framework.h"

namespace stepwell::law {

/// A number that a school may change.
struct PracticeRule {
  enum class Of { Limit, Aim, Look };
  /// Of a clock "DUTY:limit:1" or "DUTY:aim:1", its place counted from 1, and "DUTY@FROM" for a
  /// version that began on a day; of a look its id.
  std::string key;
  Of of = Of::Aim;
  const Duty* duty = nullptr;    ///< Limit, Aim
  const Clock* clock = nullptr;  ///< Limit, Aim
  const Look* look = nullptr;    ///< Look
  int proposed = 0;              ///< by the pack
  int fewest = 1, most = 1;      ///< that a school may say

  bool allows(int amount) const { return fewest <= amount && amount <= most; }
};

/// The key of a clock of a duty, the first of its limits or aims being 1; empty if a school may not
/// change it. It may where the clock is custom, counts from a day, and somebody at the school owes
/// the duty.
std::string practice_key(const Framework& framework, const Duty& duty, PracticeRule::Of of,
                         std::size_t index);

/// "15"; nothing for what is no whole number of at most four digits.
std::optional<int> read_amount(std::string_view written);

/// In the order of the pack. Of a duty that has to be done a school may only say less than is
/// proposed: never more, so that no change loosens it; and never more than the pack names as the
/// most.
std::vector<PracticeRule> practice_rules(const Framework& framework);

/// What one school says instead, by key.
class PracticeChanges {
 public:
  struct Change {
    int amount = 0;
    base::Day on;  ///< when the school said so
    bool operator==(const Change&) const = default;
  };
  void set(std::string key, Change change) { changes_[std::move(key)] = change; }
  void take_back(std::string_view key);
  bool empty() const { return changes_.empty(); }
  /// Nothing, if the school says what is proposed.
  const Change* find(std::string_view key) const;
  int amount_of(std::string_view key, int proposed) const;
  int amount_of(const Clock& clock) const { return amount_of(clock.practice, clock.amount); }
  int amount_of(const Look& look) const { return amount_of(look.id, look.amount); }
  bool operator==(const PracticeChanges&) const = default;

 private:
  std::map<std::string, Change, std::less<>> changes_;
};

}  // namespace stepwell::law
