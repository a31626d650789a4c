// What is said about where children go after the last year of a phase. Knows no page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kNextPlaceTitle = "Where they go next";
inline constexpr Text kNextPlaceLead =
    "The children with extra help who are in the last year of a phase, until the day and the place "
    "are recorded.";
inline constexpr Text kNextPlaceNobody =
    "Everybody has a next place recorded, or nobody is in such a year.";
inline constexpr Text kNextPlaceChange = "Which change is it?";
inline constexpr Text kNextPlaceWhere = "Where to?";
inline constexpr Text kNextPlaceDay = "On which day?";
inline constexpr Text kNextPlaceNoChange = "Choose which change it is";
inline constexpr Text kNextPlaceNoWhere = "Enter the school, college or place";
inline constexpr Text kNextPlaceRecorded = "Recorded";
inline constexpr Text kNextPlaceEntry = "See the entry";
inline constexpr Text kNextPlacePrint = "Print the list";
inline constexpr Text kLastYearsTitle = "The last years of a phase";
inline constexpr Text kLastYearsLink = "Say which years are the last of their phase";
inline constexpr Text kLastYearsLabel = "Which year groups are the last of their phase?";
inline constexpr Text kLastYearsHint = "Like 6, or 2, 6. Leave it empty if no child moves on";
inline constexpr Text kLastYearsSave = "Save the years";
inline constexpr Text kLastYearsWrong =
    "Enter year groups as they stand in the records, such as 2, 6 or N2";

/// "3 children have no next place recorded yet."
std::string where_next_open(std::size_t children);
/// "The last years of a phase at this school: 2, 6."
std::string last_years_are(const std::vector<std::string>& years);

}  // namespace stepwell::web::texts
