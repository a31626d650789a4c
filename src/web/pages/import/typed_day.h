// A day in one box, as it is typed quickly: for pages with many rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"

namespace stepwell::web::pages {

/// "25/04/2018"; dots, hyphens and spaces between serve as well, and so does 2018-04-25. The year
/// has four digits. Nothing for anything else, or for a day that does not exist.
std::optional<base::Day> read_typed_day(std::string_view text);
/// As a person types it: "25/04/2018".
std::string typed_day(base::Day day);

}  // namespace stepwell::web::pages
