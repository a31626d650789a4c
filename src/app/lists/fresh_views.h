// Keeps what is kept of a school fit for lists: a new pack, a change of the calendar or time alone
// makes it stale.
#pragma once

#include <cstddef>
#include <string>

#include "app/lists/lists.h"
#include "app/records/records.h"
#include "app/records/store.h"

namespace stepwell::app {

/// Makes again what does not hold today of the school's children, and whom the staff may see if
/// that is missing. To be called before lists are asked; where all holds it costs two questions.
/// Returns how many children's views were made. A child whose law is not loaded keeps what is kept.
std::size_t make_views_fresh(Store& store, Lists& lists, const Records& records,
                             const std::string& school);

}  // namespace stepwell::app
