#include "app/school/moved_days.h"

#include <algorithm>
#include <tuple>

#include "app/lists/child_view.h"

namespace stepwell::app {
namespace {

using record::Instance;
using What = MovedDay::What;

std::optional<base::Day> day_of(const Instance& instance) {
  return instance.limit ? instance.limit : instance.aim;
}

std::optional<What> change(const Instance& before, const Instance& after) {
  if (before.cannot_compute && !after.cannot_compute) return What::Known;
  if (!before.cannot_compute && after.cannot_compute) return What::Unknown;
  if (before.limit != after.limit || before.aim != after.aim) return What::Moved;
  return std::nullopt;
}

bool is_open(const Instance& instance) {
  return instance.state == record::State::Open;
}

bool is_owed(const Instance& instance) {
  return is_open(instance) || instance.state == record::State::Missed;
}

/// What one opening comes to; nothing, if it is as it was, or is done as soon as it is there.
///
/// Reading: the law counts the days on which the school met, whenever somebody wrote down that it
/// did not. So a closure moves the last day of what is done already too, in time or late, as every
/// answer is folded anew; what was told before is told beside it and never lost.
std::optional<MovedDay> moved_day(const record::InBoth& both) {
  MovedDay moved;
  moved.framework = both.name.framework;
  moved.duty = both.name.duty;
  if (both.before != nullptr) moved.before = day_of(*both.before);
  if (both.after != nullptr) moved.after = day_of(*both.after);
  if (both.before == nullptr || both.after == nullptr) {
    moved.what = both.before == nullptr ? What::Begun : What::Gone;
    const bool is_said = both.after == nullptr || is_owed(*both.after);
    return is_said ? std::optional(moved) : std::nullopt;
  }
  if (is_open(*both.before) && is_open(*both.after)) {
    const auto what = change(*both.before, *both.after);
    moved.what = what.value_or(What::Moved);
    return what ? std::optional(moved) : std::nullopt;
  }
  moved.what = What::Settled;
  moved.was = record::last_day_of(*both.before);
  moved.is = record::last_day_of(*both.after);
  moved.before = moved.was.limit;
  moved.after = moved.is.limit;
  return moved.was == moved.is ? std::nullopt : std::optional(moved);
}

void compare(const RecordId& id, const OpenedRecord& before, const OpenedRecord& after,
             std::vector<MovedDay>& all) {
  const ChildView& view = after.view;
  const std::string name =
      (view.known_as.empty() ? view.forename : view.known_as) + " " + view.surname;
  for (const record::InBoth& both : record::beside(before.standing, after.standing)) {
    auto moved = moved_day(both);
    if (!moved || (moved->what != What::Settled && !view.at_school)) continue;
    moved->child = id;
    moved->name = name;
    all.push_back(std::move(*moved));
  }
}

}  // namespace

std::vector<MovedDay> moved_days(Store& store, const Records& records, const SchoolView& before,
                                 const SchoolView& after) {
  std::vector<MovedDay> all;
  const base::Day today = records.today(after.id);
  for (const ChildLog& log : store.read_children(after.id)) {
    const LoadedRecord loaded = records.assemble(log.record, log.entries);
    const auto old = open_record(loaded, before, records.library(), today);
    const auto now = open_record(loaded, after, records.library(), today);
    if (old && now) compare(loaded.id, *old, *now, all);
  }
  std::stable_sort(all.begin(), all.end(), [](const MovedDay& one, const MovedDay& other) {
    return std::tie(one.name, one.child) < std::tie(other.name, other.child);
  });
  return all;
}

}  // namespace stepwell::app
