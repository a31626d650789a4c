// What is said before a census day. Knows no page and no code.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/code_checks.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kCensusTitle = "Before the census";
inline constexpr Text kCensusLead =
    "What the census would refuse in the codes of the children, and the page on which it is "
    "mended.";
inline constexpr Text kCensusNoDay =
    "The law of your school, as it is known here, names no census day. The codes are checked as of "
    "today.";
inline constexpr Text kCensusPrint = "Print the list";

/// "Spring school census: Thursday 21 January 2027"; "... in January 2027, the day is not known
/// here".
std::string census_on(const app::NextCensus& next);
/// "3 children have something to mend."
std::string children_to_mend(std::size_t children);
/// "No type of need is recorded (rule 2170)."; "A type of need is not valid on the census day: BESD
/// (rule 2170)."
std::string code_problem(const law::CodeCheck& check, std::string_view found);

}  // namespace stepwell::web::texts
