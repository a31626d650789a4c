// What somebody is to do about a child besides what the law asks for: what was agreed at a meeting,
// a meeting or a visit that is to come, a reminder, a second look, a service to be asked after; and
// what is worth a look. Made from the record, and kept for lists.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "record/entry.h"

namespace stepwell::app {

struct Task {
  enum class Sort {
    Action,       ///< agreed at a meeting
    Meeting,      ///< arranged, and not held yet
    NextMeeting,  ///< a meeting named the day of the next one, which is not arranged yet
    Reminder,     ///< seen by whoever it is for and whoever set it, and by nobody else
    LookAgain,    ///< the answer to a concern named a day
    Stuck,        ///< worth a look: a target was not met in review after review
    Still,        ///< worth a look: the stage is the same, term after term
    Unread,       ///< worth a look: whoever teaches the child has not opened the plan by that day
    AskAfter,     ///< a service was asked for advice, and has not answered
    Visit,        ///< a specialist's visit is arranged
    NextVisit,    ///< a specialist comes every so many weeks, and no visit is arranged
    WhereNext,    ///< the child is in the last year of a phase, and where next is not recorded
  };
  Sort sort = Sort::Action;
  /// In which it stands; Stuck, Unread: the issue of the plan, or 0; Still: the move, or 0; of
  /// visits: where the involvement began.
  record::Position entry = 0;
  /// Action: which of what was agreed there, counted from 1; Stuck: in how many reviews; Still: for
  /// how many terms; Unread: so many days before `on` the plan was issued.
  int row = 0;
  std::string about;   ///< a kind of meeting; Stuck, Unread: the document; a service
  std::string text;    ///< what is to be done, remembered or looked at
  std::string owner;   ///< whose it is: a person's id; empty: nobody's on the staff
  std::string who;     ///< Action, Unread: what whoever does it is called; the specialist
  std::string set_by;  ///< Reminder: the id of the person who set it
  std::optional<base::Day> on;
  bool operator==(const Task&) const = default;
};

/// The stored name: "look_again".
std::string_view name_of(Task::Sort sort);
std::optional<Task::Sort> find_task_sort(std::string_view name);

}  // namespace stepwell::app
