// Which children's tales leave something open on the last day, as the script says.
#include <algorithm>

#include "cli/practice_tale.h"

namespace stepwell::cli {

using base::Day;
using What = LeftOpenScript::What;

namespace {

bool is_one_of(const std::vector<std::string>& statuses, const CastChild& child) {
  return !child.steps.empty() &&
         std::find(statuses.begin(), statuses.end(), child.steps.back().status) != statuses.end();
}

/// Whether that tale could leave open what the script says, and did.
bool leaves_open(const LeftOpenScript& open, const StoryDays& days, const CastChild& child,
                 Tale& tale, Dice& dice) {
  const Span ago = open.who.days_ago.value_or(Span{});
  if (open.what == What::Placed) {
    const Day day = days.last() - dice.within(ago);
    if (day < child.steps.back().day + 60) return false;
    tale.leave_open(open, day);
    return true;
  }
  const auto& times = tale.times();
  const auto found = std::find_if(times.begin(), times.end(), [&](Day day) {
    return days.last() - ago.high <= day && day <= days.last() - ago.low;
  });
  if (found == times.end() || (found == times.begin() && open.what == What::Missed)) return false;
  tale.leave_open(open, *found);
  return true;
}

/// What would come for too many children soon after the end comes later for the rest.
void spread(const SchoolScript& script, const StoryDays& days, std::deque<Tale>& tales,
            Dice& dice) {
  int soon = 0;
  for (Tale& tale : tales) {
    const bool comes = std::any_of(tale.times().begin(), tale.times().end(), [&](Day day) {
      return days.until() < day && day <= days.last() + script.soon_days;
    });
    if (!comes || ++soon <= script.most_soon || tale.is_left_open()) continue;
    tale.leave_open({{}, What::Placed, {}}, days.last() + script.soon_days + dice.within({4, 24}));
  }
}

}  // namespace

void leave_open(const SchoolScript& script, const StoryDays& days,
                const std::vector<CastChild>& children, std::deque<Tale>& tales) {
  Dice dice(script.seed + 5'000'011);
  std::vector<Tale*> order;
  for (Tale& tale : tales) order.push_back(&tale);
  for (const LeftOpenScript& open : script.left_open) {
    int left = open.who.count;
    dice.shuffle(order);
    for (Tale* tale : order) {
      if (left == 0) break;
      const CastChild& child = children[tale->place()];
      if (tale->is_left_open() || child.leaves || tale->times().empty() ||
          !is_one_of(open.who.statuses, child))
        continue;
      if (leaves_open(open, days, child, *tale, dice)) --left;
    }
  }
  spread(script, days, tales, dice);
}

}  // namespace stepwell::cli
