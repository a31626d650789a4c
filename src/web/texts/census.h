// What is said before a census day. Knows no page and no code.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/numbers/code_checks.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kCensusTitle = "Before the census";
inline constexpr Text kCensusLead =
    "What the census would refuse in the codes, names and numbers of the children, and where to "
    "put it right.";
inline constexpr Text kCensusNoDay =
    "The law of your school, as it is known here, names no census day. The codes are checked as of "
    "today.";
inline constexpr Text kCensusPrint = "Print the list";
inline constexpr Text kCensusLeft = "has left";
/// On the page of a child's details.
inline constexpr Text kCensusDetails = "What the census would refuse";

// Places of the school that a census asks about.
inline constexpr Text kPlaceHint = "The census asks this of every child with extra help.";
inline constexpr Text kPlaceNotSaid = "Nobody has said";
inline constexpr Text kPlaceYes = "Yes";
inline constexpr Text kPlaceNo = "No";
inline constexpr Text kPlacesTitle = "Places that the census asks about";
inline constexpr Text kPlacesLead =
    "Where the school has none, nobody is asked about it for each child.";
inline constexpr Text kPlacesLink = "Say which special places the school has";
inline constexpr Text kPlacesNone =
    "The census, as it is known here, asks about no place of the school.";
inline constexpr Text kPlacesYes = "The school has one";
inline constexpr Text kPlacesNo = "The school has none";
inline constexpr Text kPlacesSave = "Save";
inline constexpr Text kPlacesWrong = "Choose one of the two, or leave it open.";
/// "Is the child taught there: SEN unit?"
std::string place_question(std::string_view place);

/// "Spring school census: Thursday 21 January 2027"; "... in January 2027, the day is not known
/// here".
std::string census_on(const app::NextCensus& next);
/// "3 children have something to mend."
std::string children_to_mend(std::size_t children);
/// "No type of need is recorded (rule 2170)."; "A type of need is not valid on the census day: BESD
/// (rule 2170). It was valid until 31 August 2014."
std::string code_problem(const app::CodeProblem& problem);

}  // namespace stepwell::web::texts
