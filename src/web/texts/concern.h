// The sentences of the pages on which a concern is raised, answered and followed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kSafeguarding =
    "If a child may be at risk of harm, tell the safeguarding lead now. Do not wait for an answer "
    "here.";

// Choosing the child.
inline constexpr Text kChooseChildTitle = "Raise a concern";
inline constexpr Text kChooseChildLead = "Which child is it about?";
inline constexpr Text kChildName = "Name of the child";
inline constexpr Text kChildNameHint = "The beginning of a first name or surname is enough.";
inline constexpr Text kSearchButton = "Find";
inline constexpr Text kNameMissing = "Enter a name, or the beginning of one";
inline constexpr Text kNoChildFound =
    "Nobody at this school has a name like that. Try the beginning of another part of the name.";
inline constexpr Text kManyFound = "Only the first 30 are shown. Enter more of the name.";
inline constexpr Text kFound = "Children found";
std::string class_title(std::string_view class_name);
inline constexpr Text kMyConcernsLink = "Concerns that you raised";

// Raising it.
std::string raise_title(std::string_view name);
inline constexpr Text kNoticed = "What have you noticed?";
inline constexpr Text kNoticedHint =
    "What you saw or heard, since when, and what has helped. A few words are enough.";
inline constexpr Text kAreas = "What is it about?";
inline constexpr Text kSinceWhen = "When was it noticed?";
inline constexpr Text kSinceWhenHint = "Today is filled in. Change it if it was earlier.";
inline constexpr Text kWhoNoticed = "Who noticed it?";
inline constexpr Text kRaiseButton = "Send the concern";

// After it was raised.
inline constexpr Text kSentTitle = "Your concern has been sent";
std::string sent_lead(std::string_view name);
std::string who_answers(std::string_view who, std::optional<base::Day> by);
inline constexpr Text kNobodyAnswers =
    "No post at this school answers concerns at present. Tell the head.";
inline constexpr Text kWhereAnswer = "You will find the answer under Concerns that you raised.";
inline constexpr Text kRaiseAnother = "Raise another concern";

// Those that one raised.
inline constexpr Text kOwnTitle = "Concerns that you raised";
inline constexpr Text kOwnNone = "You have not raised a concern at this school.";
inline constexpr Text kNotAnswered = "Not answered yet";
inline constexpr Text kAnsweredTag = "Answered";
std::string answered_by(std::string_view who, base::Day on);
std::string raised_on(base::Day on);

// Those that wait for an answer.
inline constexpr Text kWaitingTitle = "Concerns";
std::string waiting_lead(std::size_t count);
inline constexpr Text kWaitingNone = "Every concern is answered.";
inline constexpr Text kAnswerButton = "Answer";
std::string raised_by(std::string_view who, base::Day on);
std::string aimed_answer(base::Day by);
std::string late_answer(base::Day by);
inline constexpr Text kHadBefore = "Before this";
inline constexpr Text kNothingBefore = "No earlier concern and no document.";
std::string present_stage(std::string_view stage);
std::string earlier_concern(base::Day on, std::string_view text, std::string_view outcome);
std::string document_given(base::Day on, std::string_view document);

// Answering.
std::string answer_title(std::string_view name);
inline constexpr Text kTheConcern = "The concern";
inline constexpr Text kDecided = "What is decided?";
inline constexpr Text kReply = "Answer to whoever raised it";
inline constexpr Text kReplyHint = "This is all that is seen of the record by whoever raised it.";
inline constexpr Text kLookAgain = "Look again on";
inline constexpr Text kLookAgainHint = "A day to come, if you want to look again.";
inline constexpr Text kLookAgainPast = "Enter a day after today.";
inline constexpr Text kAlsoEvidence = "Keep it as evidence too?";
inline constexpr Text kAsEvidence = "Yes, keep what was noticed as evidence of this kind";
inline constexpr Text kEvidenceType = "What is it?";
inline constexpr Text kAlsoMove = "Change the stage at once?";
inline constexpr Text kAlsoMoveHint =
    "Only what could be done today is offered. For signs and reasons, answer first and then go to "
    "the page that changes the stage.";
inline constexpr Text kNoMove = "No, not now";
inline constexpr Text kSendAnswer = "Send the answer";
inline constexpr Text kAlreadyAnswered = "This concern is answered already.";
inline constexpr Text kConcernGone =
    "This concern was struck out while you were writing, so there is nothing to answer.";
inline constexpr Text kYouWrote = "You had written this, and it was not recorded:";
std::string evidence_title(base::Day on);

}  // namespace stepwell::web::texts
