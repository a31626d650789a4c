// The sentences of the school in numbers. Knows no page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/numbers/overview.h"
#include "base/day.h"
#include "record/delivery.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kOverviewTitle = "The school in numbers";
inline constexpr Text kNowTitle = "Now";
inline constexpr Text kNowLate = "past the last day, set by law or agreed as it asks";
inline constexpr Text kNowMeant = "later than meant or agreed";
inline constexpr Text kNowWeek = "due this week";
inline constexpr Text kNowUnknown = "whose day is not known";
inline constexpr Text kPrintTerm = "Print this page";
/// Below the heading, with the term that the numbers are of, if one is known.
std::string term_lead(std::string_view school, base::Day today,
                      const std::optional<base::DayRange>& term);
inline constexpr Text kReviewsTitle = "Reviews of this school year";
inline constexpr Text kReviewsNone = "No review has been recorded this school year.";
/// "42 of 45 reviews were held by their last day."
std::string reviews_in_time(std::size_t in_time, std::size_t all);
/// "4 more are late and not held yet." Above it stands how many of `held` were in time.
std::string reviews_not_held(std::size_t late, std::size_t held);
inline constexpr Text kAheadTitle = "What is coming";
inline constexpr Text kAheadLead = "How many things fall due in each month, as it stands today.";
inline constexpr Text kThingsNotChildren =
    "By month things are counted, and not children: small numbers are told too.";
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
inline constexpr Text kStillTitle = "What stands still";
inline constexpr Text kStillLead =
    "Nothing is owed here. Each is a number of children; numbers below five are not told.";
inline constexpr Text kStillNothing = "Nothing stands still.";
/// "Children", behind a number; and what it is a number of.
inline constexpr Text kStillTargets = "with a target that was not met, review after review";
inline constexpr Text kStillStages = "whose stage has stayed the same, without new advice";
inline constexpr Text kStillPlans = "whose plan somebody who teaches them has not opened";
inline constexpr Text kFewerThanFive = "fewer than 5";
inline constexpr Text kLateReviewsLink = "Children with a review after its last day";
inline constexpr Text kGivenTitle = "Help that was promised, and given";
inline constexpr Text kGivenNothing = "No help with sessions is recorded this term.";
inline constexpr Text kGivenByAdult = "By adult";
inline constexpr Text kGivenByAdultLead =
    "Not printed: it names adults. A number of children below five is not told.";
inline constexpr Text kGivenAll = "Hours of adults, used and free";
/// "312 of 360 sessions that fell due were given, 6 of them in part; 20 were missed and 28 not
/// recorded."
std::string given_in_all(const record::Delivery& delivery);
/// What a list behind a number is called.
std::string list_title(app::OverviewPart part, const app::MonthLoad& month);
inline constexpr Text kListNothing = "There is nothing here any more.";
inline constexpr Text kListReviews = "Reviews after their last day, this school year";
inline constexpr Text kListReviewsNone =
    "No review that was held this school year was after its last day.";
/// "2 after the last day, 1 in time".
std::string reviews_of_child(int late, int in_time);
/// "June 2025".
std::string month_of(int year, unsigned month);

}  // namespace stepwell::web::texts
