// The sentences of the page of a child, of its story and of an entry. Knows no page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/instant.h"
#include "law/framework.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// Words of the record.
inline constexpr Text kYes = "yes";
inline constexpr Text kNo = "no";
inline constexpr Text kOr = " or ";
/// "help_in_class" is "help in class".
std::string spaced(std::string_view id);
/// "Parent told", of a kind of entry.
std::string entry_kind(std::string_view kind);
/// "Look again on", of a field of an entry.
std::string entry_field(std::string_view field);
/// "the parent or carer"; what has an article keeps it.
std::string with_article(std::string_view noun);
/// How an entry of that kind is told: `{before|field|after}` stands only if the entry says the
/// field; `small field` begins with a small letter, `the field` has an article too. Never empty.
std::string_view story_form(std::string_view kind);
inline constexpr Text kContactEntry = "The family’s contact details were changed";

// The head of the page.
inline constexpr Text kBorn = "Born";
inline constexpr Text kAge = "Age";
inline constexpr Text kRegisteredAs = "Registered as";
inline constexpr Text kLedBy = "Led by";
/// Beside a stage that the school says in its own words.
inline constexpr Text kStageInLaw = "Stage of the law";
inline constexpr Text kHasLeft = "Has left the school";
inline constexpr Text kCycleLabel = "Where the help is in its turn";
/// "7 years".
std::string years(int years);
/// "cycle 2".
std::string turn(int turn);
/// "What School Action means".
std::string what_means(std::string_view name);
/// "More in the law: How a school should help".
std::string more_in_the_law(std::string_view topic);
/// "Assess: the teacher finds out ...".
std::string meaning(std::string_view name, std::string_view means);

// The cards.
inline constexpr Text kDueCard = "What is due";
inline constexpr Text kNothingDue = "Nothing is due at present.";
inline constexpr Text kPlanCard = "Plan in use";
inline constexpr Text kNoPlanInUse = "No plan is in use.";
inline constexpr Text kOpenPlan = "Open the plan";
inline constexpr Text kPlanNotHere = "What it says is not in the record here.";
inline constexpr Text kDraftsCard = "Being written";
inline constexpr Text kNeedsCard = "Needs";
inline constexpr Text kNoNeeds = "No need has been recorded.";
inline constexpr Text kViewsCard = "What the family says";
inline constexpr Text kNoViews = "Nobody’s views have been recorded.";
inline constexpr Text kPeopleCard = "People";
inline constexpr Text kContactsHeading = "Family";
inline constexpr Text kNoContacts = "No contact is recorded.";
inline constexpr Text kResponsible = "parental responsibility";
/// "Since 27 June 2026 the rights that the parents held are the child's own (not confirmed)."
std::string own_rights(const law::OwnRights& rights, base::Day from, base::Day today);
inline constexpr Text kMovesCard = "Next steps open";
inline constexpr Text kNoMoves = "The law lists no move from here.";
inline constexpr Text kNeedIsThere = "there: ";
inline constexpr Text kNeedIsMissing = "still needed: ";
inline constexpr Text kNeedIsAdvised = "should be there: ";
inline constexpr Text kMoveNow = "Record this move";
inline constexpr Text kDoCard = "Do";
/// Opens what is seldom wanted.
inline constexpr Text kDoMore = "More";
inline constexpr Text kStoryCard = "The story so far";
inline constexpr Text kShowWholeStory = "Show the whole story";
inline constexpr Text kNoStory = "Nothing has been recorded yet.";
/// "issued 12 May 2026".
std::string issued_on(base::Day day);
/// "review by 12 November 2026".
std::string review_by(base::Day day);
/// "6 of 10, 9 November 2026".
std::string progress_line(std::string_view value, base::Day on);
/// "Decided by: Local authority".
std::string decided_by(std::string_view role);
std::string who_said(std::string_view who, base::Day on);
/// "Class teacher".
std::string contact_line(std::string_view name, std::string_view relation);
/// "124 entries".
std::string entries_count(std::size_t count);
/// "recorded by Anna Jones", and when, if that was on a later day.
std::string told_by(std::string_view name);
std::string told_later(std::string_view name, base::Day recorded);
std::string struck_because(std::string_view reason);

/// What one does to record an entry of that kind, as a link or a button says it: "Raise a concern".
Text do_words(std::string_view kind);

// What was done, above the page.
/// "Recorded: parent told."
std::string was_recorded(std::string_view kind);
/// "Next for Osian Murphy: Review the plan, due in 6 days (Friday 27 November)."
std::string comes_next(std::string_view child, std::string_view what, std::string_view day,
                       std::string_view note);
std::string nothing_next(std::string_view child);

// An entry.
inline constexpr Text kEntryHappened = "Happened on";
inline constexpr Text kEntryRecorded = "Recorded";
inline constexpr Text kEntryRecordedBy = "Recorded by";
inline constexpr Text kEntryKind = "What it is";
inline constexpr Text kEntryStrike = "Strike this entry out";
inline constexpr Text kEntryStruck =
    "This entry was struck out. It stays in sight and counts for nothing.";
inline constexpr Text kEntryStrikeMeans =
    "An entry is never changed. If it is a mistake, strike it out and record it again.";
inline constexpr Text kEntryAbout = "About";
/// "Entry 9 of the record of Osian Murphy".
std::string entry_of(int position, std::string_view child);
std::string entry_number(int position);
std::string entry_struck_by(int position);

}  // namespace stepwell::web::texts
