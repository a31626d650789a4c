// What other dates of a school do to last days: which can be worked out now, which moved, which
// cannot be worked out any more; also of what was done already. Pure of any page; reads the records
// of the children.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records/records.h"
#include "app/records/school_view.h"
#include "record/openings.h"

namespace stepwell::app {

struct MovedDay {
  enum class What {
    Known,    ///< the day could not be worked out before
    Moved,    ///< limit or aim is another day
    Unknown,  ///< it could be worked out before, and cannot any more
    Begun,    ///< what the dates of the year open, such as a part of it, and nothing has met
    Gone,     ///< what the old dates had opened, also if it was done
    Settled,  ///< done or ended, before or now: another last day, perhaps in time and not late
  };
  RecordId child;
  std::string name;
  std::string framework, duty;
  What what = What::Moved;
  /// The limit, or the aim where there is none; of what is settled the limit alone.
  std::optional<base::Day> before, after;
  record::LastDay was, is;  ///< of what is settled
};

/// By name: what is open of every child at the school, and what is settled of those who have left
/// too. Both views are of the same school.
std::vector<MovedDay> moved_days(Store& store, const Records& records, const SchoolView& before,
                                 const SchoolView& after);

}  // namespace stepwell::app
