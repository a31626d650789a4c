// The sentences of changing a child's stage.
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
inline constexpr Text kOtherYears = "Stages for children of other years";
inline constexpr Text kOtherYearsMean =
    "No rule forbids them: which years a stage is for is custom, not law.";
/// "Early Years Action is for children of other years than Year 4. ..."
std::string stage_of_other_years(std::string_view stage, std::string_view year);

// Another law holds from the start for whoever first needs help.
/// "Who first needs extra help from 1 September 2021 on comes under another law from the start:
/// ..."
std::string newer_law_holds(std::string_view law, base::Day from);
inline constexpr Text kNewerLawLink = "Move the child to that law first";
inline constexpr Text kNewerLawChoice =
    "If this child had help before that day, go on here: the law that holds now stays until a "
    "notice.";

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
inline constexpr Text kMoveYouWrote = "What you wrote";
inline constexpr Text kMovedOn =
    "The child was moved to another stage while you were writing, so nothing was recorded. Look at "
    "the stage and at what has to be there, and send it again if it still holds.";

}  // namespace stepwell::web::texts
