// What is given to the children of a school on some of the days that are asked about, with who
// gives it and how much of an adult's time it takes. Pure.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/help/given_help.h"
#include "app/staff/school_staff.h"

namespace stepwell::app {

/// Who gives it: one of the staff, or what is written; nobody, if both are empty.
struct Giver {
  std::string person, who;
};

/// Help of one child. Points into what was asked about.
struct GivenInDays {
  const ChildHelp* child = nullptr;
  const record::Provision* provision = nullptr;
  Giver giver;
  std::string together;  ///< see together_key

  int minutes() const { return provision->times_a_week * provision->minutes; }
};

/// What is given on at least one of these days. Who gives it is asked of the last of them on which
/// it is given; a written name that only one of the staff of that day has is that person's.
std::vector<GivenInDays> given_in_days(std::span<const ChildHelp> children,
                                       const SessionsAsked& asked, const SchoolStaff& staff,
                                       base::DayRange days);

/// What is given together takes the time of the longest of its lines a week, once.
struct Together {
  int minutes = 0, lines = 0;

  double share() const { return static_cast<double>(minutes) / lines; }
};
/// By their keys.
std::map<std::string, Together> times_of(const std::vector<GivenInDays>& all);

}  // namespace stepwell::app
