// Drafts that are ready for somebody go with the posts that are handed over.
#pragma once

#include "app/plan/drafts.h"
#include "app/records/casework.h"
#include "app/staff/staff.h"

namespace stepwell::app {

/// After the posts were handed over, also when the form comes twice: what was ready for the one is
/// ready for the other now, where the one may not do with it any more what the posts let one do.
/// Who handed it over, and when, stays.
void hand_over_drafts(DraftStore& drafts, Casework& casework, StaffBook& book,
                      const std::string& school, const HandOver& command);

}  // namespace stepwell::app
