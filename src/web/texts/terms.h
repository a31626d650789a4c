// The sentences of the pages of term dates. Knows no page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/school/moved_days.h"
#include "app/school/school_years.h"
#include "app/school/terms_file.h"
#include "web/texts.h"

namespace stepwell::web::texts {

/// "26 to 30 October 2026", "22 December 2026 to 3 January 2027", "5 October 2026".
std::string days(const base::DayRange& range);
/// "2026 to 2027".
std::string school_year(int begins);

inline constexpr Text kTermsTitle = "Term dates";
inline constexpr Text kTermsLead =
    "Last days that the law counts in school days or in terms are worked out from these dates.";
inline constexpr Text kTermsFile = "Bring in a file of term dates";
inline constexpr Text kTermsClosed = "Record a day on which the school was closed";
inline constexpr Text kTermsByHand = "Enter the dates by hand";
inline constexpr Text kTermsChange = "Change the dates";
inline constexpr Text kTermsNone = "No dates of this school year are known.";
inline constexpr Text kTermsInset = "INSET days";
inline constexpr Text kTermsInsetNone = "None given";
inline constexpr Text kTermsDays = "School days";
/// "Term 2".
std::string term_number(std::size_t number);
/// "closed 26 to 30 October 2026".
std::string closed_days(const base::DayRange& range);
/// "190, bank holidays left out".
std::string day_count(int days);
/// "14 open days cannot be worked out: term dates after 21 July 2027."
std::string days_waiting(std::size_t lines, const std::vector<std::string>& what);
/// "term dates after 2027-07-21" with the day as a person says it.
std::string missing_words(std::string_view what);

// By hand.
inline constexpr Text kYearLead =
    "As the pupils have them. Bank holidays are known and need not be entered.";
inline constexpr Text kYearHint = "Write days as 25/04/2027.";
inline constexpr Text kYearFirst = "First day";
inline constexpr Text kYearLast = "Last day";
inline constexpr Text kYearHalfFrom = "Half term from";
inline constexpr Text kYearHalfTo = "Half term to";
inline constexpr Text kYearClosed = "Other days on which the school is closed";
inline constexpr Text kYearClosedHint =
    "One a line: a day, or the first and the last, such as 03/05/2027 to 04/05/2027. Nothing for "
    "weekends, bank holidays and half terms.";
inline constexpr Text kYearInset = "INSET days";
inline constexpr Text kYearInsetHint = "Days for staff, without pupils. One a line.";
inline constexpr Text kYearAdd = "Add a term";
inline constexpr Text kYearSave = "Save the term dates";
inline constexpr Text kYearMissing = "Enter the terms";
inline constexpr Text kYearNoFirst = "Enter the first day of this term too";
inline constexpr Text kYearNoLast = "Enter the last day of this term too";
inline constexpr Text kYearNoHalfFrom = "Enter the first day of this half term too";
inline constexpr Text kYearNoHalfTo = "Enter the last day of this half term too";
inline constexpr Text kYearChanged =
    "Somebody else has changed the dates of this year meanwhile. What they are now stands below. "
    "Check, and save again.";
/// "Term dates 2026 to 2027".
std::string year_title(int begins);
/// "First term".
Text term_name(std::size_t index);
/// "There is no such day as “31/02/2027”. Write days as 25/04/2027."
std::string no_such_day(std::string_view typed);
/// "Line 3: ...".
std::string in_line(std::size_t line, std::string_view problem);
std::string sentence(const app::YearProblem& problem, const app::SchoolYear& year);

// Before it is saved.
inline constexpr Text kOverLead =
    "There are dates of this year already. Nothing is recorded until you save.";
inline constexpr Text kOverNow = "Now";
inline constexpr Text kOverThen = "After saving";
inline constexpr Text kOverSave = "Save in the place of the old dates";
inline constexpr Text kOverBack = "Go on changing them";
inline constexpr Text kOverMoves = "What moves by it";
inline constexpr Text kOverNothing = "Nothing moves by it.";
inline constexpr Text kOverEverything =
    "All dates of the year are given anew: days on which the school was closed stay only where "
    "they stand in the new dates.";

// From a file.
inline constexpr Text kFileTitle = "Bring in a file of term dates";
inline constexpr Text kFileLead =
    "The calendar file (.ics) that authorities publish, or a table (.csv) with a row for each term "
    "or holiday. You see first what would be recorded.";
inline constexpr Text kFileField = "The file";
inline constexpr Text kFileHint =
    "A table needs a heading for what it is, such as Event, for the first day, such as Start date, "
    "and for the last, such as End date. At most 1 MB.";
inline constexpr Text kFileLook = "Look at the file";
inline constexpr Text kFileMissing = "Choose the file of the term dates";
inline constexpr Text kFileCheckTitle = "Check the term dates";
inline constexpr Text kFileJoined =
    "The file has halves of terms. Two that belong together were made one term with a holiday in "
    "the middle: the law counts three terms a year.";
inline constexpr Text kFileNoYears =
    "No term was found in the file: neither a term with its days, nor a first and a last day. "
    "Enter the dates by hand, or choose another file.";
inline constexpr Text kFileTake = "Record these dates";
inline constexpr Text kFileSame = "The dates are known just so. There is nothing to record.";
inline constexpr Text kFileFaulty = "These dates cannot be recorded as they are:";
inline constexpr Text kFileCorrect = "Correct these dates by hand";
inline constexpr Text kFileProblems = "Lines that do not count";
inline constexpr Text kFileSave = "Record the years that are ticked";
inline constexpr Text kFileNone = "Tick at least one year";
inline constexpr Text kTermsFileGone = "Choose the file again: the page had become too old.";
inline constexpr Text kFileOther = "Choose another file";
/// "Keep the days that were closed since: 14 January 2027".
std::string keep_closed(const std::vector<base::Day>& closed);
std::string terms_fault(const app::TermsFault& fault);
/// "Line 14, “Polling”: ...".
std::string terms_problem(const app::TermsProblem& problem);
/// "12 more lines".
std::string more_lines(std::size_t count);

// A day closed.
inline constexpr Text kClosedTitle = "A day on which the school was closed";
inline constexpr Text kClosedLead =
    "For what nobody could know when the term dates were given: snow, a burst pipe, an election.";
inline constexpr Text kClosedDay = "Which day?";
inline constexpr Text kClosedUntil = "Until, if it was more than one day";
inline constexpr Text kClosedUntilHint = "Leave it empty for one day.";
inline constexpr Text kClosedReason = "Why was it closed?";
inline constexpr Text kClosedReasonMissing = "Enter why the school was closed";
inline constexpr Text kClosedButton = "Record it";
inline constexpr Text kClosedBackwards = "This day is before the first. Check both.";
inline constexpr Text kClosedTooMany =
    "These are more than 30 days. For a longer time change the term dates instead.";
/// "The school does not meet on 16 January 2027 anyway: ..."
std::string not_a_school_day(base::Day day);
std::string no_school_days(const base::DayRange& range);

// Afterwards.
inline constexpr Text kTermsDone = "The dates are saved";
inline constexpr Text kDoneNothing = "Nothing moved by it.";
inline constexpr Text kDoneKnown = "Days that can be worked out now";
inline constexpr Text kDoneMoved = "Days that moved";
inline constexpr Text kDoneUnknown = "Days that cannot be worked out any more";
inline constexpr Text kDoneBegun = "What these dates open";
inline constexpr Text kDoneGone = "What the old dates had opened, and is not owed now";
inline constexpr Text kDoneSettled = "What was done or had ended already, and its last day moved";
inline constexpr Text kDoneBack = "Back to the term dates";
Text moved_title(app::MovedDay::What what);
/// "5 days can be worked out now, 2 moved."
std::string moved_summary(const std::vector<app::MovedDay>& days);
/// "12 January 2027, was 11 January 2027"; of what is settled also whether it was in time.
std::string moved_words(const app::MovedDay& day);
/// "and 30 more".
std::string and_more(std::size_t count);

// Wherever a day waits for them.
inline constexpr Text kToTerms = "Enter the term dates";

}  // namespace stepwell::web::texts
