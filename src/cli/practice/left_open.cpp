// Which children's tales leave something open on the last day, as the script says.
#include <algorithm>
#include <iterator>
#include <optional>

#include "cli/practice/tale.h"

namespace stepwell::cli {

using base::Day;
using What = LeftOpenScript::What;
using When = LeftOpenScript::When;

namespace {

bool is_one_of(const std::vector<std::string>& statuses, const CastChild& child) {
  return !child.steps.empty() &&
         std::find(statuses.begin(), statuses.end(), child.steps.back().status) != statuses.end();
}

/// The day that lies so many days before the last one, in school days, five to a week: what was
/// left undone before the holidays is undone after them.
Day before_the_end(const StoryDays& days, int ago) {
  constexpr int kSchoolDays = 5, kDays = 7;
  return days.away(days.last(), -(ago * kSchoolDays + kDays - 1) / kDays);
}

/// Where in that span of days before the end the time of a cycle is looked for.
bool is_within(const LeftOpenScript& open, const StoryDays& days, int wider, Day day) {
  const Span ago = open.who.days_ago.value_or(Span{});
  if (open.what == What::Missed)
    return before_the_end(days, ago.high * wider) <= day && day <= before_the_end(days, ago.low);
  return days.last() - ago.high <= day && day <= days.last() - ago.low;
}

bool place_somewhere(const LeftOpenScript& open, const StoryDays& days, const CastChild& child,
                     Tale& tale, Dice& dice) {
  const Day meant = days.last() - dice.within(open.who.days_ago.value_or(Span{}));
  // What is past stays past, and what is to come comes.
  const Day day = meant < days.last() ? days.at_or_before(meant) : days.at_or_after(meant);
  if (day < child.steps.back().day + 60) return false;
  tale.leave_open(open, day);
  return true;
}

/// Whether that tale could leave open what the script says, and did.
bool leaves_open(const LeftOpenScript& open, const StoryDays& days, int wider, Tale& tale) {
  const auto& times = tale.times();
  const auto found = std::find_if(times.begin(), times.end(),
                                  [&](Day day) { return is_within(open, days, wider, day); });
  if (found == times.end() || (found == times.begin() && open.what == What::Missed)) return false;
  tale.leave_open(open, *found);
  return true;
}

/// The first school day on or after the last day, if it is soon; else nothing.
std::optional<Day> first_soon(const SchoolScript& script, const StoryDays& days) {
  const Day day = days.at_or_after(days.last());
  return day <= days.last() + script.soon_days ? std::optional(day) : std::nullopt;
}

/// How far the end lies from the next school day. In the first weeks of the summer nothing that is
/// to come after the holidays is due soon: what is due then comes from before them.
When when_of(const SchoolScript& script, const StoryDays& days) {
  if (first_soon(script, days)) return When::Always;
  const Day next = days.at_or_after(days.last());
  return next <= days.last() + 2 * script.soon_days ? When::Holidays : When::LongHolidays;
}

bool comes_soon(const SchoolScript& script, const StoryDays& days, const Tale& tale) {
  return std::any_of(tale.times().begin(), tale.times().end(), [&](Day day) {
    return days.until() < day && day <= days.last() + script.soon_days;
  });
}

/// What would come for too many children soon after the end comes later for the rest.
void spread(const SchoolScript& script, const StoryDays& days, std::deque<Tale>& tales,
            Dice& dice) {
  int soon = 0;
  for (Tale& tale : tales) {
    if (!comes_soon(script, days, tale)) continue;
    if (++soon <= script.most_soon || tale.is_left_open()) continue;
    tale.leave_open({{}, What::Placed, {}}, days.last() + script.soon_days + dice.within({4, 24}));
  }
}

/// Whether something that comes each term can come on that day: not just after it came, and not far
/// from the day on which it would.
bool could_come(const StoryDays& days, const Tale& tale, Day day) {
  constexpr int kApart = 14, kFar = 150;
  const auto& times = tale.times();
  const auto next =
      std::find_if(times.begin(), times.end(), [&](Day other) { return days.until() < other; });
  if (tale.is_left_open() || next == times.begin() || next == times.end()) return false;
  return *std::prev(next) + kApart <= day && *next <= day + kFar;
}

bool comes_each_term(const SchoolScript& script, const CastChild& child) {
  if (child.steps.empty() || child.leaves) return false;
  const auto status = script.statuses.find(child.steps.back().status);
  if (status == script.statuses.end() || status->second.cycle.empty()) return false;
  return script.cycles.at(status->second.cycle).every == CycleScript::Every::Term;
}

/// Whether a term ends soon: then enough is due by its end.
bool ends_soon(const SchoolScript& script, const StoryDays& days) {
  const auto& terms = days.calendar().terms();
  return std::any_of(terms.begin(), terms.end(), [&](const base::DayRange& term) {
    return days.last() <= term.last && term.last <= days.last() + script.soon_days;
  });
}

/// Where what comes each term comes for too few it comes earlier for some.
void gather(const SchoolScript& script, const StoryDays& days,
            const std::vector<CastChild>& children, std::vector<Tale*> order, Dice& dice) {
  const auto first = first_soon(script, days);
  if (!first || ends_soon(script, days)) return;
  std::erase_if(
      order, [&](const Tale* tale) { return !comes_each_term(script, children[tale->place()]); });
  auto soon = std::count_if(order.begin(), order.end(),
                            [&](const Tale* tale) { return comes_soon(script, days, *tale); });
  const int span = days.last() + script.soon_days - *first;
  dice.shuffle(order);
  for (Tale* tale : order) {
    if (soon >= script.least_soon) return;
    const Day day = std::max(*first, days.at_or_before(*first + dice.within({0, span})));
    if (comes_soon(script, days, *tale) || !could_come(days, *tale, day)) continue;
    tale->leave_open({{}, What::Placed, {}}, day);
    ++soon;
  }
}

/// One line of the script: the tales of so many children, those first whose day lies nearest to
/// what it says.
void apply(const LeftOpenScript& open, const StoryDays& days,
           const std::vector<CastChild>& children, std::vector<Tale*>& order, Dice& dice) {
  constexpr int kWidest = 4;
  int left = open.who.count;
  dice.shuffle(order);
  for (int wider = 1; wider <= (open.what == What::Missed ? kWidest : 1); ++wider) {
    for (Tale* tale : order) {
      if (left == 0) return;
      const CastChild& child = children[tale->place()];
      if (tale->is_left_open() || child.leaves || tale->times().empty() ||
          !is_one_of(open.who.statuses, child))
        continue;
      const bool done = open.what == What::Placed ? place_somewhere(open, days, child, *tale, dice)
                                                  : leaves_open(open, days, wider, *tale);
      if (done) --left;
    }
  }
}

}  // namespace

void leave_open(const SchoolScript& script, const StoryDays& days,
                const std::vector<CastChild>& children, std::deque<Tale>& tales) {
  Dice dice(script.seed + 5'000'011);
  std::vector<Tale*> order;
  for (Tale& tale : tales) order.push_back(&tale);
  const When now = when_of(script, days);
  for (const LeftOpenScript& open : script.left_open)
    if (open.when == When::Always || open.when == now) apply(open, days, children, order, dice);
  spread(script, days, tales, dice);
  gather(script, days, children, order, dice);
}

}  // namespace stepwell::cli
