// What the draft of a document begins with after a child came from another law: what that law's
// pack says is copied from the documents that were in force then, each field marked as unchecked.
// Pure; knows no document by name.
#pragma once

#include "app/plan/plan_content.h"
#include "app/records/casework.h"

namespace stepwell::app {

/// Fields and sections that say something already stay as they are. Where not everything fits, the
/// mark of the field says so. Rows keep their keys, so that
/// what is noted of a target later belongs to the one that it was.
PlanContent carried_over(PlanContent content, const ChildFile& file);

}  // namespace stepwell::app
