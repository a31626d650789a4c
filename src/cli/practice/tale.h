// The story of one child at a practice school: what was recorded when, and by whom, from the
// status that the child had to the last day. Chance decides within what the script allows.
#pragma once

#include <boost/json/array.hpp>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/practice/cast.h"
#include "cli/practice/staff.h"
#include "cli/practice/targets.h"

namespace stepwell::cli {

/// One act of the story, with its words filled in; `$at` in it still names other entries.
struct Told {
  base::Day on;
  int minute = 0;  ///< of the day
  std::size_t child = 0;
  std::string by;  ///< the key of a member of staff
  boost::json::array entries;
};

class Tale {
 public:
  /// All but the numbers outlive this.
  Tale(const SchoolScript& script, const TextsScript& texts, const StoryDays& days,
       const StaffPlan& staff, const CastChild& child, std::size_t place);
  // Its parts point at each other.
  Tale(const Tale&) = delete;
  Tale& operator=(const Tale&) = delete;

  std::size_t place() const { return place_; }
  /// The days, of what comes again, in the time of the last status.
  const std::vector<base::Day>& times() const;
  /// When what the child brought is looked at first; nothing, if the child brought nothing.
  std::optional<base::Day> first_look() const;
  bool is_left_open() const { return left_open_; }
  /// Applies what is to be left open at that day, one of `times` unless it is to be placed.
  void leave_open(const LeftOpenScript& script, base::Day day);
  /// In the order in which it was recorded.
  std::vector<Told> tell();

 private:
  struct Phase {
    std::string status, before;
    base::Day begin;
    base::Day end;      ///< the first day on which it is over
    bool came = false;  ///< the child brought it
    std::vector<base::Day> times;
    base::Day cut;  ///< nothing that comes again happens on or after it
    std::map<base::Day, std::set<std::string>> without;
  };
  void set_phases();
  void set_times(Phase& phase);
  void set_yearly_times(Phase& phase, const CycleScript& cycle, base::Day from);
  void place_time(Phase& phase, base::Day day);
  bool is_to_find_out() const;
  const CycleScript* cycle_of(const Phase& phase) const;
  base::Day next_time(const Phase& phase, base::Day after) const;

  void tell_phase(const Phase& phase);
  void tell_times(const Phase& phase, const CycleScript& cycle);
  void tell_between(const Phase& phase, const CycleScript& cycle, base::Day from, base::Day to);
  void tell_yearly();
  void tell_scene(const Scene& scene, base::Day anchor, const Phase* phase,
                  const std::set<std::string>& without = {}, double share = 1);
  void tell_act(const ActScript& act, base::Day on, const Phase* phase, double share);
  boost::json::array fill_entries(const ActScript& act, base::Day on, const Phase* phase,
                                  double share);
  void set_words(base::Day on, const std::string& by, const Phase* phase);
  void set_rows(double share);
  const std::string& status_on(base::Day day) const;

  const SchoolScript& script_;
  const TextsScript& texts_;
  const StoryDays& days_;
  const StaffPlan& staff_;
  const CastChild& child_;
  std::size_t place_;
  std::vector<std::string> kinds_;
  Dice dice_;
  Filling filling_;
  Targets targets_;
  std::vector<Phase> phases_;
  base::Day planned_;  ///< the day of the last plan
  bool left_open_ = false;
  std::vector<Told> told_;
};

/// Which children leave what open: applies the script's lines to the tales.
void leave_open(const SchoolScript& script, const StoryDays& days,
                const std::vector<CastChild>& children, std::deque<Tale>& tales);

}  // namespace stepwell::cli
