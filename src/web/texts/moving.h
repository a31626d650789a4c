// The sentences of moving children to another law, many at once or one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// The list.
inline constexpr Text kMovingTitle = "Moving to another law";
inline constexpr Text kMovingLead =
    "Nobody is moved by a date alone. Tick those who get the same notice on the same day; the next "
    "page shows what it means for each before anything is recorded.";
inline constexpr Text kMovingNobodyLead = "Nobody is moved by a date alone.";
inline constexpr Text kMovingNobody = "The law of no child here leads on to another law.";
inline constexpr Text kMovingNotYet =
    "Nobody can be moved today. Who may move later, and from which day, is listed below.";
/// "Not yet: the law that follows, Additional learning needs, begins on 1 September 2021."
std::string law_begins(std::string_view law, base::Day from);
inline constexpr Text kMovingChildren = "Who is moved?";
inline constexpr Text kMovingWay = "Which notice is given?";
inline constexpr Text kMovingOn = "On which day is it given?";
inline constexpr Text kMovingOnHint = "The day of the notice is the day of the move.";
inline constexpr Text kMovingShow = "Show what it means";
inline constexpr Text kMovingAlone = "To be looked at one by one";
inline constexpr Text kMovingLater = "Who may move later";
/// "To: IDP being prepared (Additional learning needs). Given by: Governing body."
std::string way_leads(std::string_view stage, std::string_view law, std::string_view given_by);
/// "The law of this school: ..., from its beginning"
std::string way_to_school_law(std::string_view law);
std::string way_begins_anew(std::string_view stage);
/// "No notice: Additional learning needs ... from the start"
std::string way_without_notice(std::string_view law);
std::string way_from_the_start(std::string_view stage, base::Day from);

// Why a child is in the list.
std::string move_overdue(base::Day limit);
std::string move_due(base::Day limit);
inline constexpr Text kMoveNoWindow = "The law gives no last day for it.";
inline constexpr Text kMoveNoBirth =
    "No date of birth is recorded, so no group of children can be told.";
inline constexpr Text kMoveOtherLaw = "Under another law than this school.";
/// "At School Action, Year 5 in 2021/22: from 1 January 2022 to 31 August 2023."
std::string cohort_reason(std::string_view stage, int year_group_2021, base::DayRange window);
std::string at_stage(std::string_view stage);
/// "The notice is given by: Local authority."
std::string move_given_by(std::string_view giver);
// The groups of the law, whoever is in them.
std::string who_moves_when(std::string_view law);
/// "School Action: Years 1, 3 and 5 in 2021/22, from ... to ...". Empty stages and groups are all.
std::string cohort_line(const std::vector<std::string>& stages, const std::vector<int>& groups,
                        base::DayRange window);
/// "At No help, born on or after ...: who first needs help from ... on, from the start."
std::string newcomer_line(const std::vector<std::string>& stages,
                          const std::optional<base::Day>& born_from, base::Day from);
std::string commencement_line(const std::vector<std::string>& stages,
                              const std::optional<base::Day>& born_before, base::Day on);

// The preview.
inline constexpr Text kMovePreviewTitle = "What the move means";
std::string move_preview_lead(std::size_t children, base::Day on);
/// "From School Action (Wales 2002) to IDP being prepared (Wales 2021)"
std::string from_to(std::string_view from, std::string_view from_law, std::string_view to,
                    std::string_view to_law);
inline constexpr Text kMoveMet = "Done by it";
inline constexpr Text kMoveLapses = "No longer due";
inline constexpr Text kMoveGoesOn = "Goes on";
inline constexpr Text kMoveOpens = "Due afterwards";
inline constexpr Text kMoveNothingOpens = "Nothing new is due because of it.";
inline constexpr Text kMoveDocumentsEnd = "No longer in force";
inline constexpr Text kMoveDocumentsStay = "Stays in force";
std::string with_day(std::string_view what, base::Day limit);
/// "Make the IDP; by when is not known yet".
std::string with_no_day_yet(std::string_view what);
std::string notice_goes_to(const std::vector<std::string>& names);
inline constexpr Text kMoveLetter = "The notice, as it is kept and printed";
std::string subject_of_child(std::string_view name);
std::string words_of_child(std::string_view name);
std::string no_letter_of_ours(std::string_view given_by);
inline constexpr Text kMoveNoLetter = "The pack has no letter for it: only the move is recorded.";
std::string move_button(std::size_t children);
inline constexpr Text kMoveChooseAgain = "Choose again";

// What is wrong.
inline constexpr Text kMoveNobodyTicked = "Tick at least one child.";
inline constexpr Text kMoveWayMissing = "Choose which notice is given.";
std::string too_many_at_once(std::size_t most);
std::string not_this_way(std::string_view name, std::string_view stage);
std::string nobody_to_write_to(std::string_view name);
std::string letter_is_empty(std::string_view name);
std::string moved_on_meanwhile(std::string_view name);

// Afterwards.
inline constexpr Text kMovesRecorded = "The moves are recorded.";
inline constexpr Text kMoveNoticesLink = "Print the notices of today";
inline constexpr Text kMoveNoticesTitle = "Notices of the move";
inline constexpr Text kMoveNoticesPrint = "Print all of them";
std::string move_notices_lead(std::size_t count, base::Day on);
inline constexpr Text kMoveNoticesNone = "No notice of a move was sent on that day.";

// On the page of a child.
inline constexpr Text kEarlierLawCard = "The law before";
inline constexpr Text kWhatLawHad = "What it had of the child";
std::string until_law(std::string_view law, base::Day on);
std::string stood_since(std::string_view stage, base::Day since);
inline constexpr Text kLawHadDocuments = "In force then";
std::string issued_then(std::string_view document, base::Day on);
inline constexpr Text kLawHadDue = "What was due then, and is not any more";
inline constexpr Text kLawStillOpen = "What the family may still do under it";
inline constexpr Text kLawMoveEntry = "The entry of the move";
inline constexpr Text kLawMovedByItself = "The law itself moved the child on that day.";
inline constexpr Text kOtherLawCard = "Under another law than this school";
std::string under_other_law(std::string_view law, std::string_view school_law);
inline constexpr Text kNothingConverts =
    "Nothing converts by itself: the stage, the documents and what is due on this page are those "
    "of that law. Ask the authority what it takes on; then move the child to the law of this "
    "school.";
inline constexpr Text kMoveToSchoolLaw = "Move to the law of this school";

// One child.
std::string move_one_title(std::string_view name);
inline constexpr Text kMoveOneLead =
    "Nothing converts by itself. What was recorded stays under the law of its day.";
inline constexpr Text kMoveNoWay = "The present law leads to no other law from this stage.";

}  // namespace stepwell::web::texts
