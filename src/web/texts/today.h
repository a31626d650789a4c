// The sentences of Today, of the children's lists and of the practice day; and days as somebody
// says them who stands on a day. Knows no page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/lists/today.h"
#include "app/school/practice.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// Days, seen from a day.
/// "Saturday 21 November 2026".
std::string long_day(base::Day day);
/// "Friday 27 November" within a fortnight, "12 December" within the year, else with the year.
std::string near_day(base::Day day, base::Day today);
/// "today", "tomorrow", "in 6 days", "in 3 weeks", "9 days ago".
std::string distance(base::Day day, base::Day today);
/// "9 days", "3 weeks", "4 months", "2 years".
std::string length(int days);

// The parts of the service.
inline constexpr Text kTodayPart = "Today";
inline constexpr Text kChildrenPart = "Children";
inline constexpr Text kRaisePart = "Raise a concern";
inline constexpr Text kConcernsPart = "Concerns";

// Today.
inline constexpr Text kTodayTitle = "Today";
inline constexpr Text kDueNowhere = "No fixed day";
inline constexpr Text kDayNotKnown = "Day not known";
inline constexpr Text kWhyLink = "Why?";
inline constexpr Text kExcusedNote = "an exception is claimed";
inline constexpr Text kBeforeUsNote = "its last day was before the record here began";
inline constexpr Text kNothingAtAll =
    "Nothing is due. What has to be done for a child with extra help stands here by itself, with "
    "the day and the reason.";
inline constexpr Text kNothingThisWeek = "Nothing is due this week.";
inline constexpr Text kNothingLate = "Nothing is late.";
inline constexpr Text kNothingFits =
    "Nothing is due for the children that you narrowed it down to.";
inline constexpr Text kAllChildren = "All children";
inline constexpr Text kDraftsTitle = "Handed over to you";
inline constexpr Text kNarrowLegend = "Show only";
inline constexpr Text kNarrowClass = "Class";
inline constexpr Text kNarrowYear = "Year";
inline constexpr Text kNarrowStage = "Stage";
inline constexpr Text kNarrowAny = "All";
inline constexpr Text kNarrowButton = "Show";
inline constexpr Text kNarrowClear = "Show everything";
inline constexpr Text kStartConcern = "Raise a concern about a child";
inline constexpr Text kStartStaff = "Look after the staff";
inline constexpr Text kStartImport = "Bring in the children from a file";
inline constexpr Text kStartYou = "You and your password";
Text group_title(app::DueGroup group);
/// What the group means, in a line below its heading.
Text group_means(app::DueGroup group);
/// "Saturday 21 November 2026 · something is open for 76 children".
std::string today_lead(base::Day today, std::size_t children);
/// What stands below the day: "9 days late", "due in 6 days", "aim, in 3 weeks".
std::string due_note(const app::DueLine& line, app::DueGroup group, base::Day today);
/// "It can be worked out once this is known: term dates after 22 July 2019."
std::string to_find_out(std::string_view missing);
/// Who adds bank holidays: no page of a school does.
inline constexpr Text kWhoAddsHolidays =
    "Bank holidays come with Stepwell: ask whoever runs it for you for a newer version, or to add "
    "the years to frameworks/calendars/bank_holidays.toml.";
/// "These are not days of your school (College). Ask there for the last day, and set a reminder
/// for it."
std::string days_of_another(std::string_view body);
/// "Show all 230".
std::string show_all(std::size_t count);
/// "SEN support plan for Osian Murphy".
std::string draft_of(std::string_view document, std::string_view child);
/// "handed over by Anna Jones".
std::string handed_by(std::string_view person);
/// "handed over to Anna Jones, who may not write in it any more".
std::string handed_in_vain(std::string_view to);
/// "Year 4, class 4B", as far as it is known.
std::string class_of(std::string_view year, std::string_view class_name);
/// "for Osian Murphy", after the words of a button, for those who only hear it.
std::string for_child(std::string_view child);
/// The words of one of the counts at the top.
Text count_words(app::DueGroup group);

// Children.
inline constexpr Text kChildrenTitle = "Children";
inline constexpr Text kSearchTitle = "Children found";
inline constexpr Text kFindLabel = "Find a child";
inline constexpr Text kFindHint = "Part of a name is enough: accents and apostrophes do not matter";
inline constexpr Text kFindButton = "Find";
inline constexpr Text kFindNothingTyped = "Enter a part of a name";
inline constexpr Text kOnRegister = "On the register only";
inline constexpr Text kLeaversOnly = "Children who have left";
inline constexpr Text kNoLeavers = "No child has left the school since its record here began.";
/// Beside the name of a child who is not at the school any more.
inline constexpr Text kLeaver = "has left";
inline constexpr Text kColumnStage = "Stage";
inline constexpr Text kColumnNext = "Next";
inline constexpr Text kRaiseConcern = "Raise a concern";
inline constexpr Text kNoChildren = "No child of the school is in Stepwell yet.";
inline constexpr Text kNoChildFits = "No child fits. Try fewer filters.";
inline constexpr Text kOtherClasses = "Other children of the school";
inline constexpr Text kNobodyFound =
    "Nobody of that name was found. Try a part of the name, or another spelling.";
inline constexpr Text kDidYouMean = "Did you mean";
inline constexpr Text kSheetsTitle = "Class sheets";
inline constexpr Text kNobodyHelped = "Nobody in this class has extra help at present.";
inline constexpr Text kSheetPrint = "Print this sheet";
inline constexpr Text kSheetNeeds = "Needs";
inline constexpr Text kSheetNext = "Next";
inline constexpr Text kSheetNoPlan = "No plan is in use.";
/// "124 children", "1 child".
std::string children_count(std::size_t count);
/// "26 of 412 children".
std::string children_of(std::size_t shown, std::size_t all);
/// "The first 200 are shown. Narrow the list down to see the others."
std::string first_only(std::size_t count);
/// "Class 4B: extra help".
std::string sheet_title(std::string_view class_name);
/// "For those who teach the class. Saturday 21 November 2026."
std::string sheet_lead(base::Day today);
/// "since 4 May 2026".
std::string since_day(base::Day day);

// The practice day.
inline constexpr Text kPracticeTitle = "Move the day on";
inline constexpr Text kPracticeLink = "Move the day on";
inline constexpr Text kPracticeLead =
    "In a practice school the day stands still until you move it on. What is due, and what is "
    "late, follows the new day. It cannot be moved back.";
inline constexpr Text kPracticeHow = "How far?";
inline constexpr Text kPracticeDay = "One day";
inline constexpr Text kPracticeWeek = "One week";
inline constexpr Text kPracticeMonth = "One month";
inline constexpr Text kPracticeTerm = "To the end of the term";
inline constexpr Text kPracticeButton = "Move the day on";
inline constexpr Text kPracticeMissing = "Choose how far to move the day on";
/// "Practice school. The day here is 20 November 2018."
std::string practice_bar(base::Day day);
/// "to Wednesday 21 November 2018".
std::string practice_to(base::Day day);
std::string practice_moved(base::Day day);
std::string sentence(app::DayRefusal refusal);

}  // namespace stepwell::web::texts
