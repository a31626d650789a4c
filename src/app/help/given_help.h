// The help that the children of a school are given, and the sessions of one day: whose they are,
// and how far the week is. Whom a viewer sees is answered by the store; the rest is pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/lists/lists.h"
#include "calendar/school_calendar.h"
#include "law/library.h"
#include "people/posts.h"
#include "record/delivery.h"

namespace stepwell::app {

struct SchoolStaff;

/// What is promised to one child, with the codes of the child's needs, the main one first.
struct ChildHelp {
  ChildName name;
  std::string framework, stage;
  record::Help help;
  std::vector<std::string> needs;
};

/// What is given together has the same key: help of one name of group and one giver, or one child's
/// own. `giver` is a person's id. Where it is empty, the written name and the child's class stand
/// for it: of people who are not on the staff two of the same name, or none, are not known to be
/// one.
// Reading: so a group of children of two classes that somebody from outside gives is two groups.
std::string together_key(const ChildHelp& child, const record::Provision& provision,
                         std::string_view giver);

/// What was promised of it on these days, and what came of it up to `today`; also where it began
/// before them or goes on after them.
record::Delivery delivery_within(record::Provision provision, const record::Help& help,
                                 const calendar::SchoolCalendar& calendar, base::DayRange days,
                                 base::Day today);

/// The children whom the viewer may see and who fit, by name; also those without any help. Two
/// questions to the store.
std::vector<ChildHelp> help_of_children(Lists& lists, const law::Library& library,
                                        const Viewer& viewer, const ChildFilter& filter);
/// The same with what was known of them at the end of the viewer's day.
ChildHelp child_help(const ChildName& name, std::span<const record::Entry> entries, base::Day on);

/// Who looks at the sessions of which day, with what decides whose they are.
struct SessionsAsked {
  std::string person;
  base::Day day;
  std::span<const people::Post> posts;
  const calendar::SchoolCalendar& calendar;
};

enum class Whose {
  Mine,    ///< by name, or nobody is named who is still here and the person teaches the child
  Others,  ///< somebody else gives it
};

/// Help of one child on the day that is asked about.
struct SessionLine {
  const ChildHelp* child = nullptr;
  const record::Provision* provision = nullptr;
  record::WeekOfHelp week;
  std::vector<const record::Session*> of_day;
  std::string giver;  ///< a person's id; empty: whoever teaches the child
  int next = 1;       ///< the number of the next session of the day
};

/// What is done together: the lines of one group of children that are all mine or all others', or
/// one line.
struct SessionGroup {
  std::string name;  ///< empty for one child's own
  Whose whose = Whose::Others;
  std::vector<SessionLine> lines;

  /// Whether a session of any line is still meant for that day or a later one of the week.
  bool is_open() const;
};

/// What is given with sessions on that day, whose children come by name. The answer points into
/// `children`.
std::vector<SessionGroup> sessions_of_day(std::span<const ChildHelp> children,
                                          const SessionsAsked& asked);

/// Whether that person holds any post on the day.
bool is_here(std::span<const people::Post> posts, std::string_view person, base::Day day);
/// The only one who holds a post on the day and is called so, however it is spelt (capitals,
/// spaces, accents). Empty: none is, or several are.
std::string person_named(const SchoolStaff& staff, std::string_view name, base::Day day);

/// Whether somebody could read the plan of that child on the day and record its sessions. Reading:
/// who gives help to a child whom they do not see is given a post first, by whoever may give posts,
/// and not by a line of a plan or by who covers.
bool may_give(std::span<const people::Post> posts, std::string_view person, const ChildName& child,
              base::Day day);

}  // namespace stepwell::app
