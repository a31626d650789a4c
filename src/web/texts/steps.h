// What the pages of processes say: what is done, whose turn it is, what comes next; the request
// that begins one, what came from others, and exceptions. Knows no process, no page and no law.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/process.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// The steps.
inline constexpr Text kStepsTitle = "Steps and whose turn it is";
inline constexpr Text kStepsLink = "See the steps and whose turn it is";
inline constexpr Text kStepsLead =
    "What is done, whose turn it is now, and what comes next. What is not the school’s to do is "
    "marked as something to watch.";
inline constexpr Text kStepsNone = "The law of this child names no process with steps.";
inline constexpr Text kStepsAll = "See all steps";
inline constexpr Text kStepsHow = "Steps, in order";
inline constexpr Text kStepsMayCome = "What else may come";
inline constexpr Text kStepsRights = "Rights of the family at this point";
inline constexpr Text kStepsNoRights =
    "No right of the family is open now. One opens with a decision, a notice or a document, and "
    "stands here with its last day.";
inline constexpr Text kStepsWatch = "to watch";
inline constexpr Text kStepsMayDo = "the family may do it";
inline constexpr Text kStepsReceived = "Record what came from others";
inline constexpr Text kStepsAsk = "Make the request";
inline constexpr Text kStepsAsked = "Record that this was asked";
inline constexpr Text kStepsClaim = "Claim an exception";
inline constexpr Text kStepsEntry = "the entry";
inline constexpr Text kRecordStep = "Record it";
/// "2 of them are open; the day is that of the oldest."
std::string step_several(int open);
/// "Now", "done", "comes next".
Text step_state(record::StepNow::Is is);
/// "Begun on 1 October 2018." or how it stands otherwise.
std::string process_state(const record::ProcessRun& run);
/// "It begins with: request received: an assessment."
std::string process_begins(const std::string& topics);
/// What stands as the day of a step: "by Monday 12 November", "5 November 2018", "no day".
std::string step_day(const record::StepNow& step, base::Day today);
/// What stands below it: "now, in 6 days", "done", "comes next".
std::string step_note(const record::StepNow& step, base::Day today);
/// "The last day stays 12 November 2018." of one that is excused.
std::string step_excused(std::string_view exception, std::optional<base::Day> limit);
/// "Write it: Annual review report".
std::string step_document(std::string_view name);
/// "Last day: Monday 21 December 2026, in 13 days".
std::string right_until(std::optional<base::Day> limit, base::Day today);

// The request.
/// "Request: an assessment by the authority".
std::string request_title(std::string_view what);
inline constexpr Text kRequestLead =
    "What others will ask for, in the order in which it is printed. You can make the request with "
    "gaps: then say in it why.";
inline constexpr Text kRequestPart = "The request";
inline constexpr Text kRequestPrint = "Print all of it with its contents, in this order";
inline constexpr Text kRequestWho = "Who asks?";
inline constexpr Text kRequestWhoMissing = "Say who asks: the days run whoever it was";
inline constexpr Text kRequestText = "What is asked for, and why?";
inline constexpr Text kRequestArrived =
    "The day on which it arrived, not the day on which it was written: the time runs from it";
inline constexpr Text kRequestDated = "Which day is written on it?";
inline constexpr Text kRequestButton = "Record the request";
inline constexpr Text kRequestRuns =
    "This has been asked for already, and no answer that ends it has come. Look at its steps, or "
    "strike the request out if it was a mistake.";

// What came.
inline constexpr Text kReceivedTitle = "What came from others";
inline constexpr Text kReceivedLead =
    "Choose what is in your hand. Each form asks for the day that counts, the day written on it, "
    "the day on which it arrived, and the file.";
inline constexpr Text kReceivedAwaited = "What is waited for";
inline constexpr Text kReceivedNothing = "Nothing is waited for at present.";
inline constexpr Text kReceivedAsked = "The school is asked for something";
inline constexpr Text kReceivedOthers = "Something else";

// Exceptions.
inline constexpr Text kExceptionTitle = "Claim an exception";
inline constexpr Text kExceptionLead =
    "An exception does not stop the time. It says why the last day need not be met; the day stays "
    "in sight, and it can still be done.";
inline constexpr Text kExceptionFor = "For what?";
inline constexpr Text kExceptionNothing = "Nothing is open for which the law has an exception.";
inline constexpr Text kExceptionDay = "Last day, which stays in sight";
inline constexpr Text kExceptionNoDay = "none";
inline constexpr Text kExceptionWhich = "Which exception?";
inline constexpr Text kExceptionWhichMissing = "Choose the exception that applies.";
inline constexpr Text kExceptionEvidence = "What shows it?";
inline constexpr Text kExceptionEvidenceHint =
    "What the rule wants to be told stands below the exception that you chose.";
inline constexpr Text kExceptionWhichOpening = "Since which entry is it due?";
inline constexpr Text kExceptionOpeningMissing = "Choose which of them it is.";
inline constexpr Text kExceptionUntil = "Until when?";
inline constexpr Text kExceptionButton = "Claim it";
inline constexpr Text kExceptionAgain = "An exception is claimed for this already: ";
/// "Write what shows it: which circumstances, and from when."
std::string exception_evidence_missing(std::string_view wanted);

// What several letters have in common.
inline constexpr Text kDatedLater =
    "It cannot have arrived before the day that is written on it. Check both days.";
inline constexpr Text kDayToCome = "This day has not come yet. Check it.";

// A document of another body with the move that follows.
inline constexpr Text kIssueMoves = "Does the stage change with it?";
/// "Yes: Statement, from that day on".
std::string issue_moves_to(std::string_view stage);
inline constexpr Text kIssueStays = "No, the stage stays as it is";
inline constexpr Text kIssueMovesMissing = "Say whether the stage changes with it.";
inline constexpr Text kIssueMovesOnlyFinal =
    "The stage changes only with the final document. Choose that the stage stays.";
/// The reason of the move: "Final: Statement of special educational needs".
std::string issue_move_reason(std::string_view document);

}  // namespace stepwell::web::texts
