// The help of a whole school as it is given on one day: by area of need and by kind, with the hours
// that it takes and what they cost; and the adults who give it, with hours used and free, or with
// what was promised and given in some days. Pure.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/help/given_help.h"
#include "app/help/help_settings.h"
#include "app/staff/school_staff.h"
#include "law/framework.h"

namespace stepwell::app {

/// What help takes a week, of adults: a group's time is shared out among its lines. Summed up
/// exactly, and rounded once.
struct HelpTime {
  int minutes = 0;
  std::optional<long long> pence;  ///< of those who have a rate; nothing if nobody has
  int without_rate = 0;            ///< minutes of those who have none: they are not in the cost
};

/// To how many children of a line something is given at that level.
struct HelpMapLevel {
  std::string level;  ///< of the list "provision_level"; empty: not said
  int children = 0;
};
/// What is given alike to children of one area, at whatever level.
struct HelpMapLine {
  std::vector<HelpMapLevel> levels;  ///< in the order of the list, those not said last
  std::string what;
  std::string type;
  int children = 0;
  HelpTime time;
  record::Delivery delivery;
};
/// The lines of one area of need.
struct HelpMapArea {
  std::string name;                ///< empty: no need is recorded
  std::vector<HelpMapLine> lines;  ///< in the order of their first levels, then by what it is
};
struct HelpMap {
  std::vector<HelpMapArea> areas;  ///< by name, the nameless last
  int children = 0;                ///< who are given anything
  HelpTime time;
};

/// The area of a need by its code: that of the law, or the name of the need where there is none.
std::string area_of(const law::Framework& law, std::string_view code);

struct HelpMapAsked {
  const law::Framework& law;
  const HelpSettings& settings;
  SessionsAsked day;  ///< the person is not asked
  const SchoolStaff& staff;
};
HelpMap help_map(std::span<const ChildHelp> children, const HelpMapAsked& asked);

/// One of the staff, somebody who is only written down, or nobody named. A written name that only
/// one of the staff of that day has is that person's.
struct HelpingAdult {
  std::string person;  ///< of the staff; empty: see `who`
  std::string who;     ///< as written; empty too: nobody is named, so whoever teaches the class
  int minutes_used = 0;
  std::optional<int> minutes_there;
  record::Delivery delivery;
  int children = 0;
};
/// Everybody who gives something on that day, with what came of it since it began, or whose hours
/// are said; the staff by person, then the written names, nobody last.
std::vector<HelpingAdult> helping_adults(std::span<const ChildHelp> children,
                                         const HelpMapAsked& asked);
/// Everybody who gave something on some of these days, with what came of it on them alone, and
/// without hours; in the same order. Who gives it is asked of the last day on which it was given.
std::vector<HelpingAdult> adults_within(std::span<const ChildHelp> children,
                                        const SessionsAsked& asked, const SchoolStaff& staff,
                                        base::DayRange days);

}  // namespace stepwell::app
