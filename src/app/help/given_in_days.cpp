#include "app/help/given_in_days.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/plan/plan_content.h"
#include "base/text.h"

namespace stepwell::app {

using record::Provision;

namespace {

class Givers {
 public:
  Givers(const SchoolStaff& staff, const SessionsAsked& asked) : staff_(staff), asked_(asked) {}

  // Reading: help by somebody who is not here any more is told by that name, although the sessions
  // fall to whoever teaches the class now: nobody else is named.
  Giver of(const Provision& provision, base::Day day) {
    if (is_here(asked_.posts, provision.person, day)) return {provision.person, {}};
    if (std::string person = named(provision.who, day); !person.empty())
      return {std::move(person), {}};
    if (!base::folded_name(provision.who).empty()) return {{}, tidy(provision.who)};
    const StaffMember* left = staff_.find(provision.person);
    return {{}, left == nullptr ? std::string() : left->name};
  }

 private:
  /// The same few names are written again and again.
  const std::string& named(const std::string& who, base::Day day) {
    const auto [place, is_new] = named_.try_emplace({who, day});
    if (is_new) place->second = person_named(staff_, who, day);
    return place->second;
  }

  const SchoolStaff& staff_;
  const SessionsAsked& asked_;
  std::map<std::pair<std::string, base::Day>, std::string> named_;
};

/// Those of the days on which it is given.
std::optional<base::DayRange> days_given(const Provision& provision, base::DayRange days) {
  days.first = std::max(days.first, provision.from);
  if (provision.until) days.last = std::min(days.last, *provision.until - 1);
  return days.last < days.first ? std::nullopt : std::optional(days);
}

}  // namespace

std::vector<GivenInDays> given_in_days(std::span<const ChildHelp> children,
                                       const SessionsAsked& asked, const SchoolStaff& staff,
                                       base::DayRange days) {
  std::vector<GivenInDays> all;
  Givers givers(staff, asked);
  for (const ChildHelp& child : children)
    for (const Provision& provision : child.help.provisions) {
      const auto given = days_given(provision, days);
      if (!given) continue;
      Giver giver = givers.of(provision, given->last);
      std::string together = together_key(child, provision, giver.person);
      all.push_back({&child, &provision, std::move(giver), std::move(together)});
    }
  return all;
}

std::map<std::string, Together> times_of(const std::vector<GivenInDays>& all) {
  std::map<std::string, Together> times;
  for (const GivenInDays& given : all) {
    Together& time = times[given.together];
    time.minutes = std::max(time.minutes, given.minutes());
    ++time.lines;
  }
  return times;
}

}  // namespace stepwell::app
