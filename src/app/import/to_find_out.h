// What is missing in the records of a school and has to be found out: made from the records, never
// kept. Each line says which child, what, since which entry, and which form mends it.
#pragma once

#include <string>
#include <vector>

#include "app/records/records.h"

namespace stepwell::app {

struct FindOutLine {
  enum class What {
    LastReview,  ///< of a plan that the child had already: without it no review can be reckoned
    StageSince,  ///< since when the child has been at the stage
    Need,        ///< the child is helped, and no need is recorded
    LeftOut,     ///< a value that an import left out: `field`, `value`, `why`
    TermDates,   ///< of the school: days cannot be reckoned without them
  };
  enum class Form { StartingPositions, Details, Needs, TermDates };

  RecordId child;  ///< without a child: of the school itself
  std::string name;
  What what = What::LastReview;
  Form form = Form::StartingPositions;
  record::Position entry = 0;  ///< that left it open
  const law::Document* document = nullptr;
  std::string field, value;
  std::string why;  ///< the code of an import's problem; TermDates: which dates are missing
};

/// The lines of one child.
std::vector<FindOutLine> to_find_out(const LoadedRecord& record, const Records& records);
/// Those of all children at the school, the school's own first.
std::vector<FindOutLine> to_find_out(Store& store, const Records& records,
                                     const std::string& school);

}  // namespace stepwell::app
