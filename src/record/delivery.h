// What a child was promised and what came of it: the help that began, the sessions of it, and the
// count of both on the days on which the school meets. Pure; knows no plan, clock or page.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "calendar/school_calendar.h"
#include "record/entry.h"

namespace stepwell::record {

// What became of a session, as the kind `session_recorded` says it.
inline constexpr std::string_view kSessionHeld = "held";
inline constexpr std::string_view kSessionPartly = "partly";
inline constexpr std::string_view kSessionMissed = "missed";

/// Help that began, as its entry says it.
struct Provision {
  Position position = 0;
  base::Day from;
  std::optional<base::Day> until;  ///< the first day on which it is not given any more
  std::string type, level, what;
  std::string who;     ///< in words
  std::string person;  ///< the id of who gives it; empty: whoever teaches the child
  std::string group, where;
  std::string row;                   ///< of the plan, whose rows keep their ids from plan to plan
  Position plan = 0;                 ///< the issue of the plan that promised it; 0: none
  int times_a_week = 0;              ///< 0: it is there, and has no sessions
  int minutes = 0;                   ///< each time; 0: not said
  std::vector<std::string> targets;  ///< of the plan; empty: for all of them
  bool is_given_on(base::Day day) const { return from <= day && (!until || day < *until); }
  bool operator==(const Provision&) const = default;
};

/// One session of it, recorded by one entry.
struct Session {
  Position position = 0;
  Position provision = 0;
  base::Day on;
  int number = 0;  ///< which of the day; 0: not said
  std::string outcome, why, text;
  std::string person;  ///< who gave it
  int minutes = 0;     ///< 0: not said
  bool operator==(const Session&) const = default;
};

/// What an entry of that kind says.
Session session_of(const Entry& entry);

/// Somebody else gives it on one day.
struct Cover {
  Position provision = 0;
  base::Day on;
  std::string person;
  bool operator==(const Cover&) const = default;
};

/// What a record says of help. Sessions are in order of their day and then of recording; of two
/// that say the same provision, day and number, the first recorded counts and the other is not
/// there.
struct Help {
  std::vector<Provision> provisions;  ///< in order of recording, also those that are over
  std::vector<Session> sessions;
  std::vector<Cover> covers;

  const Provision* find(Position position) const;
  /// Those of that provision on that day.
  std::vector<const Session*> sessions_of(Position provision, base::Day day) const;
  /// The lowest number that no session of the provision on that day has.
  int next_number(Position provision, base::Day day) const;
  /// Who gives it on that day; empty: whoever teaches the child.
  std::string giver(const Provision& provision, base::Day day) const;
};

/// As it was known on that day; leaving the school ends what is given. Positions must be 1, 2, 3...
Help help_in(std::span<const Entry> entries, base::Day on);

/// How many sessions of `times` a week fall due on these days. In a week on which the school meets
/// on s days they are spread over those days, at most as many a day as a whole week needs; a week
/// without a school day has none. So what is due in two stretches adds up to what is due in both.
int sessions_due(const calendar::SchoolCalendar& calendar, int times, base::DayRange days);
/// Whether the terms of every school year of these days are known, so that they can be counted.
bool is_counted(const calendar::SchoolCalendar& calendar, base::DayRange days);

/// Why sessions were missed; empty `why`: not said.
struct MissedBecause {
  std::string why;
  int count = 0;
  bool operator==(const MissedBecause&) const = default;
};

/// What was promised of one provision up to a day, and what came of it.
struct Delivery {
  /// Sessions that fell due up to yesterday, and those of this week that are recorded already.
  /// Nothing, if it has no sessions or the term dates are not known.
  std::optional<int> promised;
  int happened = 0, in_part = 0, missed = 0;
  std::vector<MissedBecause> because;  ///< the most frequent first

  int recorded() const { return happened + in_part + missed; }
  /// Promised, and nobody said what became of it.
  int not_recorded() const {
    return promised && recorded() < *promised ? *promised - recorded() : 0;
  }
  bool operator==(const Delivery&) const = default;
};
Delivery delivery_of(const Provision& provision, const Help& help,
                     const calendar::SchoolCalendar& calendar, base::Day today);
/// Both together: promised only if it is known of one.
Delivery operator+(Delivery one, const Delivery& other);

/// How a provision stands in the week of one day.
struct WeekOfHelp {
  int promised = 0;  ///< in the whole week
  int recorded = 0;  ///< whatever became of it
  int today = 0;     ///< recorded of the day itself
  int a_day = 0;     ///< at most so many are meant for one day
  bool is_school_day = false;
  /// Whether one is meant for that day or a later one of the week.
  bool is_open() const { return recorded < promised && today < a_day && is_school_day; }
};
WeekOfHelp week_of(const Provision& provision, const Help& help,
                   const calendar::SchoolCalendar& calendar, base::Day day);

}  // namespace stepwell::record
