// Every sentence of the pages about a plan: reading, writing, handing over, issuing, noting
// progress. Knows no page; the law's own words come from the packs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/plan/issue_plan.h"
#include "app/plan/plan_check.h"
#include "app/plan/plan_history.h"
#include "base/instant.h"
#include "web/texts.h"

namespace stepwell::web::texts {

/// Without the full stops and spaces that somebody wrote at its end, for the middle of a sentence.
std::string without_stop(std::string text);
/// With one full stop at its end.
std::string with_stop(std::string text);

// Reading.
/// "IEP of Siân O’Brien".
std::string document_of(std::string_view document, std::string_view child);
/// "Version 2, issued on 12 May 2026. To be reviewed by 12 November 2026."
std::string plan_lead(const app::PlanInUse& plan);
/// "Siân came with this plan...": the record names it, and Stepwell does not hold it.
std::string plan_not_held(std::string_view child, const app::PlanInUse& plan);
std::string no_plan_in_use(std::string_view document);
/// "met in part in the last review", "not met in 2 reviews": of a target that came over; `outcome`
/// is the word for how it went in the last one.
std::string unmet_times(int times, std::string_view outcome);
inline constexpr Text kWhyEmpty = "Left empty because";
inline constexpr Text kNoProgressYet = "Nothing noted since this plan began";
/// "6 of 10 on 9 November 2026".
std::string latest_progress(const app::ProgressNote& note);
/// A value that is one of the three buttons, in words; any other as it is.
std::string progress_value(std::string_view value);
inline constexpr Text kPlanDo = "Do";
inline constexpr Text kNoteProgress = "Note progress";
inline constexpr Text kHoldReview = "Hold the review";
inline constexpr Text kPrintPlan = "Print";
inline constexpr Text kRecordIssue = "Record that it was issued";
inline constexpr Text kRecordCame = "Record one that another body issued";
std::string plan_issued(std::string_view document, const std::optional<base::Day>& review_on);
std::string plan_issued_draft_kept(std::string_view document);
inline constexpr Text kPlanAlreadyIssued =
    "There is no draft any more: it was issued or put away. This is what is in use now.";
inline constexpr Text kDraftPutAway = "The draft is put away.";
std::string handed_draft(std::string_view name);
inline constexpr Text kHandedBack = "The draft is handed to nobody any more.";

// The draft's state.
inline constexpr Text kDraft = "Draft";
inline constexpr Text kNoDraft = "Nobody has begun a new one.";
std::string draft_begun(std::string_view name, base::Instant at);
std::string draft_saved(std::string_view name, base::Instant at);
std::string draft_ready(std::string_view name, std::string_view by, base::Instant at);
inline constexpr Text kBeginDraft = "Write the next one";
inline constexpr Text kBeginFirst = "Write it";
inline constexpr Text kGoOn = "Go on with the draft";
inline constexpr Text kHandDraft = "Hand it over";
inline constexpr Text kIssueDraft = "Issue it";
inline constexpr Text kPrintDraft = "Print the draft";
inline constexpr Text kPutAway = "Put the draft away";

// Beginning.
/// `is_next`: one is in use already.
std::string begin_title(std::string_view document, bool is_next);
inline constexpr Text kBeginWith = "What shall it begin with?";
inline constexpr Text kBeginEverything = "What is likely to stay";
inline constexpr Text kBeginEverythingHint =
    "The targets that were not met, and everything else but days and what child and family said: "
    "ask them again.";
inline constexpr Text kBeginUnmet = "The targets that were not met, and nothing else";
inline constexpr Text kBeginNothing = "Empty pages";
inline constexpr Text kBeginButton = "Begin the draft";
inline constexpr Text kBeginWithMissing = "Choose what the draft begins with";
inline constexpr Text kComesOver = "These targets come over:";
inline constexpr Text kNothingComesOver = "Every target was met, so none comes over.";
inline constexpr Text kBeginLead =
    "Everybody who works with the child may write in it. What is typed is kept as you go.";

// Writing.
std::string edit_title(std::string_view document, std::string_view child);
/// "Targets, number 2", as the legend of a row.
std::string row_title(std::string_view section, std::size_t number);
std::string add_row(std::string_view section);
inline constexpr Text kTakeOut = "Take out";
inline constexpr Text kTakeOutSure = "Yes, take it out";
inline constexpr Text kKeepRow = "Keep it";
inline constexpr Text kTakeOutAsk =
    "Take this out of the draft, with everything that was typed in it?";
inline constexpr Text kSaveDraft = "Save";
inline constexpr Text kSaveAndHand = "Save and hand over";
inline constexpr Text kSaveAndIssue = "Save and go to issue";
inline constexpr Text kDraftSaved = "Saved.";
/// "Agreed with the parent. Like 26 March 2027": how a day is written, behind what is to be known.
std::string how_a_day_is_written(std::string_view hint);
/// "Where (optional)": a field that may stay empty says so.
std::string draft_label(const law::FieldLayout& field);
inline constexpr Text kChooseNothing = "Not chosen";
inline constexpr Text kMayStayEmpty = "Leave it empty, with a reason";
inline constexpr Text kBlankReason = "Why is there nothing here?";
std::string pick_from(std::string_view bank);
inline constexpr Text kPickAny = "Pick from the lists";
inline constexpr Text kPickRows = "Tick what fits. Each becomes a row when you save.";
inline constexpr Text kPickText = "Tick what fits. It is added to what stands there when you save.";
inline constexpr Text kPickTargets = "Pick from the targets of this plan";
inline constexpr Text kPickTargetsHint =
    "Tick the targets that this serves. They are added to what stands there when you save. A "
    "target that you have just written is offered once it is saved.";
inline constexpr Text kAddPicked = "Add what is ticked";
/// "You wrote “improve”. Say what you would see."
std::string vague(const app::VagueWord& word);
/// "5 here; 3 or 4 are usual."
std::string unusual_rows(std::size_t count, std::pair<int, int> usual);
/// "3 more lines of the record did not fit here": above them, beside what did fit.
std::string left_out(std::size_t count);
std::string beside_title(const app::PlanInUse& plan);
std::string also_here(const std::vector<std::string>& names);
inline constexpr Text kDraftIsGone =
    "This draft is no longer there: it was issued or put away while you were writing. What you "
    "typed still stands below and is not saved. Start a new draft with it, or copy what you need.";
inline constexpr Text kBeginWithThis = "Start a new draft with this";
inline constexpr Text kFieldTooLong = "Use 5,000 characters or fewer";
inline constexpr Text kTooManyRows = "There are as many rows as a draft can have";
// Two texts of one field.
inline constexpr Text kBothTitle = "Two people wrote here. Choose which text stays.";
std::string theirs_title(std::string_view name, base::Instant at);
inline constexpr Text kTheirsGone = "Somebody took this out of the draft";
inline constexpr Text kMineTitle = "You wrote";
inline constexpr Text kNothingWritten = "(nothing)";
inline constexpr Text kWhichStays = "Which text stays?";
inline constexpr Text kKeepTheirs = "The other one";
inline constexpr Text kKeepMine = "What stands in the box below; you may bring both together there";
inline constexpr Text kUseTheirs = "Keep the other text";
inline constexpr Text kUseMine = "Keep what I wrote";
std::string choose_text(std::string_view label);
// Said by the script.
inline constexpr Text kSaving = "Saving";
inline constexpr Text kNotSaved =
    "Not saved: there is no connection. What you typed is still on this page and is tried again.";
inline constexpr Text kSignedOutDraft =
    "You have been signed out. What you typed is still on this page: press Save, sign in, and it "
    "comes back filled.";
inline constexpr Text kBusyDraft =
    "Not saved: Stepwell cannot write to its disk now. What you typed is still on this page and is "
    "tried again every 10 seconds.";
inline constexpr Text kRefusedDraft =
    "Not saved: this page has become too old. What you typed is still on it: press Save, and it "
    "comes back filled.";
std::string saved_at(base::Instant at);
inline constexpr Text kNoSuchField = "This document has no such field";

// Handing over.
std::string hand_draft_title(std::string_view document);
inline constexpr Text kHandWho = "Who is it ready for?";
inline constexpr Text kHandDraftLead =
    "They find a line on their Today. You can still write in the draft.";
inline constexpr Text kHandDraftButton = "Hand it over";
inline constexpr Text kHandBackButton = "Hand it to nobody";
inline constexpr Text kHandWhoMissing = "Choose who it is ready for";
inline constexpr Text kMayIssue = "May change and issue it";
inline constexpr Text kMayDraft = "May change it";
inline constexpr Text kNobodyElse =
    "Nobody else at the school may write in it. An administrator gives posts.";

// Putting away.
std::string put_away_title(std::string_view document);
inline constexpr Text kPutAwayAsk =
    "Everything that was typed in this draft goes. What was issued stays in the record.";
inline constexpr Text kPutAwayRead = "Read the draft";
inline constexpr Text kPutAwayNotSeen =
    "Somebody has written in this draft since you opened the page, so nothing was put away. Read "
    "the draft, and put it away again if it is to go";
inline constexpr Text kPutAwayButton = "Put it away";

// Issuing.
/// Above what is still missing, before anything was asked of whoever issues.
inline constexpr Text kBeforeIssue = "Before it can be issued";
std::string issue_title(std::string_view document, std::string_view child);
inline constexpr Text kIssueLead =
    "From the day of issue it is the one in use, and everybody who works with the child can read "
    "it.";
inline constexpr Text kIssueOn = "Which day is it issued?";
inline constexpr Text kIssueTo = "Who is given a copy?";
inline constexpr Text kIssueState = "What was issued?";
inline constexpr Text kReviewOn = "When will it be reviewed?";
/// "By 21 May 2027 at the latest."
/// Above a report that was begun in an earlier school year; `begins` is the year in which that one
/// began.
std::string of_earlier_year(int begins);
std::string review_hint(const app::ReviewDays& days);
inline constexpr Text kIssueButton = "Issue it";
inline constexpr Text kWhatIsIssued = "What will be issued";
inline constexpr Text kDraftChanged =
    "The draft is not the one that you were shown. Read it below, then issue it.";
inline constexpr Text kIssuedMeanwhile =
    "This was reviewed, or issued anew, while you were looking at it. Look at the record first; "
    "then send it again if it still holds.";
/// "Ada Rees wrote in Target, “How will we know?”".
std::string written_meanwhile(std::string_view who, const app::FieldName& field);
std::string taken_out_meanwhile(const app::FieldName& field);
inline constexpr Text kRecordIssueButton = "Record it";
std::string fault(const app::PlanFault& fault);
// What was copied from the document of another law.
std::string copied_from(std::string_view document, std::string_view law,
                        const std::optional<base::Day>& issued_on);
inline constexpr Text kCopiedPart =
    "Not everything that stood there fits in here. Read the rest in the document that it was "
    "copied from.";
inline constexpr Text kConfirmCopied = "I have checked this";
inline constexpr Text kUncheckedWarning =
    "Some of this was copied from the documents of an earlier law, and nobody has confirmed it. It "
    "can be issued as it is.";
inline constexpr Text kBeginCarried =
    "What the plan of the earlier law says is filled in. Each field is marked as unchecked until "
    "somebody confirms it.";
std::string targets_open(const std::vector<std::string>& targets);
inline constexpr Text kInFuture = "This day has not come yet. Enter today or an earlier day.";
inline constexpr Text kReviewDayMissing = "Enter the day of the review";
inline constexpr Text kReviewNotLater = "The review must come after the day of issue";
inline constexpr Text kStateMissing = "Choose what was issued";
inline constexpr Text kRecipientUnknown = "Choose from the list";
/// No body: one of several may have.
std::string of_another(std::string_view body);

// Printing.
inline constexpr Text kPrintPlanButton = "Print this page";
inline constexpr Text kDraftOnPaper = "Draft, not issued";
std::string paper_lead(std::string_view school, const app::PlanInUse& plan);
std::string paper_draft_lead(std::string_view school, base::Day today);
inline constexpr Text kPaperBorn = "Born";
inline constexpr Text kPaperWithProgress =
    "Print it with the help given and the pictures of progress";
inline constexpr Text kPaperProgress = "How the targets are going";
inline constexpr Text kPaperClass = "Class";
inline constexpr Text kPaperStage = "Stage";
inline constexpr Text kNothingToPrint = "There is nothing to print yet.";

// Progress.
std::string progress_title(std::string_view child);
inline constexpr Text kProgressLead = "One tap on how it is going. A number or a note is optional.";
inline constexpr Text kProgressMore = "Write a number or a note";
inline constexpr Text kProgressValue = "Number or measure";
inline constexpr Text kProgressValueHint = "Like 6 of 10";
inline constexpr Text kProgressNote = "Note";
inline constexpr Text kProgressSave = "Save the note";
inline constexpr Text kProgressMissing = "Tap how it is going, or write a number or a note";
inline constexpr Text kNoSuchTarget = "The plan in use has no such target";
inline constexpr Text kNoTargets =
    "The plan in use lists no targets that Stepwell holds, so there is nothing to note here.";
std::string progress_noted(std::string_view target, std::string_view value);

}  // namespace stepwell::web::texts
