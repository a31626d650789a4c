// The sentences of the questions that the law tells parents to ask: prepared on paper, answered in
// the meeting. Knows no page and no law.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kQuestionsTitle = "Questions for a meeting";
inline constexpr Text kQuestionsPrepare = "Prepare questions for a meeting";
inline constexpr Text kQuestionsLead =
    "The questions that families are told to ask, with what the record answers by itself.";
inline constexpr Text kQuestionsLink =
    "The questions with what the record answers, and room for answers";
inline constexpr Text kQuestionsNone = "The law of this school comes with no questions.";
std::string question_count(std::size_t count);
inline constexpr Text kQuestionsPrint = "Print the questions";
inline constexpr Text kQuestionsAnswer = "Tick and answer them in the meeting";
inline constexpr Text kRecordSays = "The record says";
inline constexpr Text kRecordSaysNothing = "The record says nothing of it.";

inline constexpr Text kAnswersLead =
    "What is ticked or answered here goes into the notes of the meeting, where it can be changed "
    "before it is recorded.";
inline constexpr Text kAsked = "Asked";
inline constexpr Text kAnswerYes = "Yes";
inline constexpr Text kAnswerNo = "No";
inline constexpr Text kAnswerShort = "Yes or no?";
inline constexpr Text kAnswerText = "Answer";
inline constexpr Text kAnswersButton = "Put them into the notes";
inline constexpr Text kAnswersNone = "Tick or answer at least one question.";
inline constexpr Text kAnswersTooMuch =
    "The notes of the meeting have no room for all of it. Shorten the answers.";
inline constexpr Text kAnswersConflict =
    "Somebody is writing in the notes of the meeting. Send it again.";
/// A line of the notes: "May I see the plan? Yes. At the next meeting."
std::string answer_line(std::string_view question, std::string_view yes_or_no,
                        std::string_view answer);

}  // namespace stepwell::web::texts
