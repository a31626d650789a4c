// Makes what is kept of a child beside the log: who the child is, the stage, and the lines of what
// is due.
#pragma once

#include <span>
#include <string>

#include "app/records/loaded_record.h"
#include "app/records/school_view.h"
#include "app/records/store.h"
#include "record/standing.h"

namespace stepwell::app {

/// A view with the last day for which it holds.
struct MadeView {
  ChildView view;
  base::Day good_until;
};

/// The view with the whole answer that it was made from. The answer points into the school.
struct OpenedRecord {
  ChildView view;
  record::Standing standing;
};
base::Result<OpenedRecord, record::StandingProblem> open_record(const LoadedRecord& record,
                                                                const SchoolView& school,
                                                                const law::Library& library,
                                                                base::Day on);

base::Result<MadeView, record::StandingProblem> make_view(const LoadedRecord& record,
                                                          const SchoolView& school,
                                                          const law::Library& library,
                                                          base::Day on);

/// The circumstances of a child's record at that school.
record::Circumstances circumstances_of(std::span<const record::Entry> entries,
                                       const SchoolView& school, const law::Library& library,
                                       base::Day on);

}  // namespace stepwell::app
