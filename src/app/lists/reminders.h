// Reminders stand in a child's record and are nobody's business but that of whoever set them and
// whoever they are for; one that nobody of these can see any more is that of whoever leads the
// help. What else of the record is shown to whom is not asked here.
#pragma once

#include <string_view>

#include "app/lists/whose.h"
#include "app/records/casework.h"

namespace stepwell::app {

/// Whether this entry is a reminder of others, or says that one was done.
/// Whoever set one or said that it is done goes on seeing it.
bool is_hidden_from(const ChildFile& file, const record::Entry& entry, const Owners& owners,
                    std::string_view person);

}  // namespace stepwell::app
