// The school in numbers, for whoever answers for it: what is late, what is coming month by month,
// whether reviews were in time, how many children are helped where. Without names, and no number by
// which a child could be known. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/lists/lists.h"
#include "law/library.h"

namespace stepwell::app {

/// A number of children; fewer than five are not told.
class ChildCount {
 public:
  static constexpr std::size_t kFewest = 5;
  explicit ChildCount(std::size_t number = 0) : number_(number) {}
  bool is_none() const { return number_ == 0; }
  bool is_told() const { return number_ == 0 || number_ >= kFewest; }
  /// To be shown only where `is_shown` says so.
  std::size_t number() const { return number_; }
  /// Not to be told, although it is large enough: another could be worked out by it.
  void hide() { is_hidden_ = true; }
  bool is_shown() const { return is_told() && !is_hidden_; }

 private:
  std::size_t number_ = 0;
  bool is_hidden_ = false;
};

struct MonthLoad {
  int year = 0;
  unsigned month = 0;
  std::size_t lines = 0;
};

/// How many children of each year group are at each stage.
struct StageTable {
  std::vector<std::string> stages, years;      ///< ids, and year groups as the school writes them
  std::vector<std::vector<ChildCount>> cells;  ///< by year, then stage
  std::vector<ChildCount> of_years, of_stages;
  ChildCount all;
};

/// A number of the overview that has a list behind it.
enum class OverviewPart {
  Late,
  ReviewNotHeld,  ///< of what is late: what a review would close
  LaterThanMeant,
  ThisWeek,
  CannotCompute,
  TargetUnmet,  ///< these three stand still
  StageUnchanged,
  PlanUnopened,
  Month,  ///< what falls due in one of the months ahead
};

struct Overview {
  std::size_t late = 0, later_than_meant = 0, this_week = 0, cannot_compute = 0;
  std::vector<MonthLoad> ahead;  ///< this month and the eleven after it
  std::size_t reviews_in_time = 0, reviews_late = 0;
  std::size_t reviews_not_held = 0;  ///< of what is late
  /// Children for whom something stands still.
  ChildCount target_unmet, stage_unchanged, plan_unopened;
  StageTable table;
};

/// The rows behind a number, in the order in which they came. `month` is asked for Month only.
std::vector<DueRow> rows_behind(const std::vector<DueRow>& due, OverviewPart part,
                                const MonthLoad& month, base::Day today,
                                const law::Library& library);

/// `due` and `children` are of one viewer, who sees the whole school.
Overview overview_of(const std::vector<DueRow>& due, const std::vector<ChildRow>& children,
                     base::Day today, const law::Framework& law, const law::Library& library);

/// Hides one more cell of each line whose hidden ones could be worked out from the others and the
/// sum, or are fewer than five children together.
void hide_what_can_be_worked_out(StageTable& table);

}  // namespace stepwell::app
