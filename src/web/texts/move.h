// The sentences of changing a child's stage, and of the letters that go with the help.
#pragma once

#include <string>
#include <string_view>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// Choosing where to.
inline constexpr Text kMoveTitle = "Change the stage";
std::string now_at(std::string_view stage);
std::string now_at_since(std::string_view stage, base::Day since);
inline constexpr Text kNoMoveFromHere = "The law lists no other stage that leads on from here.";
inline constexpr Text kChooseMove = "Choose";

// What it needs.
inline constexpr Text kNeedsTitle = "What has to be there";
inline constexpr Text kNothingAsked = "The law asks for nothing beforehand.";
inline constexpr Text kIsThere = "is there";
inline constexpr Text kIsMissing = "missing";
inline constexpr Text kIsAdvised = "advised, not there";
inline constexpr Text kMendIt = "Add it";
std::string override_label(std::string_view need);
inline constexpr Text kOverrideHint =
    "Only with a reason that you would give to a panel. It stays in the record.";

// The form.
std::string signs_hint(std::string_view rule);
inline constexpr Text kWhichEvidence = "Which evidence shows it?";
inline constexpr Text kDecidedBy = "Who decided?";
std::string decides(std::string_view role);
inline constexpr Text kDecidedByMissing = "Enter who decided";
inline constexpr Text kMoveReason = "Why?";
inline constexpr Text kMoveReasonHint = "The parent can be told this in the letter.";
inline constexpr Text kMoveReasonMissing = "Enter the reason";

// Letters.
inline constexpr Text kLettersTitle = "Letters";
std::string letters_lead(std::string_view name);
inline constexpr Text kNoLetters = "The law of this school comes with no letters.";
inline constexpr Text kLetterLead =
    "Filled in from the record. Check it, and write what is missing where there are dots.";
inline constexpr Text kLetterSubject = "Subject";
inline constexpr Text kLetterBody = "Letter";
inline constexpr Text kLetterBodyMissing = "Write the letter";
inline constexpr Text kLetterShow = "Show it for printing";
inline constexpr Text kLetterPrint = "Print this letter";
inline constexpr Text kLetterEdit = "Change the letter";
inline constexpr Text kLetterRecord = "Record that it was sent";
inline constexpr Text kLetterRecordLead =
    "After sending it, record it: then the letter stands in the story, and what waited for it is "
    "done.";
inline constexpr Text kLetterRecordsNothing =
    "Sending this letter records nothing by itself. Record the answer when it comes.";
std::string records_as(std::string_view noun);
inline constexpr Text kAnd = " and ";
/// "the individual education plan", for the middle of a sentence.
std::string the_plan(std::string_view name);
/// What stands where the record knows nothing.
inline constexpr Text kGap = "....................";

}  // namespace stepwell::web::texts
