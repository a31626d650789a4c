// Whose a line of Today is: a task by its owner, a duty by the post that is named like its owner's
// role. Pure: reads posts and names that were asked for before.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/lists/lists.h"
#include "app/staff/school_staff.h"

namespace stepwell::app {

/// Gives an action that names its owner only in words to the one member of the staff of that name.
void name_owners(std::vector<DueRow>& rows, const SchoolStaff& staff);

/// Whether nobody owes it.
bool is_worth_a_look(const Task& task);

/// Whether nobody on the staff does it: what somebody else agreed to do, or was asked for, is
/// waited for.
bool is_left_to_others(const Task& task);

/// The posts of one day, by what they are called.
class Owners {
 public:
  /// `staff` outlives it.
  Owners(const SchoolStaff& staff, base::Day day);

  /// The ids of those whose line it is. A role that no post is named like is the head's; a task
  /// without an owner is the SENCO's, and so is one that is left behind, unless it is a reminder
  /// whose setter still sees the child.
  std::vector<std::string> of(const DueRow& row) const;
  bool is_of(const DueRow& row, std::string_view person) const;
  /// Whether this person leads the help at the school: holds the SENCO's post, or is the head where
  /// that is vacant.
  bool leads(std::string_view person) const;
  /// Whether the person holds a post that day.
  bool is_here(std::string_view person) const;
  /// Whether one of the person's posts gives sight of that child's record that day; of a child
  /// without an id, of any.
  bool sees(std::string_view person, const ChildName& child) const;
  /// Whether somebody has it who does not see the child's record any more: a post has ended, or the
  /// child is in another class.
  bool is_left_behind(const Task& task, const ChildName& child) const;
  /// Whether this person sees the task: a reminder is for whoever set it and whoever it is for, and
  /// for whoever leads the help once neither of them sees the child's record.
  bool is_seen_by(const Task& task, const ChildName& child, std::string_view person) const;
  /// The same person as somebody who asks for lists.
  Viewer viewer(const std::string& person, const std::string& school) const;

 private:
  std::vector<std::string> holders(std::string_view role, const ChildName& child) const;

  const SchoolStaff& staff_;
  base::Day day_;
  std::map<std::string, std::vector<const people::Post*>, std::less<>> by_role_;
};

}  // namespace stepwell::app
