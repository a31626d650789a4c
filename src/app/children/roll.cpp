// The one text for each problem of a file of pupils: which field, what is wrong, what to do.
#include "app/children/roll.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace stepwell::app {
namespace {

using Code = RollProblem::Code;
using What = RollFault::What;

constexpr std::pair<RollField, std::string_view> kFields[] = {
    {RollField::Nothing, "nothing"},
    {RollField::NotKept, "not_kept"},
    {RollField::Upn, "upn"},
    {RollField::FormerUpn, "former_upn"},
    {RollField::LearnerNumber, "learner_number"},
    {RollField::AdmissionNumber, "admission_number"},
    {RollField::Surname, "surname"},
    {RollField::PreferredSurname, "preferred_surname"},
    {RollField::Forename, "forename"},
    {RollField::KnownAs, "known_as"},
    {RollField::Name, "name"},
    {RollField::Born, "born"},
    {RollField::Sex, "sex"},
    {RollField::YearGroup, "year_group"},
    {RollField::ClassName, "class"},
    {RollField::Status, "status"},
    {RollField::StatusSince, "since"},
    {RollField::Need, "need"},
    {RollField::NeedRank, "rank"},
    {RollField::PlanOn, "plan_on"},
    {RollField::LastReview, "last_review_on"},
    {RollField::NextReview, "review_on"},
    {RollField::JoinedOn, "joined_on"},
    {RollField::LeftOn, "left_on"},
    {RollField::Enrolment, "enrolment"},
};

/// In the text, {0} is the column, {1} what stands there, {2} what it was held against, {3} how
/// many children.
struct CodeRow {
  Code code;
  RollProblem::Level level;
  std::string_view name;
  std::string_view text;
};
constexpr auto kError = RollProblem::Level::Error;
constexpr auto kWarning = RollProblem::Level::Warning;

constexpr CodeRow kCodes[] = {
    {Code::NoName, kError, "no_name",
     "Name: the row has no surname or no forename, so the child is left out. Fill in both and "
     "import the file again."},
    {Code::NoBirthDate, kError, "no_birth_date",
     "{0}: \"{1}\" is no birth date, so the child is left out. Write it as 25/04/2018 and import "
     "the file again."},
    {Code::ImpossibleDate, kError, "impossible_date",
     "{0}: there is no such day as \"{1}\", so the child is left out. Correct the date and import "
     "the file again."},
    {Code::BirthDateUnlikely, kError, "birth_date_unlikely",
     "{0}: \"{1}\" would make the child younger than 2 or older than 25, so the child is left out. "
     "Correct the birth date and import the file again."},
    {Code::TwoFit, kError, "two_fit",
     "{0}: \"{1}\" could be more than one child of this school ({2}), so nothing was changed. Say "
     "which child it is, or give the row the UPN that the record has."},
    {Code::Refused, kError, "refused",
     "{0}: the record does not take this row ({2}), so nothing of it was recorded. Correct the row "
     "and import the file again."},
    {Code::UpnMissing, kWarning, "upn_missing",
     "{0}: the child has no UPN. Find it out and add it to the child's details."},
    {Code::UpnForm, kWarning, "upn_form",
     "{0}: \"{1}\" is not a UPN: a letter, then 11 digits, then a digit or a letter. It stays out; "
     "correct it in the child's details."},
    {Code::UpnLetter, kWarning, "upn_letter",
     "{0}: the first letter of \"{1}\" does not fit its digits; it would be {2}. The number stays "
     "out; check it and add it to the child's details."},
    {Code::UpnAuthority, kWarning, "upn_authority",
     "{0}: in \"{1}\", {2} is no local authority's number. The number stays out; check it and add "
     "it to the child's details."},
    {Code::UpnTwice, kWarning, "upn_twice",
     "{0}: \"{1}\" stands with two different children (row {2} too). It stays out for both; check "
     "whose it is and add it to that child's details."},
    {Code::FormerUpnWrong, kWarning, "former_upn_wrong",
     "{0}: \"{1}\" is not a UPN. It stays out; correct it in the child's details."},
    {Code::LearnerNumberWrong, kWarning, "learner_number_wrong",
     "{0}: \"{1}\" is no learner number: it has ten digits, and the last fits the others. It stays "
     "out; correct it in the child's details."},
    {Code::LearnerNumberTwice, kWarning, "learner_number_twice",
     "{0}: \"{1}\" stands with two different children (row {2} too). It stays out for both; check "
     "whose it is and add it to that child's details."},
    {Code::AdmissionNumberTwice, kWarning, "admission_number_twice",
     "{0}: \"{1}\" stands with two different children (row {2} too). It stays out for both; check "
     "whose it is."},
    {Code::StatusUnknown, kWarning, "status_unknown",
     "{0}: \"{1}\" is not a status that the school's law knows. It stays out; give the child's "
     "stage under starting positions."},
    {Code::StatusNotNow, kWarning, "status_not_now",
     "{0}: \"{1}\" is not valid now: it ended on {2}. It stays out; find out how the child is "
     "helped today and give the stage under starting positions."},
    {Code::StatusOfAnotherLaw, kWarning, "status_of_another_law",
     "{0}: \"{1}\" is a status of another nation's law ({2}). It stays out; give the child's stage "
     "under starting positions."},
    {Code::NoFramework, kWarning, "no_framework",
     "{0}: \"{1}\" is a status of a law that is not loaded ({2}); {3} have it. They go in without "
     "it; import the file again once that law is loaded."},
    {Code::StatusTwice, kWarning, "status_twice",
     "{0}: the child has \"{1}\" in one row and \"{2}\" in another. Both stay out; give the "
     "child's stage under starting positions."},
    {Code::NeedWithoutStatus, kWarning, "need_without_status",
     "{0}: \"{1}\" is a need, but the child has no status. It stays out; find out which is right."},
    {Code::StatusWithoutNeed, kWarning, "status_without_need",
     "{0}: the status is \"{1}\", but no need is given that could be read. Find it out and record "
     "it."},
    {Code::NeedUnknown, kWarning, "need_unknown",
     "{0}: \"{1}\" is not a need that the school's law knows. It stays out; record the child's "
     "need."},
    {Code::NeedNotNow, kWarning, "need_not_now",
     "{0}: \"{1}\" is not valid now: it ended on {2}. It stays out; record the need as it is named "
     "today."},
    {Code::NeedNotWithStatus, kWarning, "need_not_with_status",
     "{0}: \"{1}\" does not go with the status \"{2}\". It stays out; find out which is right."},
    {Code::RankWithoutNeed, kWarning, "rank_without_need",
     "{0}: the rank \"{1}\" stands without a need. It stays out; record the child's need."},
    {Code::RankUnfit, kWarning, "rank_unfit",
     "{0}: \"{1}\" is no rank from 1 to 99. It stays out; the needs keep the order of the file."},
    {Code::RankTwice, kWarning, "rank_twice",
     "{0}: two needs of the child have the rank {1}. The ranks stay out; record which need comes "
     "first."},
    {Code::RankSingle, kWarning, "rank_single",
     "{0}: the child's only need has the rank {1}, not 1. The rank stays out; find out whether a "
     "need is missing."},
    {Code::RankGap, kWarning, "rank_gap",
     "{0}: the needs of the child have the ranks {1}, and none has the rank {2}. They go in in "
     "that "
     "order; find out whether a need is missing."},
    {Code::NotADate, kWarning, "not_a_date",
     "{0}: \"{1}\" is no date. It stays out; write dates as 25/04/2018."},
    {Code::DateBeforeBirth, kWarning, "date_before_birth",
     "{0}: {1} lies before the child was born ({2}). It stays out; find out the right day."},
    {Code::DateInFuture, kWarning, "date_in_future",
     "{0}: {1} has not come yet. It stays out; find out the right day."},
    {Code::PlanOfAnotherStage, kWarning, "plan_of_another_stage",
     "{0}: {1} is the day of a plan that does not go with the status \"{2}\". It stays out; give "
     "the plan under starting positions."},
    {Code::ReviewBeforePlan, kWarning, "review_before_plan",
     "{0}: the review on {1} lies before the day of the plan, {2}. It stays out; find out the "
     "right "
     "day."},
    {Code::LeavingBeforeEntry, kWarning, "leaving_before_entry",
     "{0}: the day of leaving, {1}, lies before the day of entry, {2}. It stays out; find out the "
     "right day."},
    {Code::NameDamaged, kWarning, "name_damaged",
     "{0}: in \"{1}\" a letter was lost when the file was written. The name goes in as it is; "
     "correct it in the child's details, or export the file as UTF-8."},
    {Code::ClassIsADate, kWarning, "class_is_a_date",
     "{0}: \"{1}\" is a class that a spreadsheet has turned into a date. It stays out; format the "
     "column as text and import the file again."},
    {Code::CellBroken, kWarning, "cell_broken",
     "{0}: \"{1}\" was left by a spreadsheet in place of the value. It stays out; format the "
     "column as text and import the file again."},
    {Code::ToSettle, kWarning, "to_settle",
     "{0}: the file says \"{1}\", the record says {2}. The record has entries of its own, so "
     "nothing was changed; settle which is right and record the move if there was one."},
};

const CodeRow& row_of(Code code) {
  return *std::find_if(std::begin(kCodes), std::end(kCodes),
                       [code](const CodeRow& row) { return row.code == code; });
}

}  // namespace

