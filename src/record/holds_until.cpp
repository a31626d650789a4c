#include "record/holds_until.h"

#include <algorithm>

namespace stepwell::record {

using base::Day;

namespace {

/// The earliest day after the one that was asked about on which something may change.
class NextChange {
 public:
  explicit NextChange(Day asked) : asked_(asked) {}
  void add(Day day) {
    if (asked_ < day) next_ = std::min(next_, day);
  }
  Day asked() const { return asked_; }
  Day day() const { return next_; }

 private:
  Day asked_;
  Day next_ = Day(9999, 12, 31);
};

/// The first change after that day: the others come later.
void add_changes(const law::Framework& framework, NextChange& next) {
  const auto& days = framework.changes;
  const auto first = std::upper_bound(days.begin(), days.end(), next.asked());
  if (first != days.end()) next.add(*first);
}

void add_instances(const Standing& standing, NextChange& next) {
  for (const Instance& instance : standing.instances) {
    if (instance.state != State::Open) continue;
    if (instance.kind == law::DutyKind::Right && instance.limit) next.add(*instance.limit + 1);
    if (instance.opening.part) next.add(instance.opening.part->year_end + 1);
    add_changes(*instance.framework, next);
  }
}

/// Of whoever was born on 29 February it may be a day earlier.
void add_birthday(const Circumstances& circumstances, int age, NextChange& next) {
  if (!circumstances.born) return;
  for (const int early : {0, 1}) next.add(circumstances.born->plus_months(12 * age) - early);
}

void add_law(const law::Framework& framework, const Circumstances& circumstances,
             NextChange& next) {
  add_changes(framework, next);
  for (const std::size_t index : framework.calendar_duties) {
    const law::Duty& duty = framework.duties[index];
    for (const int age : duty.opens_at_ages) add_birthday(circumstances, age, next);
    if (duty.ends_at_age) add_birthday(circumstances, *duty.ends_at_age, next);
  }
  if (!framework.transfer) return;
  for (const auto& cohort : framework.transfer->cohorts) next.add(cohort.window.first);
  for (const auto& commencement : framework.transfer->commencements) next.add(commencement.on);
}

}  // namespace

Day holds_until(const Standing& standing, std::span<const Entry> entries,
                const Circumstances& circumstances) {
  NextChange next(standing.on);
  for (const Entry& entry : entries) next.add(entry.on);
  add_instances(standing, next);
  add_law(*standing.framework, circumstances, next);
  for (const School& school : circumstances.schools)
    if (school.calendar != nullptr)
      for (const base::DayRange& term : school.calendar->terms()) next.add(term.first);
  return next.day() - 1;
}

}  // namespace stepwell::record
