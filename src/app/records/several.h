// One thing recorded for several children in one act: a meeting day of a class, parents who were
// told by one letter. All of it or nothing, and the same form once.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/lists/lists.h"
#include "app/records/records.h"
#include "app/staff/school_staff.h"
#include "people/may.h"

namespace stepwell::app {

/// Who records, with which form, at which school, on whose children: those whom a list has shown to
/// this person.
struct SeveralRequest {
  std::string asker;
  std::string form;
  std::string school;
  people::Action action;
  std::string said = {};  ///< what the form says; empty: the entries that it comes to
};

/// What is to be recorded for one child, in the form of scenario files.
struct ForChild {
  ChildName name;
  std::vector<boost::json::object> entries;
  /// The version of the record on which it was decided, if it was: on any other it is not recorded.
  std::optional<record::Position> read_at = std::nullopt;
};

/// Why nothing was recorded.
struct SeveralRefusal {
  ChildName name;                ///< of the child that is the reason
  bool may_not = false;          ///< the table of permissions says no
  record::Refusal refusal = {};  ///< else what the law or the form of the entry says
  /// The form was recorded before, and said something else: about no one child.
  bool said_otherwise = false;
  bool moved_on = false;  ///< the record of the child is not the one on which it was decided
};

/// Asks the table for each child. `children` is not empty.
base::Result<Done, SeveralRefusal> record_for_several(const SeveralRequest& request,
                                                      const Records& records, StaffBook& staff,
                                                      const std::vector<ForChild>& children);

/// The ids of those among the children in whose record a meeting of that kind stands on that day.
/// One question to the store, however many there are.
std::vector<std::string> with_meeting_on(Lists& lists, const std::string& school,
                                         const std::vector<std::string>& children,
                                         const std::string& meeting, base::Day day);

}  // namespace stepwell::app
