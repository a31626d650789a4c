// Reminders stand in a child's record and are nobody's business but that of whoever set them and
// whoever they are for: what else of the record is shown to whom is not asked here.
#pragma once

#include <string_view>

#include "app/casework.h"

namespace stepwell::app {

/// Whether this entry is a reminder of others, or says that one was done.
bool is_hidden_from(const ChildFile& file, const record::Entry& entry, std::string_view person);

}  // namespace stepwell::app
