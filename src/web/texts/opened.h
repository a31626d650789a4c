// What is said of who has opened a plan. Knows no page.
#pragma once

#include <string>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kOpenedTitle = "Opened by those who teach";
inline constexpr Text kNobodyTeaches = "Nobody is recorded as teaching this child.";
inline constexpr Text kNotOpenedYet = "not opened yet";
/// "opened on 3 March 2026".
std::string opened_on(base::Day day);

}  // namespace stepwell::web::texts
