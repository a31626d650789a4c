// The sentences of the import of pupils, of Starting positions and of To find out. Knows no page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/children/roll.h"
#include "app/import/import_pupils.h"
#include "app/import/starting_positions.h"
#include "app/import/to_find_out.h"
#include "web/texts.h"

namespace stepwell::web::texts {

// Choosing the file.
inline constexpr Text kImportTitle = "Bring in the children from a file";
inline constexpr Text kImportLink = "Bring in children from a file";
inline constexpr Text kImportLead =
    "Nothing is recorded yet. You see first what was understood of the file, and can correct it.";
inline constexpr Text kRollFile = "The file of pupils";
inline constexpr Text kRollFileHint =
    "A CSV or text file from your school system, at most 10 MB. It needs the names and birth "
    "dates; UPN, class, status, needs and plan dates are taken if they are there. Save a workbook "
    "as CSV first.";
inline constexpr Text kImportLook = "Look at the file";
inline constexpr Text kRollMissing = "Choose the file of pupils";
inline constexpr Text kRollGone =
    "The file is no longer kept here: 30 minutes have passed, or another file was chosen since. "
    "Choose it again.";
inline constexpr Text kRollAgain =
    "The file was not sent, because you had been signed out. Choose it again.";

/// What is wrong with the file as a whole.
std::string roll_fault(const app::RollFault& fault);

// What was understood.
inline constexpr Text kCheckTitle = "Check what was understood";
inline constexpr Text kCheckWrong = "The file cannot be read like this";
inline constexpr Text kUnderstoodTitle = "How the file is written";
inline constexpr Text kUnderstoodOpen = "Correct how the file was read";
inline constexpr Text kEncoding = "Letters (encoding)";
inline constexpr Text kSeparator = "Between the columns";
inline constexpr Text kHeadingRow = "Row of the headings";
inline constexpr Text kDateStyle = "Dates";
inline constexpr Text kAsGuessed = "As it is guessed";
inline constexpr Text kColumnsTitle = "What each column is";
inline constexpr Text kReadAgain = "Read the file again";
inline constexpr Text kHeadingRowWrong = "Enter the number of the row, as a spreadsheet counts";
inline constexpr Text kNoSuchChoice = "Choose one of the list";
Text encoding(app::Encoding encoding);
Text separator(char separator);
Text date_style(app::DateStyle style);
Text roll_field(app::RollField field);
/// "Column “SEN Status”".
std::string column(std::string_view heading, std::size_t place);
/// "“Name” and “Pupil” cannot both be Surname. Choose it for one of them."
std::string chosen_twice(std::string_view one, std::string_view other, app::RollField field);
/// "exton.csv: UTF-8, commas, headings in row 4, day first (25/04/2018)".
std::string understood(std::string_view file, const app::Understood& understood);
/// "3 rows were skipped, because they are no child: 1, 2, 200."
std::string dropped(const std::vector<int>& rows);

// What would come of it.
inline constexpr Text kWouldTitle = "What will happen";
inline constexpr Text kCountNew = "new children";
inline constexpr Text kCountChanged = "changed";
inline constexpr Text kCountUnchanged = "unchanged";
inline constexpr Text kCountLeftOut = "left out";
inline constexpr Text kNewNames = "Names of the new children";
inline constexpr Text kChangedNames = "Names of the children who are changed";
inline constexpr Text kLeftOutNames = "Names of the children who are left out";
inline constexpr Text kProblemsTitle = "What is doubtful";
inline constexpr Text kNoProblems = "Nothing in the file is doubtful.";
inline constexpr Text kLevelError = "Left out";
inline constexpr Text kLevelWarning = "To find out";
inline constexpr Text kNotInFileTitle = "Children the file does not name";
inline constexpr Text kNotInFileLead =
    "Nothing is done about them, unless you say that the file is the whole roll.";
inline constexpr Text kWholeRoll = "This is the whole roll: these children have left the school";
inline constexpr Text kWholeRollHint =
    "Tick this only after you have read the names above. Their records stay.";
inline constexpr Text kNotSameNames =
    "The children whom the file does not name are no longer the same. Read the names again before "
    "you tick this.";
inline constexpr Text kTwoFitTitle = "Who is it?";
inline constexpr Text kNewChild = "None of them: a child who is new here";
inline constexpr Text kLeaveOut = "Leave the row out for now";
inline constexpr Text kNoSuchMatch = "Choose one of the children, a new child, or to leave it out";
inline constexpr Text kGo = "Import the children";
inline constexpr Text kGoLead =
    "Each child’s record begins with the day of today. A value that is doubtful stays out.";
inline constexpr Text kNoSchool =
    "The law of this school is not loaded, so nothing can be imported. Ask whoever looks after the "
    "server.";
/// The names as one line.
std::string names_more(std::size_t count);
/// "Row 14".
std::string row(int row);
/// "Row 14, column “SEN Status”".
std::string row_and_column(const app::RollProblem& problem);
/// The problem without any value of a child.
std::string problem_kind(app::RollProblem::Code code);
/// "Row 7: Mia Stone could be more than one child".
std::string two_fit(const app::Undecided& undecided);
std::string show_all_problems(std::size_t count);

// Afterwards.
inline constexpr Text kImportDoneTitle = "The children are in";
inline constexpr Text kNextTitle = "What to do next";
inline constexpr Text kRecordTitle = "Not recorded: to be settled";
inline constexpr Text kToAllChildren = "See all children";
inline constexpr Text kImportMore = "Bring in another file";
/// "exton.csv was imported."
std::string imported(std::string_view file);

// Starting positions.
inline constexpr Text kStartingTitle = "Starting positions";
inline constexpr Text kStartingLead =
    "How each child stood when the record here began. Only the rows that you change are recorded.";
inline constexpr Text kStartingHint =
    "Write days as 25/04/2018. Leave empty what nobody knows yet.";
inline constexpr Text kStartingNone =
    "No child was taken over with extra help. Children come here when they are brought in from a "
    "file with a status.";
inline constexpr Text kStartStage = "Stage";
inline constexpr Text kStartSince = "Since";
inline constexpr Text kStartPlan = "Plan";
inline constexpr Text kStartNoPlan = "No plan";
inline constexpr Text kStartNoStage = "Choose a stage";
inline constexpr Text kStartIssued = "Plan of";
inline constexpr Text kStartLast = "Last review";
inline constexpr Text kStartNext = "Next review";
inline constexpr Text kStartAttach = "Attach the paper plan";
inline constexpr Text kStartAttached = "The paper plan is attached";
inline constexpr Text kStartSave = "Save the starting positions";
inline constexpr Text kStartOwnEntries =
    "Help was recorded since. A change here changes what follows from it.";
/// Once on the page: on a phone the sentence of each row is folded.
inline constexpr Text kStartOwnEntriesAny =
    "Where help was recorded since, a change of a row changes what follows from it.";
inline constexpr Text kStartBadDay = "write the day as 25/04/2018";
inline constexpr Text kStartNoPlanDays = "choose the plan that these days are of";
inline constexpr Text kStartEarlier = "Earlier in the list";
inline constexpr Text kStartFurther = "Further in the list";
inline constexpr Text kStartYears = "Years on this page";
/// "Year 3: 28 children"; `year` is empty of children of whom none is known.
std::string year_of_rows(std::string_view year, std::size_t children);
/// "Support plan, next review 07/11/2025".
std::string starting_plan(std::string_view plan, std::string_view next_review);
/// "Since 18/10/2024. Support plan", of what a row has besides the stage.
std::string starting_rest(std::string_view since, const std::vector<std::string>& plans);
/// "Attach the paper plan of Mia Stone".
std::string attach_title(std::string_view child);
inline constexpr Text kAttachFile = "The plan, scanned or as it was written";
inline constexpr Text kAttachSave = "Attach it";
inline constexpr Text kAttachMissing = "Choose the file of the plan";
/// "Mia Stone: stage".
std::string of_row(std::string_view child, std::string_view what);
std::string sentence(const app::StartingProblem& problem);
/// "3 rows were changed."
std::string rows_saved(int rows);
/// "Rows 101 to 200 of 230".
std::string rows_shown(std::size_t first, std::size_t last, std::size_t all);

// To find out.
inline constexpr Text kFindOutTitle = "To find out";
inline constexpr Text kFindOutLead =
    "What is missing in the records. A line goes away by itself when somebody has said it.";
inline constexpr Text kFindOutNothing = "Nothing is missing.";
inline constexpr Text kFindOutSchool = "The school";
inline constexpr Text kToStarting = "Give it under starting positions";
inline constexpr Text kToNeeds = "Record the needs";
inline constexpr Text kFindOutLink = "Everything that has to be found out";
/// "The last review of the EHC plan".
std::string missing(const app::FindOutLine& line);
/// Half a sentence.
std::string why_it_matters(const app::FindOutLine& line);
std::string lines_count(std::size_t count);

}  // namespace stepwell::web::texts
