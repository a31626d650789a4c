// Gives sessions of one day to somebody else: they stand on that person's list. Asks the table of
// permissions for every child, also whether the other person may record there.
#pragma once

#include <string>
#include <vector>

#include "app/help/record_sessions.h"

namespace stepwell::app {

struct Cover {
  std::string asker, form, school;
  base::Day on;
  std::vector<SessionSlot> slots;
  std::string to;  ///< a person's id
};

/// Why nothing was arranged.
struct CoverRefusal {
  enum class What {
    NothingNamed,
    TooMany,     ///< more than kMostSlots
    NotOpen,     ///< the asker may not, or the help is not given on that day
    NotForThem,  ///< the other person does not see this child
  };
  What what = What::NothingNamed;
  std::string child;
};

/// All of it is recorded, or none; the number of sessions.
base::Result<std::size_t, CoverRefusal> arrange_cover(Casework& casework, Records& records,
                                                      const Cover& cover);

}  // namespace stepwell::app