std::string_view name_of(RollField field) {
  for (const auto& [known, name] : kFields)
    if (known == field) return name;
  return {};
}

std::optional<RollField> roll_field(std::string_view name) {
  for (const auto& [field, known] : kFields)
    if (known == name) return field;
  return std::nullopt;
}

RollProblem::Level level_of(Code code) {
  return row_of(code).level;
}

std::string_view name_of(Code code) {
  return row_of(code).name;
}

std::string_view name_of(RollProblem::Level level) {
  switch (level) {
    case kError: return "error";
    case kWarning: return "warning";
  }
  return {};
}

std::string describe(const RollProblem& problem) {
  const std::string children =
      problem.children == 1 ? "1 child" : fmt::format("{} children", problem.children);
  return fmt::format(fmt::runtime(row_of(problem.code).text),
                     problem.column.empty() ? std::string("Row") : problem.column, problem.found,
                     problem.other, children);
}

std::string_view name_of(What what) {
  switch (what) {
    case What::Empty: return "empty";
    case What::TooLarge: return "too_large";
    case What::TooManyRows: return "too_many_rows";
    case What::TooManyCells: return "too_many_cells";
    case What::NotText: return "not_text";
    case What::Spreadsheet: return "spreadsheet";
    case What::WrongUtf8: return "wrong_utf8";
    case What::WrongUtf16: return "wrong_utf16";
    case What::OpenQuote: return "open_quote";
    case What::NoHeadings: return "no_headings";
    case What::NoNameColumn: return "no_name_column";
    case What::NoBirthColumn: return "no_birth_column";
    case What::DatesUnclear: return "dates_unclear";
    case What::NoPupils: return "no_pupils";
  }
  return {};
}

