// What other dates of a school do to what is open: which days can be worked out now, which moved,
// which cannot be worked out any more. Pure of any page; reads the records of the children.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records.h"
#include "app/school_view.h"

namespace stepwell::app {

struct MovedDay {
  enum class What {
    Known,    ///< the day could not be worked out before
    Moved,    ///< limit or aim is another day
    Unknown,  ///< it could be worked out before, and cannot any more
    Begun,    ///< what the dates of the year open, such as a part of it
    Gone,     ///< what they had opened
  };
  RecordId child;
  std::string name;
  std::string framework, duty;
  What what = What::Moved;
  std::optional<base::Day> before, after;  ///< the limit, or the aim where there is none
};

/// Of every child at the school, by name. Both views are of the same school.
std::vector<MovedDay> moved_days(Store& store, const Records& records, const SchoolView& before,
                                 const SchoolView& after);

}  // namespace stepwell::app
