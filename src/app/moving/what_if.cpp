#include "app/moving/what_if.h"

#include <algorithm>

#include "app/lists/child_view.h"

namespace stepwell::app {

using base::Day;

namespace {

/// Stands for "the law does not say" in a key.
constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

Day month_of(const record::Instance& instance, Day on) {
  const auto day = instance.limit ? instance.limit : instance.aim;
  if (!day) return MonthOfDuty::kNoDay;
  if (*day < on) return MonthOfDuty::kBefore;
  return {day->year(), day->month(), 1};
}

}  // namespace

void WhatIfTotals::add(const record::WhatIf& child) {
  ++children_;
  const record::Standing& now = child.now;
  const std::size_t to = child.then ? child.then->stage : kNowhere;
  const std::string to_law = child.then ? child.then->framework->id : std::string();
  StageChange& change = stages_[{now.framework->id, now.stage, to_law, to}];
  if (change.children++ == 0) {
    change.from_law = now.framework;
    change.from = now.stage;
    if (child.then) change.to = &child.then->present_stage();
  }
  add(now, &Count::now);
  if (child.then) add(*child.then, &Count::then);
}

void WhatIfTotals::add(const record::Standing& standing, Side side) {
  for (const record::Instance& instance : standing.instances)
    if (instance.state == record::State::Open)
      ++(months_[{month_of(instance, standing.on), instance.framework, instance.duty}].*side);
}

std::vector<StageChange> WhatIfTotals::stages() const {
  std::vector<StageChange> all;
  for (const auto& [key, change] : stages_) all.push_back(change);
  return all;
}

std::vector<MonthOfDuty> WhatIfTotals::months() const {
  std::vector<MonthOfDuty> all;
  for (const auto& [key, count] : months_) {
    const auto& [month, law, duty] = key;
    all.push_back({month, law, duty, count.now, count.then});
  }
  // Not by the addresses of rules, which are others each time.
  std::sort(all.begin(), all.end(), [](const MonthOfDuty& one, const MonthOfDuty& other) {
    const auto key = [](const MonthOfDuty& row) {
      return std::tuple(row.month, std::string_view(row.owner()), std::string_view(row.law->id),
                        std::string_view(row.duty->id), row.duty->effective.first,
                        std::string_view(row.law->overlay));
    };
    return key(one) < key(other);
  });
  return all;
}

std::size_t what_if(
    Store& store, const Records& records, const std::string& school, const law::Framework& other,
    Day on, const std::function<void(const RecordId& child, const record::WhatIf& answer)>& tell) {
  const auto view = records.school(school);
  std::size_t left_out = 0;
  for (const std::string& child : store.children(school)) {
    const RecordId id{school, child};
    const LoadedRecord loaded = records.load(id);
    const auto answer =
        view->framework == nullptr
            ? std::nullopt
            : std::optional(record::what_if(
                  loaded.entries, circumstances_of(loaded.entries, *view, records.library(), on),
                  other, on));
    if (!answer || !*answer)
      ++left_out;
    else if ((*answer)->now.at_school)
      tell(id, **answer);
  }
  return left_out;
}

}  // namespace stepwell::app
