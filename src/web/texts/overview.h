// The sentences of the school in numbers. Knows no page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kOverviewTitle = "The school in numbers";
inline constexpr Text kNowTitle = "Now";
inline constexpr Text kNowLate = "past the last day by law";
inline constexpr Text kNowMeant = "later than meant or agreed";
inline constexpr Text kNowWeek = "due this week";
inline constexpr Text kNowUnknown = "whose day is not known";
inline constexpr Text kSeeToday = "See them on Today";
inline constexpr Text kReviewsTitle = "Reviews of this school year";
inline constexpr Text kReviewsNone = "No review has been recorded this school year.";
/// "42 of 45 reviews were held by their last day."
std::string reviews_in_time(std::size_t in_time, std::size_t all);
inline constexpr Text kAheadTitle = "What is coming";
inline constexpr Text kAheadLead = "How many things fall due in each month, as it stands today.";
inline constexpr Text kMonthColumn = "Month";
inline constexpr Text kLoadColumn = "Due";
inline constexpr Text kStagesTitle = "Children with extra help";
inline constexpr Text kStagesLead =
    "Numbers below five are not told, and neither is a number by which one of them could be "
    "worked out.";
inline constexpr Text kYearColumn = "Year";
inline constexpr Text kAllColumn = "All";
inline constexpr Text kNoYear = "No year known";
inline constexpr Text kNotTold = "not told";
inline constexpr Text kNobodyOnRegister = "No child has extra help at present.";
inline constexpr Text kLookTitle = "Worth a look";
/// "7 targets were not met in two reviews or more. ..."
std::string worth_a_look(std::size_t count);
/// "June 2025".
std::string month_of(int year, unsigned month);

}  // namespace stepwell::web::texts
