// What is said about what another law would mean for a school. Knows no page and no law.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kWhatIfTitle = "What if another law applied?";
inline constexpr Text kWhatIfLead =
    "Who would be where, and what would fall due, if every child came under that law on that day. "
    "Nothing is written, and nothing is decided by it.";
inline constexpr Text kWhatIfOn = "From which day?";
inline constexpr Text kWhatIfOnHint =
    "Today, if you leave it empty. For a later day the records count as they are now.";
inline constexpr Text kWhatIfFar = "Enter a day that is at most ten years away";
inline constexpr Text kWhatIfCounts =
    "“Now” and “Then” count what is open on that day, in the month of its last day or of the day "
    "that is meant. Under “Then” each child moves to the stage that the law names, by its notice "
    "where it has one, and keeps the plans in use that it knows.";
inline constexpr Text kWhatIfCountsNot =
    "Left out: what opens only later, such as the review after the next one; what was agreed at "
    "meetings, reminders and what the school itself owes; children who have left; and, under "
    "“Then”, an assessment or an appeal that is under way.";
inline constexpr Text kWhatIfLaw = "Which law?";
inline constexpr Text kWhatIfChoose = "Choose a law";
inline constexpr Text kWhatIfButton = "Show it";
inline constexpr Text kWhatIfUnknown = "Choose a law from the list";
inline constexpr Text kWhatIfNone = "No other law of your school’s nation is known here.";
inline constexpr Text kWhatIfCompare = "What the two laws say differently";
inline constexpr Text kWhatIfPrint = "Print this page";
inline constexpr Text kWhatIfWhere = "Who would be where";
inline constexpr Text kWhatIfNotSaid = "a stage that the law does not say";
inline constexpr Text kWhatIfNow = "Now";
inline constexpr Text kWhatIfThen = "Then";
inline constexpr Text kWhatIfSchoolMonths = "What the school would have due, by month";
inline constexpr Text kWhatIfSchoolRules = "What the school would have due, by rule";
inline constexpr Text kWhatIfOtherMonths = "Rights, and what others would owe, by month";
inline constexpr Text kWhatIfOtherRules = "Rights, and what others would owe, by rule";
inline constexpr Text kWhatIfRule = "Rule";
inline constexpr Text kWhatIfBefore = "Before that day";
inline constexpr Text kWhatIfNoDay = "Without a day";
inline constexpr Text kWhatIfNothing = "Nothing is open, now or then.";

/// "If England as proposed applied on 2 June 2025".
std::string if_law(std::string_view law, base::Day on);
/// "From SEN support to Targeted".
std::string from_to(std::string_view from, std::string_view to);
/// "2 children are left out: their own law is not known here."
std::string left_out_of_what_if(std::size_t children);

}  // namespace stepwell::web::texts
