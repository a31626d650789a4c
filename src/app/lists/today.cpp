#include "app/lists/today.h"

#include <algorithm>
#include <utility>

#include "app/lists/whose.h"

namespace stepwell::app {
namespace {

using base::Day;

constexpr int kWeek = 7;

/// Those without a day come last.
bool is_earlier(const std::optional<Day>& one, const std::optional<Day>& other) {
  if (!one) return false;
  return !other || *one < *other;
}

DueGroup group_by_day(const DueLine& line, Day today) {
  if (line.limit && *line.limit < today)
    return line.limit_binds ? DueGroup::Late : DueGroup::LaterThanMeant;
  if (line.aim && *line.aim < today) return DueGroup::LaterThanMeant;
  const auto day = shown_day(line, today);
  const Day sunday = end_of_week(today);
  if (!day || sunday + kWeek < *day) return DueGroup::Later;
  return *day <= sunday ? DueGroup::ThisWeek : DueGroup::NextWeek;
}

const law::Duty* duty_of(const DueLine& line, const law::Library& library) {
  const law::Framework* framework = library.find(line.framework);
  return framework == nullptr ? nullptr : framework->find_duty(line.duty, line.opened_on);
}

// Reading: what only falls due is never late, and goes on being due: once its day has come it is
// due today.
DueLine fallen_due(DueLine line, Day today, const law::Library& library) {
  const law::Duty* duty = duty_of(line, library);
  if (duty != nullptr && duty->falls_due && line.limit) line.limit = std::max(*line.limit, today);
  return line;
}

}  // namespace

Day end_of_week(Day day) {
  return day + (kWeek - static_cast<int>(day.weekday()));
}

bool is_shown_by_aim(const DueLine& line, Day today) {
  if (!line.aim) return false;
  if (!line.limit) return true;
  // Of two days that are past the limit weighs more; an aim that was missed is why the line stands
  // among those that are later than meant.
  return today <= *line.limit;
}

std::optional<Day> shown_day(const DueLine& line, Day today) {
  return is_shown_by_aim(line, today) ? line.aim : line.limit;
}

DueGroup group_of(const DueLine& line, Day today, Answers answers) {
  if (!line.cannot_compute.empty()) return DueGroup::ToFindOut;
  if (line.kind == law::name_of(law::DutyKind::Watch)) return DueGroup::WaitingFor;
  if (line.kind == law::name_of(law::DutyKind::Right)) return DueGroup::Rights;
  if (answers == Answers::Concern) return DueGroup::Concerns;
  return group_by_day(line, today);
}

DueGroup group_of(const DueRow& row, Day today, const law::Library& library) {
  if (!row.task)
    return group_of(fallen_due(row.line, today, library), today, answers_of(row.line, library));
  if (is_worth_a_look(*row.task)) return DueGroup::WorthALook;
  const bool is_asked = row.task->sort == Task::Sort::AskAfter;
  if (is_asked || is_left_to_others(*row.task)) return DueGroup::WaitingFor;
  return group_of(row.line, today);
}

Answers answers_of(const DueLine& line, const law::Library& library) {
  static const auto kAnswered = law::find_kind("concern_answered");
  const law::Duty* duty = duty_of(line, library);
  if (duty == nullptr || !kAnswered) return Answers::Other;
  const bool answers =
      std::any_of(duty->closes.begin(), duty->closes.end(),
                  [&](const law::Pattern& pattern) { return pattern.has_kind(*kAnswered); });
  return answers ? Answers::Concern : Answers::Other;
}

std::array<std::vector<DueRow>, kDueGroups> in_groups(std::vector<DueRow> rows, Day today,
                                                      const law::Library& library) {
  std::array<std::vector<DueRow>, kDueGroups> groups;
  for (DueRow& row : rows) {
    const DueGroup group = group_of(row, today, library);
    groups[static_cast<std::size_t>(group)].push_back(std::move(row));
  }
  for (auto& group : groups)
    std::stable_sort(group.begin(), group.end(), [&](const DueRow& one, const DueRow& other) {
      return is_earlier(shown_day(one.line, today), shown_day(other.line, today));
    });
  return groups;
}

}  // namespace stepwell::app
