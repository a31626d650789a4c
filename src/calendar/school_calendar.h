// The days on which one school meets: its terms, what is left out of them, and the parts that a
// school year is cut into.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.h"
#include "calendar/bank_holidays.h"
#include "calendar/missing.h"

namespace stepwell::calendar {

/// Terms and closures as a school gives them.
struct TermDates {
  std::vector<base::DayRange> terms;   ///< in any order; they must not overlap
  std::vector<base::DayRange> closed;  ///< half-terms, snow, elections
  std::vector<base::Day> inset;        ///< days for staff, without pupils
};

/// What is wrong with given term dates. `first` and `second` are indexes into `terms`.
struct TermDatesProblem {
  enum class What { Backwards, Overlap };
  What what = What::Backwards;
  std::size_t first = 0;
  std::size_t second = 0;
};

/// Whether the first day counts.
enum class Count { After, Including };

/// One of the parts of a school year in which something is owed.
struct YearPart {
  base::DayRange days;  ///< its first term's first day to its last term's last school day
  base::Day year_end;   ///< 31 July of its school year
  bool known = true;    ///< false: fewer than three terms are known, so its end is not
  bool operator==(const YearPart&) const = default;
};

/// A school year is cut into at most so many parts.
inline constexpr int kMostParts = 12;

/// The school year, 1 August to 31 July, that `day` lies in.
base::DayRange school_year_of(base::Day day);

class SchoolCalendar {
 public:
  SchoolCalendar() = default;
  static base::Result<SchoolCalendar, TermDatesProblem> create(TermDates dates,
                                                               const BankHolidays& holidays);

  bool is_school_day(base::Day day) const;
  /// The `n`-th school day after `start` (before it, if `n` is negative); with `Including` the
  /// start is the first, if it is one. `n` = 0 is the start itself.
  DayOrMissing nth_school_day(base::Day start, int n, Count count) const;
  /// The last school day of the `n`-th term after the one that `start` lies in; a holiday belongs
  /// to the term before.
  DayOrMissing end_of_term_after(base::Day start, int n) const;
  /// The last school day of the present term; in a holiday, or after that day, of the next.
  DayOrMissing end_of_present_term(base::Day day) const;
  /// Each school year with a known term, cut into `n` parts, 1 to `kMostParts`. A year with one or
  /// two known terms is one part, not `known`.
  const std::vector<YearPart>& parts(int n) const;

  bool empty() const { return terms_.empty(); }
  const std::vector<base::DayRange>& terms() const { return terms_; }

 private:
  std::optional<Missing> begins_after(base::Day start) const;
  Missing ends_before() const;
  bool year_unknown_between(base::Day earlier, base::Day later) const;
  std::optional<std::size_t> term_index(base::Day day) const;
  base::Day last_school_day(std::size_t term) const;
  std::vector<YearPart> cut_years(int n) const;
  DayOrMissing nth_before(base::Day start, int n, Count count) const;

  std::vector<base::DayRange> terms_;         // in order
  std::vector<base::Day> school_days_;        // in order
  std::vector<base::Day> last_days_;          // the last school day of each term
  std::vector<std::vector<YearPart>> parts_;  // of 1, 2, ... kMostParts
};

}  // namespace stepwell::calendar
