// The day of a practice school, which whoever looks after it may move on: for learning, training
// and demonstrations. A real school's day is never set.
#pragma once

#include <string>

#include "app/records/records.h"
#include "app/staff/school_staff.h"
#include "base/day.h"
#include "base/result.h"

namespace stepwell::app {

/// Why the day was not moved.
enum class DayRefusal {
  NotAllowed,     ///< who asks does not look after the school
  NotPractice,    ///< it is a real school
  NotLater,       ///< a day goes forward only: what was recorded cannot be in the future
  SaidOtherwise,  ///< the form has moved the day on before, to another one
};

class Practice {
 public:
  Practice(Records& records, StaffBook& staff) : records_(records), staff_(staff) {}

  /// Asked with the form of a page: the same one twice moves the day once.
  base::Result<Done, DayRefusal> move_on(const std::string& asker, const std::string& school,
                                         const std::string& form, base::Day to);

 private:
  Records& records_;
  StaffBook& staff_;
};

/// The entry that makes the day at a practice school that one.
boost::json::object practice_day_entry(base::Day on, base::Day to);

}  // namespace stepwell::app
