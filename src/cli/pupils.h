// Finds a child in the store by what people call it: id, UPN or admission number.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/records/store.h"

namespace stepwell::cli {

/// Every child that fits.
std::vector<app::RecordId> find_pupils(app::Store& store, const std::string& who);

/// The one that fits; nothing if none does or several do, which is then said with the list.
std::optional<app::RecordId> find_pupil(app::Store& store, const std::string& who,
                                        std::ostream& err);

}  // namespace stepwell::cli