std::string describe(const RollFault& fault) {
  switch (fault.what) {
    case What::Empty: return "The file is empty. Export it again, with its headings.";
    case What::TooLarge:
      return fmt::format(
          "The file is larger than {} MB. Export only the pupils, with the columns that are "
          "needed.",
          kMostRollBytes >> 20U);
    case What::TooManyRows:
      return fmt::format("The file has more than {} rows. Import it in parts.", kMostRollRows);
    case What::TooManyCells:
      return fmt::format(
          "Row {} has more than {} cells. Take out what stands to the right of the pupils' "
          "columns, "
          "or export the file again with the columns that are needed.",
          fault.row, kMostRowCells);
    case What::NotText:
      return fmt::format(
          "The file is not text: row {} holds bytes that no text has. Export it as CSV and import "
          "that.",
          fault.row);
    case What::Spreadsheet:
      return "The file is a workbook or a document, not a text file. Open it and save it as CSV "
             "(UTF-8), then import that.";
    case What::WrongUtf8:
      return fmt::format(
          "The file says that it is UTF-8, but row {} is not. Export it again as UTF-8 or as "
          "Windows-1252.",
          fault.row);
    case What::WrongUtf16:
      return fmt::format(
          "The file looks like UTF-16, but row {} is damaged. Export it again, best as UTF-8.",
          fault.row);
    case What::OpenQuote:
      return fmt::format(
          "Row {}: a quotation mark opens a cell and is never closed. Close it, or take it out.",
          fault.row);
    case What::NoHeadings:
      return "No row with headings was found among the first 40 rows. One row must name the "
             "columns: at least Surname, Forename and Date of birth.";
    case What::NoNameColumn:
      return fmt::format(
          "No column holds the names (headings found: {}). Name two columns Surname and Forename, "
          "or one Name.",
          fault.found);
    case What::NoBirthColumn:
      return fmt::format(
          "No column holds the birth dates (headings found: {}). Name the column Date of birth.",
          fault.found);
    case What::DatesUnclear:
      return fmt::format(
          "Dates: row {} has \"{}\", which cannot be day first, and nothing says that the file "
          "writes the month first. Say which it is (--dates day-first or --dates month-first), or "
          "export the dates as 2018-04-25.",
          fault.row, fault.found);
    case What::NoPupils:
      return "There is no row with a pupil below the headings. Export the file again with its "
             "pupils.";
  }
  return {};
}

bool Roll::has(RollField field) const {
  return std::any_of(understood.columns.begin(), understood.columns.end(),
                     [field](const RollColumn& column) { return column.field == field; });
}

}  // namespace stepwell::app
