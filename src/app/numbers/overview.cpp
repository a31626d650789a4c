#include "app/numbers/overview.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "app/lists/today.h"
#include "app/lists/year_order.h"

namespace stepwell::app {
namespace {

constexpr int kMonths = 12;

int month_number(int year, unsigned month) {
  return year * 12 + static_cast<int>(month) - 1;
}

std::vector<MonthLoad> months_from(base::Day today) {
  std::vector<MonthLoad> months;
  for (int i = 0; i < kMonths; ++i) {
    const int number = month_number(today.year(), today.month()) + i;
    months.push_back({number / 12, static_cast<unsigned>(number % 12) + 1, 0});
  }
  return months;
}

/// How many months after this one it falls due. What is past has to be done now, and is counted
/// elsewhere; so is what others owe, and what nobody does.
std::optional<int> months_away(const DueRow& row, DueGroup group, base::Day today) {
  const bool is_ahead = group == DueGroup::ThisWeek || group == DueGroup::Concerns ||
                        group == DueGroup::NextWeek || group == DueGroup::Later;
  const auto day = shown_day(row.line, today);
  if (!is_ahead || !day || *day < today) return std::nullopt;
  const int away =
      month_number(day->year(), day->month()) - month_number(today.year(), today.month());
  return away < kMonths ? std::optional(away) : std::nullopt;
}

/// Which sort of what stands still; nothing for everything else.
std::optional<OverviewPart> still_part(const DueRow& row) {
  if (!row.task) return std::nullopt;
  switch (row.task->sort) {
    case Task::Sort::Stuck: return OverviewPart::TargetUnmet;
    case Task::Sort::Still: return OverviewPart::StageUnchanged;
    case Task::Sort::Unread: return OverviewPart::PlanUnopened;
    case Task::Sort::Action:
    case Task::Sort::Meeting:
    case Task::Sort::NextMeeting:
    case Task::Sort::Reminder:
    case Task::Sort::LookAgain:
    case Task::Sort::AskAfter:
    case Task::Sort::Visit:
    case Task::Sort::NextVisit:
    case Task::Sort::WhereNext: return std::nullopt;
  }
  return std::nullopt;
}

/// The part in which a row is counted, besides its month and the reviews that are not held.
std::optional<OverviewPart> part_of(const DueRow& row, DueGroup group) {
  switch (group) {
    case DueGroup::Late: return OverviewPart::Late;
    case DueGroup::LaterThanMeant: return OverviewPart::LaterThanMeant;
    case DueGroup::WorthALook: return still_part(row);
    case DueGroup::ToFindOut: return OverviewPart::CannotCompute;
    case DueGroup::ThisWeek: return OverviewPart::ThisWeek;
    case DueGroup::Concerns:
    case DueGroup::NextWeek:
    case DueGroup::Later:
    case DueGroup::WaitingFor:
    case DueGroup::Rights: return std::nullopt;
  }
  return std::nullopt;
}

/// Whether it waits for a review. A duty that a review only begins anew is another: to arrange the
/// next one, say.
bool is_closed_by_review(const DueRow& row, const law::Library& library) {
  const law::Framework* framework = row.task ? nullptr : library.find(row.line.framework);
  const law::Duty* duty =
      framework == nullptr ? nullptr : framework->find_duty(row.line.duty, row.line.opened_on);
  return duty != nullptr &&
         std::any_of(duty->closes.begin(), duty->closes.end(), [](const law::Pattern& pattern) {
           return pattern.has_kind(law::kinds::review_held);
         });
}

/// Each child once, however many lines there are.
ChildCount children_of(const std::vector<DueRow>& rows) {
  std::set<std::string_view> children;
  for (const DueRow& row : rows) children.insert(row.name.child);
  return ChildCount(children.size());
}

using Line = std::vector<ChildCount*>;

/// Where what is not shown could be worked out, or stands for fewer than five children together,
/// the smallest of the others is hidden too; whether one was. So too where none but small ones are
/// hidden and together they are as few, or as many, as they can be: then each is known.
bool hide_in(const Line& line) {
  std::size_t hidden = 0, together = 0;
  bool are_all_small = true;
  for (const ChildCount* count : line) {
    if (count->is_shown()) continue;
    ++hidden;
    together += count->number();
    are_all_small = are_all_small && !count->is_told();
  }
  if (hidden == 0) return false;
  const bool is_at_bound = together == hidden || together == hidden * (ChildCount::kFewest - 1);
  if (hidden > 1 && together >= ChildCount::kFewest && !(are_all_small && is_at_bound))
    return false;
  ChildCount* smallest = nullptr;
  for (ChildCount* count : line) {
    if (!count->is_shown() || count->number() == 0) continue;
    if (smallest == nullptr || count->number() < smallest->number()) smallest = count;
  }
  if (smallest == nullptr) return false;
  smallest->hide();
  return true;
}

/// Every line of the table with its sum: the years, the stages, and both sums with the whole.
std::vector<Line> lines_of(StageTable& table) {
  std::vector<Line> lines;
  for (std::size_t year = 0; year < table.years.size(); ++year) {
    Line line{&table.of_years[year]};
    for (ChildCount& cell : table.cells[year]) line.push_back(&cell);
    lines.push_back(std::move(line));
  }
  for (std::size_t stage = 0; stage < table.stages.size(); ++stage) {
    Line line{&table.of_stages[stage]};
    for (auto& row : table.cells) line.push_back(&row[stage]);
    lines.push_back(std::move(line));
  }
  Line years{&table.all}, stages{&table.all};
  for (ChildCount& count : table.of_years) years.push_back(&count);
  for (ChildCount& count : table.of_stages) stages.push_back(&count);
  lines.push_back(std::move(years));
  lines.push_back(std::move(stages));
  return lines;
}

StageTable table_of(const std::vector<ChildRow>& children, const law::Framework& law) {
  std::map<std::string, std::map<std::string, std::size_t>, YearOrder> counts;
  std::map<std::string, std::size_t> of_stages;
  std::size_t all = 0;
  for (const ChildRow& child : children) {
    if (!child.on_register) continue;
    ++counts[child.name.year_group][child.stage];
    ++of_stages[child.stage];
    ++all;
  }
  StageTable table;
  table.all = ChildCount(all);
  for (const law::Stage& stage : law.stages)
    if (const auto found = of_stages.find(stage.id); found != of_stages.end()) {
      table.stages.push_back(stage.id);
      table.of_stages.emplace_back(found->second);
    }
  for (const auto& [year, by_stage] : counts) {
    table.years.push_back(year);
    std::vector<ChildCount> cells;
    std::size_t of_year = 0;
    for (const auto& [stage, count] : by_stage) of_year += count;
    for (const std::string& stage : table.stages) {
      const auto found = by_stage.find(stage);
      cells.emplace_back(found == by_stage.end() ? 0 : found->second);
    }
    table.cells.push_back(std::move(cells));
    table.of_years.emplace_back(of_year);
  }
  hide_what_can_be_worked_out(table);
  return table;
}

}  // namespace

void hide_what_can_be_worked_out(StageTable& table) {
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (const Line& line : lines_of(table)) has_changed = hide_in(line) || has_changed;
  }
}

