#include "app/overview.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/today.h"

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

/// What is past has to be done now, and is counted elsewhere.
void add_load(const DueRow& row, base::Day today, Overview& overview) {
  const auto day = shown_day(row.line, today);
  if (!day || *day < today) return;
  const int away =
      month_number(day->year(), day->month()) - month_number(today.year(), today.month());
  if (away < kMonths) ++overview.ahead[static_cast<std::size_t>(away)].lines;
}

void add_line(const DueRow& row, base::Day today, const law::Library& library, Overview& overview) {
  const DueGroup group = group_of(row, today, library);
  switch (group) {
    case DueGroup::Late: ++overview.late; return;
    case DueGroup::LaterThanMeant: ++overview.later_than_meant; return;
    case DueGroup::WorthALook: ++overview.worth_a_look; return;
    case DueGroup::ToFindOut: ++overview.cannot_compute; return;
    case DueGroup::WaitingFor:
    case DueGroup::Rights: return;
    case DueGroup::ThisWeek: ++overview.this_week; break;
    case DueGroup::Concerns:
    case DueGroup::NextWeek:
    case DueGroup::Later: break;
  }
  add_load(row, today, overview);
}

/// Years in the order of their numbers, others after them by name.
struct YearOrder {
  static int number(const std::string& year) {
    const bool is_number =
        !year.empty() && year.size() <= 2 && year.find_first_not_of("0123456789") == year.npos;
    return is_number ? std::stoi(year) : 100;
  }
  bool operator()(const std::string& one, const std::string& other) const {
    return std::pair(number(one), one) < std::pair(number(other), other);
  }
};

using Line = std::vector<ChildCount*>;

/// Where what is not shown could be worked out, or stands for fewer than five children together,
/// the smallest of the others is hidden too; whether one was.
bool hide_in(const Line& line) {
  std::size_t hidden = 0, together = 0;
  for (const ChildCount* count : line) {
    if (count->is_shown()) continue;
    ++hidden;
    together += count->number();
  }
  if (hidden == 0 || (hidden > 1 && together >= ChildCount::kFewest)) return false;
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

Overview overview_of(const std::vector<DueRow>& due, const std::vector<ChildRow>& children,
                     base::Day today, const law::Framework& law, const law::Library& library) {
  Overview overview;
  overview.ahead = months_from(today);
  for (const DueRow& row : due) add_line(row, today, library, overview);
  for (const ChildRow& child : children) {
    overview.reviews_in_time += static_cast<std::size_t>(child.reviews_in_time);
    overview.reviews_late += static_cast<std::size_t>(child.reviews_late);
  }
  overview.table = table_of(children, law);
  return overview;
}

}  // namespace stepwell::app
