// What another law would mean for the children of schools: where they would be, and what would fall
// due in which month, beside what does now. Keeps numbers and no child, and writes nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/records/records.h"
#include "record/what_if.h"

namespace stepwell::app {

/// How many children would go from one stage to another.
struct StageChange {
  const law::Framework* from_law = nullptr;
  std::size_t from = 0;
  const law::Stage* to = nullptr;  ///< nothing, where the other law does not say
  std::size_t children = 0;
};

/// What is open of one duty and falls due in one month, under the present laws and under the other.
/// A law with an overlay, or with another, has rows of its own.
struct MonthOfDuty {
  base::Day month;  ///< its first day; kBefore and kNoDay
  const law::Framework* law = nullptr;
  const law::Duty* duty = nullptr;
  std::size_t now = 0, then = 0;

  /// Its day lies before the day asked about.
  static constexpr base::Day kBefore{1, 1, 1};
  /// Nobody says by when.
  static constexpr base::Day kNoDay{9999, 12, 1};
  const std::string& owner() const { return law->roles[duty->owner].name.en; }
};

class WhatIfTotals {
 public:
  void add(const record::WhatIf& child);
  std::size_t children() const { return children_; }
  /// In the order of the present laws and their stages.
  std::vector<StageChange> stages() const;
  /// By month, then who owes it, then the duty.
  std::vector<MonthOfDuty> months() const;

 private:
  struct Count {
    std::size_t now = 0, then = 0;
  };
  using Side = std::size_t Count::*;
  void add(const record::Standing& standing, Side side);

  std::size_t children_ = 0;
  std::map<std::tuple<std::string, std::size_t, std::string, std::size_t>, StageChange> stages_;
  std::map<std::tuple<base::Day, const law::Framework*, const law::Duty*>, Count> months_;
};

/// Asks about each child who is at that school, one after another: no more than one is in memory.
/// Those whose own law is not loaded are left out; how many they are comes back.
std::size_t what_if(
    Store& store, const Records& records, const std::string& school, const law::Framework& other,
    base::Day on,
    const std::function<void(const RecordId& child, const record::WhatIf& answer)>& tell);

}  // namespace stepwell::app