std::vector<DueRow> rows_behind(const std::vector<DueRow>& due, OverviewPart part,
                                const MonthLoad& month, base::Day today,
                                const law::Library& library) {
  const int wanted =
      month_number(month.year, month.month) - month_number(today.year(), today.month());
  std::vector<DueRow> rows;
  std::copy_if(due.begin(), due.end(), std::back_inserter(rows), [&](const DueRow& row) {
    const DueGroup group = group_of(row, today, library);
    if (part == OverviewPart::Month) return months_away(row, group, today) == wanted;
    if (part == OverviewPart::ReviewNotHeld)
      return group == DueGroup::Late && is_closed_by_review(row, library);
    return part_of(row, group) == part;
  });
  return rows;
}

Overview overview_of(const std::vector<DueRow>& due, const std::vector<ChildRow>& children,
                     base::Day today, const law::Framework& law, const law::Library& library) {
  const auto behind = [&](OverviewPart part) { return rows_behind(due, part, {}, today, library); };
  Overview overview;
  overview.late = behind(OverviewPart::Late).size();
  overview.reviews_not_held = behind(OverviewPart::ReviewNotHeld).size();
  overview.later_than_meant = behind(OverviewPart::LaterThanMeant).size();
  overview.this_week = behind(OverviewPart::ThisWeek).size();
  overview.cannot_compute = behind(OverviewPart::CannotCompute).size();
  overview.target_unmet = children_of(behind(OverviewPart::TargetUnmet));
  overview.stage_unchanged = children_of(behind(OverviewPart::StageUnchanged));
  overview.plan_unopened = children_of(behind(OverviewPart::PlanUnopened));
  overview.ahead = months_from(today);
  for (const DueRow& row : due)
    if (const auto away = months_away(row, group_of(row, today, library), today))
      ++overview.ahead[static_cast<std::size_t>(*away)].lines;
  for (const ChildRow& child : children) {
    overview.reviews_in_time += static_cast<std::size_t>(child.reviews_in_time);
    overview.reviews_late += static_cast<std::size_t>(child.reviews_late);
  }
  overview.table = table_of(children, law);
  return overview;
}

}  // namespace stepwell::app
