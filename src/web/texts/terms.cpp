#include "web/texts/terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/children/roll.h"
#include "base/check.h"
#include "web/texts/why.h"

namespace stepwell::web::texts {
namespace {

std::string counted(std::size_t count, Text one, Text many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string without_year(base::Day day) {
  const std::string all = texts::day(day);
  return all.substr(0, all.rfind(' '));
}

/// "5 June 2025, was 4 June 2025 (done on 5 June 2025 in time, before: done on 5 June 2025 after
/// its last day)".
std::string settled_words(const app::MovedDay& moved) {
  const auto words = [](const std::optional<base::Day>& limit) {
    return limit ? day(*limit) : "not to be worked out";
  };
  std::string all = words(moved.after);
  if (moved.before != moved.after) all += ", was " + words(moved.before);
  const std::string was = how_it_ended(moved.was), is = how_it_ended(moved.is);
  return all + (was == is ? " (" + is + ")" : " (" + is + ", before: " + was + ")");
}

}  // namespace

std::string days(const base::DayRange& range) {
  if (range.first == range.last) return day(range.first);
  if (range.first.year() != range.last.year()) return day(range.first) + " to " + day(range.last);
  if (range.first.month() == range.last.month())
    return fmt::format("{} to {}", range.first.day(), day(range.last));
  return without_year(range.first) + " to " + day(range.last);
}

std::string school_year(int begins) {
  return fmt::format("{} to {}", begins, begins + 1);
}

std::string term_number(std::size_t number) {
  return fmt::format("Term {}", number);
}

std::string closed_days(const base::DayRange& range) {
  return "closed " + days(range);
}

std::string day_count(int days) {
  return fmt::format("{}, bank holidays left out", days);
}

std::string missing_words(std::string_view what) {
  constexpr std::size_t kIsoLength = 10;
  std::string words(what);
  if (words.size() < kIsoLength) return words;
  const auto at = words.size() - kIsoLength;
  const auto day = base::parse_day(std::string_view(words).substr(at));
  return day ? words.substr(0, at) + texts::day(*day) : words;
}

std::string days_waiting(std::size_t lines, const std::vector<std::string>& what) {
  std::string all = counted(lines, "open day", "open days");
  all += " cannot be worked out. Missing: ";
  constexpr std::size_t kMost = 4;
  for (std::size_t i = 0; i < what.size() && i < kMost; ++i)
    all += (i == 0 ? "" : "; ") + missing_words(what[i]);
  return all + (what.size() > kMost ? "; and others." : ".");
}

std::string year_title(int begins) {
  return "Term dates " + school_year(begins);
}

Text term_name(std::size_t index) {
  constexpr std::array<Text, app::kMostTerms> kNames = {"First term",  "Second term", "Third term",
                                                        "Fourth term", "Fifth term",  "Sixth term"};
  return kNames.at(index);
}

std::string no_such_day(std::string_view typed) {
  constexpr std::size_t kMost = 40;
  return fmt::format("There is no such day as “{}”. Write days as 25/04/2027.",
                     typed.substr(0, kMost));
}

std::string in_line(std::size_t line, std::string_view problem) {
  return fmt::format("Line {}: {}", line, problem);
}

std::string sentence(const app::YearProblem& problem, const app::SchoolYear& year) {
  using What = app::YearProblem::What;
  const auto term = [&](std::size_t at) { return days(year.dates.terms[at]); };
  const auto closed = [&](std::size_t at) { return days(year.dates.closed[at]); };
  switch (problem.what) {
    case What::NoTerms: return kYearMissing;
    case What::TooManyTerms:
      return fmt::format("A school year has room for {} terms. Put some together.",
                         app::kMostTerms);
    case What::TermBackwards:
      return fmt::format("The term ends on {}, before it begins. Check both days.",
                         day(year.dates.terms[problem.at].last));
    case What::TermOutside:
      return fmt::format("{} is not in the school year {}, which runs from 1 August to 31 July",
                         term(problem.at), school_year(year.begins));
    case What::TermsOverlap:
      return fmt::format("This term ({}) begins before another ({}) has ended", term(problem.at),
                         term(problem.other));
    case What::NoSchoolDay:
      return fmt::format("No school day is left in this term ({})", term(problem.at));
    case What::TooManyClosed:
      return fmt::format(
          "{} are given; a school year has room for {}. Put days in a row together: 03/05/2027 to "
          "07/05/2027.",
          counted(year.dates.closed.size(), "closure", "closures"), app::kMostClosed);
    case What::ClosedBackwards:
      return fmt::format("It would end on {}, before it begins. Check both days.",
                         day(year.dates.closed[problem.at].last));
    case What::ClosedOutside:
      return fmt::format("{} does not lie within one term. Days between terms need not be given.",
                         closed(problem.at));
    case What::TooManyInset:
      return fmt::format("{} are given; a school year has room for {}",
                         counted(year.dates.inset.size(), "INSET day", "INSET days"),
                         app::kMostInset);
    case What::InsetOutside:
      return fmt::format("The INSET day {} is not in the school year {}",
                         day(year.dates.inset[problem.at]), school_year(year.begins));
    case What::InsetWeekend:
      return fmt::format("The INSET day {} is at a weekend. Check the date.",
                         day(year.dates.inset[problem.at]));
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

std::string keep_closed(const std::vector<base::Day>& closed) {
  std::string all = "Keep what was recorded since as closed: ";
  for (std::size_t i = 0; i < closed.size(); ++i) all += (i == 0 ? "" : ", ") + day(closed[i]);
  return all;
}

std::string terms_fault(const app::TermsFault& fault) {
  using What = app::TermsFault::What;
  switch (fault.what) {
    case What::Empty: return "The file is empty. Choose another.";
    case What::TooLarge:
      return "The file is larger than 1 MB, so it is no file of term dates. Choose another.";
    case What::TooMany:
      return "The file has more than 500 events, so it is no file of term dates alone. Choose one "
             "with the terms only.";
    case What::TooWide:
      return fmt::format(
          "Row {} has more than {} cells. Take out what stands to the right of the dates, or "
          "choose a table with the terms only.",
          fault.line, app::kMostRowCells);
    case What::NotText:
      return "The file is no text. Choose a calendar file (.ics) or a table saved as CSV.";
    case What::Workbook:
      return "The file is a spreadsheet, a document or a web page. Save it as CSV, or choose the "
             "calendar file (.ics).";
    case What::BadText:
      return fmt::format(
          "Line {} has letters that cannot be read. Save the file as UTF-8 and choose it again.",
          std::max(fault.line, 1));
    case What::OpenQuote:
      return "A quotation mark is opened and never closed. Correct the file and choose it again.";
    case What::NoHeadings:
      return "No headings were found. The first row of a table must say what each column is, such "
             "as Event, Start date, End date.";
    case What::NoDates: return "There is not one date in the file. Choose another.";
    case What::CutOff:
      return "The calendar stops in the middle: the end of the file is missing. Fetch it again.";
    case What::BadLine:
      return fmt::format("Line {} stands in no calendar file. Fetch the file again.", fault.line);
  }
  throw base::Mistake("a fault that is none of the enumerators");
}

std::string terms_problem(const app::TermsProblem& problem) {
  using Code = app::TermsProblem::Code;
  const auto why = [&]() -> Text {
    switch (problem.code) {
      case Code::NoDay: return "it has no day.";
      case Code::NotADay: return "this is no day. Write days as 25/04/2027.";
      case Code::NoSuchDay: return "there is no such day.";
      case Code::Backwards: return "it ends before it begins.";
      case Code::TooLong: return "it is longer than a year.";
      case Code::NoName: return "nothing says what is on this day.";
      case Code::NotKnown:
        return "it does not say whether it is a term, a holiday or an INSET day.";
      case Code::Repeating: return "it repeats by a rule, which no term does.";
      case Code::NoTerm: return "no term of the file is near it.";
      case Code::NoEnd: return "the last day of this term was not found.";
      case Code::NoBeginning: return "the first day of this term was not found.";
      case Code::Overlapping: return "it begins before the term before it has ended.";
    }
    throw base::Mistake("a problem that is none of the enumerators");
  };
  return problem.found.empty()
             ? fmt::format("Line {}: {}", problem.line, why())
             : fmt::format("Line {}, “{}”: {}", problem.line, problem.found, why());
}

std::string more_lines(std::size_t count) {
  return "and " + counted(count, "more line", "more lines");
}

std::string not_a_school_day(base::Day day) {
  return fmt::format(
      "The school does not meet on {} anyway: no term has this day, or it is a weekend, a holiday "
      "or closed already. Check the day, or enter the terms first.",
      texts::day(day));
}

std::string no_school_days(const base::DayRange& range) {
  return fmt::format("The school meets on no day from {}. Check the days.", days(range));
}

Text moved_title(app::MovedDay::What what) {
  using What = app::MovedDay::What;
  switch (what) {
    case What::Known: return kDoneKnown;
    case What::Moved: return kDoneMoved;
    case What::Unknown: return kDoneUnknown;
    case What::Begun: return kDoneBegun;
    case What::Gone: return kDoneGone;
    case What::Settled: return kDoneSettled;
  }
  throw base::Mistake("a change that is none of the enumerators");
}

std::string moved_summary(const std::vector<app::MovedDay>& days) {
  using What = app::MovedDay::What;
  const auto count = [&](What what) {
    return static_cast<std::size_t>(std::count_if(
        days.begin(), days.end(), [what](const app::MovedDay& day) { return day.what == what; }));
  };
  std::vector<std::string> parts;
  const auto add = [&](What what, Text one, Text many) {
    if (const std::size_t number = count(what); number > 0)
      parts.push_back(counted(number, one, many));
  };
  add(What::Known, "day can be worked out now", "days can be worked out now");
  add(What::Moved, "day is another one", "days are other ones");
  add(What::Unknown, "day cannot be worked out any more", "days cannot be worked out any more");
  add(What::Begun, "thing is owed that was not before", "things are owed that were not before");
  add(What::Gone, "thing is not owed any more", "things are not owed any more");
  add(What::Settled, "last day of what was done already is another one",
      "last days of what was done already are other ones");
  std::string all;
  for (std::size_t i = 0; i < parts.size(); ++i) all += (i == 0 ? "" : ", ") + parts[i];
  return all.empty() ? all : all + ".";
}

std::string moved_words(const app::MovedDay& moved) {
  using What = app::MovedDay::What;
  const std::string after = moved.after ? day(*moved.after) : "no fixed day";
  const std::string before = moved.before ? day(*moved.before) : "no fixed day";
  if (moved.what == What::Moved) return after + ", was " + before;
  if (moved.what == What::Settled) return settled_words(moved);
  if (moved.what == What::Unknown || moved.what == What::Gone) return "was " + before;
  return after;
}

std::string and_more(std::size_t count) {
  return fmt::format("and {} more", count);
}

}  // namespace stepwell::web::texts
