// The dates of a school, year by year, as a person gives them: what is wrong with them, the entry
// that records them, and what a file of term dates comes to. Pure; knows no page and no form of a
// file.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/school/terms_file.h"
#include "calendar/school_calendar.h"

namespace stepwell::app {

/// What the dates of one school year, 1 August to 31 July, may hold.
inline constexpr std::size_t kMostTerms = 6;
inline constexpr std::size_t kMostClosed = 60;
inline constexpr std::size_t kMostInset = 20;

/// The dates of the school year that begins in August of `begins`; in order of their days.
struct SchoolYear {
  int begins = 0;
  calendar::TermDates dates;

  bool empty() const { return dates.terms.empty() && dates.closed.empty() && dates.inset.empty(); }
  base::DayRange days() const { return {base::Day(begins, 8, 1), base::Day(begins + 1, 7, 31)}; }
};
bool operator==(const SchoolYear& one, const SchoolYear& other);

/// The year in which `day` lies, by the calendar year in which it begins.
int school_year_begin(base::Day day);
/// Every year that has a date, in order.
std::vector<SchoolYear> school_years(const calendar::TermDates& dates);
/// That year, which may be empty.
SchoolYear school_year(const calendar::TermDates& dates, int begins);
/// On how many days of that year the school meets.
int school_days(const SchoolYear& year, const calendar::BankHolidays& holidays);

/// What is wrong with the dates of a year. `at` is an index into the list that it is about.
struct YearProblem {
  enum class What {
    NoTerms,
    TooManyTerms,
    TermBackwards,
    TermOutside,   ///< not in this school year
    TermsOverlap,  ///< `at` begins before `other` has ended
    NoSchoolDay,   ///< of term `at` closures and days for staff leave nothing
    TooManyClosed,
    ClosedBackwards,
    ClosedOutside,  ///< in no term, or not wholly in one
    TooManyInset,
    InsetOutside,  ///< not in this school year
    InsetWeekend,
  };
  What what = What::NoTerms;
  std::size_t at = 0, other = 0;
  bool operator==(const YearProblem&) const = default;
};
/// Everything at once.
std::vector<YearProblem> problems_of(const SchoolYear& year);

/// The entry that makes these the dates of the year, in the place of all that were given before.
boost::json::object terms_entry(const SchoolYear& year, base::Day on);

/// For a form to carry: "2026 t 2026-09-02/2026-12-18 ... c ... i 2026-09-01".
std::string year_text(const SchoolYear& year);
/// Nothing, if it is not such a text.
std::optional<SchoolYear> read_year_text(std::string_view text);

/// What a file comes to.
struct FileYears {
  std::vector<SchoolYear> years;
  std::vector<TermsProblem> problems;  ///< those of the file, and of what it says together
  bool has_joined = false;             ///< halves of terms were put together
};
FileYears years_in(const TermsFile& file);

}  // namespace stepwell::app
