// Every sentence of the page on which a review is held. Knows no page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/plan/hold_review.h"
#include "web/texts.h"

namespace stepwell::web::texts {

/// For a document that is not in use.
std::string document_review(std::string_view document);
std::string review_title(std::string_view document, const app::PlanInUse& plan);
inline constexpr Text kReviewLead = "Say how each target went. Then what happens next.";
std::string nothing_to_review(std::string_view document);
inline constexpr Text kToThePlan = "See the plan";
inline constexpr Text kReviewHeldOn = "Which day was the review held?";
/// "How did target 1 go?", below its words.
std::string how_did_it_go(std::size_t number);
inline constexpr Text kServedBy = "What the plan does for it";
inline constexpr Text kWhatHappened = "What happened?";
inline constexpr Text kCarriesOn = "Comes over into the next plan unless it was met.";
inline constexpr Text kNotedSince = "Noted since the plan began";
inline constexpr Text kNothingNoted = "Nothing was noted since the plan began.";
std::string progress_line(const app::ProgressNote& note);
inline constexpr Text kNoTargetsHeld =
    "Stepwell does not hold what this plan says, so no targets are listed. Say instead whether the "
    "help worked.";
inline constexpr Text kDidItHelp = "Did it help?";
inline constexpr Text kHelpedYes = "It helped";
inline constexpr Text kHelpedPartly = "It helped in part";
inline constexpr Text kHelpedNot = "It did not help";
inline constexpr Text kHelpDetail = "What worked, and what did not?";
/// What the record says of it: "It helped in part. The cards were used daily."
std::string helped(std::string_view answer, std::string_view detail);
/// "What Siân and the family say".
std::string views_part(std::string_view child);
std::string why_no_views(std::string_view of);
inline constexpr Text kViewsMissingSummary = "Nothing was said, with a reason";
inline constexpr Text kPresentPart = "Who was there";
inline constexpr Text kPresentLegend = "Tick everybody who was there";
/// "This was also: meeting with the parent about progress".
std::string was_also(std::string_view meeting);
inline constexpr Text kWasAlsoHint = "Only if a parent was there and the school counts it.";
inline constexpr Text kNobodyOfFamily =
    "Tick or name the parent who was there. Without one it was a review alone: take this tick out.";
/// What the entry of the meeting says of it.
std::string held_as_review(std::string_view document);
inline constexpr Text kNextPart = "What happens next";
inline constexpr Text kDecisionLegend = "What was decided?";
inline constexpr Text kReviewText = "Anything else that was said or agreed";
inline constexpr Text kNextReview = "When is the next review?";
inline constexpr Text kNextReviewEnds = "Leave it empty if the plan ends.";
/// "Remind me to write the next IEP".
std::string remind_me(std::string_view document);
inline constexpr Text kRemindOn = "Remind me on";
inline constexpr Text kRemindHint =
    "Not if the plan ends. Only you can see it, and whoever leads the help once you no longer see "
    "the child’s record.";
/// The reminder itself: "Write the next IEP, as its review decided".
std::string write_next(std::string_view document);
inline constexpr Text kReviewButton = "Record the review";
/// "Target 2, “Reads ten new words”": which field a problem is about.
std::string target_place(std::size_t number, std::string_view words);
/// `place` is what it is about: a target, or whose view; empty, if it is about neither.
std::string sentence(const app::ReviewProblem& problem, std::string_view place);
/// A line of what a review found: "Reads ten new words: met in part. Too loud."
std::string found_of_target(std::string_view target, std::string_view outcome,
                            std::string_view note);
/// "Carry on. To be reviewed again by 1 October 2025."
std::string next_after_review(std::string_view decision, const std::optional<base::Day>& next);
inline constexpr Text kReviewRecorded = "The review is recorded, with what was said.";
/// After a review that goes on.
std::string review_recorded_next(std::string_view document);
std::string review_recorded_ended(std::string_view document);

}  // namespace stepwell::web::texts
