#include "web/texts/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "web/texts/today.h"

namespace stepwell::web::texts {
namespace {

using app::RollField;
using Code = app::RollProblem::Code;

std::string counted_as(std::size_t count, Text one, Text many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string said(std::string_view word) {
  std::string text(word);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// As it goes on in a sentence: the first letter is small.
std::string in_sentence(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return "the import found: " + text;
}

}  // namespace

std::string roll_fault(const app::RollFault& fault) {
  if (fault.what != app::RollFault::What::DatesUnclear) return describe(fault);
  return fmt::format(
      "Row {} has the date “{}”, which cannot be day first. Say which comes first under Dates, or "
      "export the dates as 2018-04-25.",
      fault.row, fault.found);
}

Text encoding(app::Encoding encoding) {
  switch (encoding) {
    case app::Encoding::Utf8: return "UTF-8";
    case app::Encoding::Utf16Little: return "UTF-16, as Excel’s “Unicode text”";
    case app::Encoding::Utf16Big: return "UTF-16, the other way round";
    case app::Encoding::Windows1252: return "Windows (Western)";
  }
  return "";
}

Text separator(char separator) {
  switch (separator) {
    case ',': return "commas";
    case ';': return "semicolons";
    case '\t': return "tabs";
    default: return "upright bars";
  }
}

Text date_style(app::DateStyle style) {
  switch (style) {
    case app::DateStyle::DayFirst: return "day first: 25/04/2018";
    case app::DateStyle::MonthFirst: return "month first: 04/25/2018";
  }
  return "";
}

Text roll_field(RollField field) {
  switch (field) {
    case RollField::Nothing: return "Not used";
    case RollField::NotKept: return "Known, but not kept here";
    case RollField::Upn: return "UPN";
    case RollField::FormerUpn: return "Former UPN";
    case RollField::LearnerNumber: return "Learner number, where the census asks for it";
    case RollField::AdmissionNumber: return "Admission number";
    case RollField::Surname: return "Surname";
    case RollField::PreferredSurname: return "Preferred surname";
    case RollField::Forename: return "Forename";
    case RollField::KnownAs: return "Known as";
    case RollField::Name: return "Whole name";
    case RollField::Born: return "Birth date";
    case RollField::Sex: return "Sex";
    case RollField::YearGroup: return "Year group";
    case RollField::ClassName: return "Class";
    case RollField::Status: return "Status (stage of help)";
    case RollField::StatusSince: return "Status since";
    case RollField::Need: return "Need";
    case RollField::NeedRank: return "Rank of the need";
    case RollField::PlanOn: return "Day of the plan";
    case RollField::LastReview: return "Last review";
    case RollField::NextReview: return "Next review";
    case RollField::JoinedOn: return "Joined the school on";
    case RollField::LeftOn: return "Left the school on";
    case RollField::Enrolment: return "On the roll, or left";
  }
  return "";
}

std::string column(std::string_view heading, std::size_t place) {
  if (heading.empty()) return fmt::format("Column {}, without a heading", place + 1);
  return fmt::format("“{}”", heading);
}

std::string chosen_twice(std::string_view one, std::string_view other, RollField field) {
  return fmt::format("{} and {} cannot both be “{}”. Choose it for one of them.", one, other,
                     roll_field(field));
}

std::string understood(std::string_view file, const app::Understood& understood) {
  return fmt::format("{}: {}, {} between the columns, headings in row {}, dates {}", file,
                     encoding(understood.encoding), separator(understood.separator),
                     understood.heading_row, date_style(understood.dates));
}

std::string dropped(const std::vector<int>& rows) {
  constexpr std::size_t kMost = 20;
  std::string numbers;
  for (std::size_t i = 0; i < rows.size() && i < kMost; ++i)
    numbers += (i == 0 ? "" : ", ") + std::to_string(rows[i]);
  if (rows.size() > kMost) numbers += " and others";
  return fmt::format("{} skipped, because no child is in {}: {}.",
                     counted_as(rows.size(), "row was", "rows were"),
                     rows.size() == 1 ? "it" : "them", numbers);
}

std::string names_more(std::size_t count) {
  return fmt::format("and {} more", count);
}

std::string row(int row) {
  return fmt::format("Row {}", row);
}

std::string row_and_column(const app::RollProblem& problem) {
  if (problem.column.empty()) return row(problem.row);
  return fmt::format("Row {}, column “{}”", problem.row, problem.column);
}

std::string problem_kind(Code code) {
  switch (code) {
    case Code::NoName: return "A surname or a forename is missing";
    case Code::NoBirthDate: return "There is no birth date";
    case Code::ImpossibleDate: return "There is no such day";
    case Code::BirthDateUnlikely: return "The birth date is not that of a pupil";
    case Code::TwoFit: return "More than one child of the school fits";
    case Code::Refused: return "The record does not take the row";
    case Code::UpnMissing: return "There is no UPN";
    case Code::UpnForm: return "It is not a UPN";
    case Code::UpnLetter: return "The first letter of the UPN does not fit its digits";
    case Code::UpnAuthority: return "The UPN names no local authority";
    case Code::UpnTwice: return "Two children have the same UPN";
    case Code::FormerUpnWrong: return "The former UPN is not a UPN";
    case Code::LearnerNumberWrong: return "It is not a learner number";
    case Code::LearnerNumberTwice: return "Two children have the same learner number";
    case Code::AdmissionNumberTwice: return "Two children have the same admission number";
    case Code::StatusUnknown: return "The school’s law does not know the status";
    case Code::StatusNotNow: return "The status is not valid now";
    case Code::StatusOfAnotherLaw: return "The status is one of another nation’s law";
    case Code::NoFramework: return "The status is one of a law that is not loaded";
    case Code::StatusTwice: return "Two rows of a child have different statuses";
    case Code::NeedWithoutStatus: return "A need stands without a status";
    case Code::StatusWithoutNeed: return "A status stands without a need";
    case Code::NeedUnknown: return "The school’s law does not know the need";
    case Code::NeedNotNow: return "The need is not valid now";
    case Code::NeedNotWithStatus: return "The need does not go with the status";
    case Code::RankWithoutNeed: return "A rank stands without a need";
    case Code::RankUnfit: return "It is no rank from 1 to 99";
    case Code::RankTwice: return "Two needs of a child have the same rank";
    case Code::RankSingle: return "The rank of an only need is not 1";
    case Code::RankGap: return "Between the ranks of a child’s needs one is missing";
    case Code::NotADate: return "It is no date";
    case Code::DateBeforeBirth: return "The date lies before the birth";
    case Code::DateInFuture: return "The date has not come yet";
    case Code::PlanOfAnotherStage: return "The plan does not go with the status";
    case Code::ReviewBeforePlan: return "The review lies before the plan";
    case Code::LeavingBeforeEntry: return "The day of leaving lies before that of entry";
    case Code::NameDamaged: return "A letter of the name was lost";
    case Code::ClassIsADate: return "A spreadsheet has turned the class into a date";
    case Code::CellBroken: return "A spreadsheet has left something else than the value";
    case Code::ToSettle: return "The record says otherwise: to be settled";
  }
  return {};
}

std::string two_fit(const app::Undecided& undecided) {
  return fmt::format("Row {}: which child is {}?", undecided.row, undecided.name);
}

std::string show_all_problems(std::size_t count) {
  return fmt::format("Show all {}", count);
}

std::string imported(std::string_view file) {
  return fmt::format(
      "{} was imported. What is doubtful stayed out and is listed under To find out.", file);
}

std::string year_of_rows(std::string_view year, std::size_t children) {
  return fmt::format("{}: {}", year.empty() ? "No year known" : year, children_count(children));
}

std::string starting_plan(std::string_view plan, std::string_view next_review) {
  if (next_review.empty()) return fmt::format("{}, no next review", plan);
  return fmt::format("{}, next review {}", plan, next_review);
}

std::string starting_rest(std::string_view since, const std::vector<std::string>& plans) {
  std::string words = since.empty() ? "Since when?" : fmt::format("Since {}.", since);
  for (const std::string& plan : plans) words += fmt::format(" {}.", plan);
  return words;
}

std::string attach_title(std::string_view child) {
  return fmt::format("Attach the paper plan of {}", child);
}

std::string of_row(std::string_view child, std::string_view what) {
  return fmt::format("{}: {}", child, what);
}

std::string sentence(const app::StartingProblem& problem) {
  using What = app::StartingProblem::What;
  switch (problem.what) {
    case What::Changed:
      return "somebody else has changed this row meanwhile. Open the page again to see it.";
    case What::NoSuchStage: return "choose a stage";
    case What::NoSuchDocument: return "choose a plan of the list";
    case What::TooLate: return "the day lies after the day on which the record here began";
    case What::Refused: return "the record does not take this: " + said(problem.why);
    case What::SaidOtherwise: return kSentBefore;
  }
  return {};
}

std::string rows_saved(int rows) {
  if (rows == 0) return "No row was changed, so nothing was recorded.";
  return counted_as(static_cast<std::size_t>(rows), "row was changed.", "rows were changed.") +
         " What was said before stays in the record. What follows from it is on Today.";
}

std::string rows_shown(std::size_t first, std::size_t last, std::size_t all) {
  return fmt::format("Children {} to {} of {}", first, last, all);
}

std::string missing(const app::FindOutLine& line) {
  using What = app::FindOutLine::What;
  switch (line.what) {
    case What::LastReview:
      return fmt::format("The last review of the plan{}",
                         line.document == nullptr ? "" : ": " + line.document->name.en);
    case What::StageSince: return "Since when the child has been at the stage";
    case What::Need: return "Which need the child has";
    case What::TermDates: return "The dates of the terms: " + line.why;
    case What::LeftOut: break;
  }
  const auto field = app::roll_field(line.field).value_or(RollField::Nothing);
  if (line.value.empty()) return roll_field(field);
  return fmt::format("{}: the file says “{}”", roll_field(field), line.value);
}

std::string why_it_matters(const app::FindOutLine& line) {
  using What = app::FindOutLine::What;
  switch (line.what) {
    case What::LastReview: return "without it the day of the next review cannot be worked out";
    case What::StageSince: return "it shows how long the child has been helped like this";
    case What::Need: return "the census and every plan ask for it";
    case What::TermDates: return "without them days cannot be worked out";
    case What::LeftOut: break;
  }
  constexpr auto kCodes = std::array{Code::NoName,
                                     Code::NoBirthDate,
                                     Code::ImpossibleDate,
                                     Code::BirthDateUnlikely,
                                     Code::TwoFit,
                                     Code::Refused,
                                     Code::UpnMissing,
                                     Code::UpnForm,
                                     Code::UpnLetter,
                                     Code::UpnAuthority,
                                     Code::UpnTwice,
                                     Code::FormerUpnWrong,
                                     Code::LearnerNumberWrong,
                                     Code::LearnerNumberTwice,
                                     Code::AdmissionNumberTwice,
                                     Code::StatusUnknown,
                                     Code::StatusNotNow,
                                     Code::StatusOfAnotherLaw,
                                     Code::NoFramework,
                                     Code::StatusTwice,
                                     Code::NeedWithoutStatus,
                                     Code::StatusWithoutNeed,
                                     Code::NeedUnknown,
                                     Code::NeedNotNow,
                                     Code::NeedNotWithStatus,
                                     Code::RankWithoutNeed,
                                     Code::RankUnfit,
                                     Code::RankTwice,
                                     Code::RankSingle,
                                     Code::RankGap,
                                     Code::NotADate,
                                     Code::DateBeforeBirth,
                                     Code::DateInFuture,
                                     Code::PlanOfAnotherStage,
                                     Code::ReviewBeforePlan,
                                     Code::LeavingBeforeEntry,
                                     Code::NameDamaged,
                                     Code::ClassIsADate,
                                     Code::CellBroken,
                                     Code::ToSettle};
  for (const Code code : kCodes)
    if (app::name_of(code) == line.why) return in_sentence(problem_kind(code));
  return "the import left it open";
}

std::string lines_count(std::size_t count) {
  return counted_as(count, "line", "lines");
}

}  // namespace stepwell::web::texts
