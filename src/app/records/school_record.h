// What a person records in a school's own record: asks the table of permissions first, every time.
// Knows no page.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "app/records/records.h"
#include "app/records/school_view.h"
#include "app/staff/school_staff.h"
#include "base/result.h"
#include "people/may.h"

namespace stepwell::app {

/// Who records, with which form, for which school.
struct SchoolRequest {
  std::string asker;
  std::string form;  ///< the same one of the same person records once
  std::string school;
  std::string said = {};  ///< what the form says; empty: the entries that it comes to
};

/// Why nothing was recorded.
struct SchoolRefusal {
  enum class What {
    NotThere,       ///< no such school, or not for this person
    Refused,        ///< the form of the entries says no: see `refusal`
    SaidOtherwise,  ///< the form was recorded before, and said something else
    MovedOn,        ///< children were added to the roll on which it was decided
  };
  What what = What::NotThere;
  record::Refusal refusal = {};
};

SchoolRefusal refusal_of(const NotRecorded& why);

/// Records entries in the form of scenario files, all of them or none.
base::Result<Done, SchoolRefusal> record_for_school(const Records& records, StaffBook& staff,
                                                    const SchoolRequest& request,
                                                    people::Action action,
                                                    std::vector<boost::json::object> entries);

/// The school as its record was up to that position, seen on its day of today.
SchoolView school_up_to(const Records& records, const LoadedRecord& school,
                        record::Position position);
/// The school as it would be with these entries too.
SchoolView school_with(const Records& records, const LoadedRecord& school,
                       const std::vector<boost::json::object>& entries);

/// Those who hold a post today that lets them do that, in the order in which they were added.
std::vector<StaffMember> who_may(StaffBook& staff, people::Action action,
                                 const std::string& school);

}  // namespace stepwell::app
