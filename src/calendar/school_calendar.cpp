#include "calendar/school_calendar.h"

#include <algorithm>

namespace stepwell::calendar {

using base::Day;
using base::DayRange;

namespace {

bool any_contains(const std::vector<DayRange>& ranges, Day day) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [day](const DayRange& range) { return range.contains(day); });
}

std::optional<TermDatesProblem> problem_in(const std::vector<DayRange>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].last < terms[i].first)
      return TermDatesProblem{TermDatesProblem::What::Backwards, i, i};
    for (std::size_t j = 0; j < i; ++j)
      if (terms[i].first <= terms[j].last && terms[j].first <= terms[i].last)
        return TermDatesProblem{TermDatesProblem::What::Overlap, j, i};
  }
  return std::nullopt;
}

}  // namespace

DayRange school_year_of(Day day) {
  const int year = day.month() >= 8 ? day.year() : day.year() - 1;
  return {Day(year, 8, 1), Day(year + 1, 7, 31)};
}

base::Result<SchoolCalendar, TermDatesProblem> SchoolCalendar::create(
    TermDates dates, const BankHolidays& holidays) {
  if (const auto problem = problem_in(dates.terms)) return base::refuse(*problem);
  SchoolCalendar calendar;
  calendar.terms_ = std::move(dates.terms);
  std::sort(calendar.terms_.begin(), calendar.terms_.end(),
            [](const DayRange& a, const DayRange& b) { return a.first < b.first; });
  for (const DayRange& term : calendar.terms_) {
    Day last = term.last;
    for (Day day = term.first; day <= term.last; day = day + 1) {
      if (!holidays.is_working_day(day) || any_contains(dates.closed, day) ||
          std::find(dates.inset.begin(), dates.inset.end(), day) != dates.inset.end())
        continue;
      calendar.school_days_.push_back(day);
      last = day;
    }
    calendar.last_days_.push_back(last);
  }
  for (int n = 1; n <= kMostParts; ++n) calendar.parts_.push_back(calendar.cut_years(n));
  return calendar;
}

bool SchoolCalendar::is_school_day(Day day) const {
  return std::binary_search(school_days_.begin(), school_days_.end(), day);
}

std::optional<Missing> SchoolCalendar::begins_after(Day start) const {
  if (!terms_.empty() && terms_.front().first <= start) return std::nullopt;
  return Missing{Missing::What::TermDatesBefore, start};
}

Missing SchoolCalendar::ends_before() const {
  return {Missing::What::TermDatesAfter, terms_.empty() ? Day() : terms_.back().last};
}

bool SchoolCalendar::year_unknown_between(Day earlier, Day later) const {
  // Reading: nothing says that a term is missing, except a whole school year without one, between
  // the two days or of either.
  for (DayRange year = school_year_of(earlier); year.first <= later;
       year = school_year_of(year.last + 1)) {
    if (std::none_of(terms_.begin(), terms_.end(),
                     [&](const DayRange& term) { return year.contains(term.first); }))
      return true;
  }
  return false;
}

DayOrMissing SchoolCalendar::nth_school_day(Day start, int n, Count count) const {
  if (n == 0) return start;
  if (n < 0) return nth_before(start, -n, count);
  if (const auto missing = begins_after(start)) return base::refuse(*missing);
  const auto first = count == Count::Including
                         ? std::lower_bound(school_days_.begin(), school_days_.end(), start)
                         : std::upper_bound(school_days_.begin(), school_days_.end(), start);
  if (school_days_.end() - first < n) return base::refuse(ends_before());
  const Day day = *(first + (n - 1));
  if (year_unknown_between(start, day))
    return base::refuse(Missing{Missing::What::TermDatesAfter, school_year_of(start).last});
  return day;
}

DayOrMissing SchoolCalendar::nth_before(Day start, int n, Count count) const {
  if (terms_.empty() || terms_.back().last < start) return base::refuse(ends_before());
  const auto end = count == Count::Including
                       ? std::upper_bound(school_days_.begin(), school_days_.end(), start)
                       : std::lower_bound(school_days_.begin(), school_days_.end(), start);
  if (end - school_days_.begin() < n)
    return base::refuse(Missing{Missing::What::TermDatesBefore, start});
  const Day day = *(end - n);
  if (year_unknown_between(day, start))
    return base::refuse(Missing{Missing::What::TermDatesBefore, school_year_of(start).first});
  return day;
}

std::optional<std::size_t> SchoolCalendar::term_index(Day day) const {
  const auto after = std::upper_bound(terms_.begin(), terms_.end(), day,
                                      [](Day d, const DayRange& term) { return d < term.first; });
  if (after == terms_.begin()) return std::nullopt;
  return static_cast<std::size_t>(after - terms_.begin()) - 1;
}

Day SchoolCalendar::last_school_day(std::size_t term) const {
  return last_days_[term];
}

DayOrMissing SchoolCalendar::end_of_term_after(Day start, int n) const {
  const auto index = term_index(start);
  if (!index) return base::refuse(Missing{Missing::What::TermDatesBefore, start});
  const auto wanted = static_cast<std::ptrdiff_t>(*index) + n;
  if (wanted < 0) return base::refuse(Missing{Missing::What::TermDatesBefore, start});
  const auto term = static_cast<std::size_t>(wanted);
  if (term >= terms_.size()) return base::refuse(ends_before());
  const Day day = last_school_day(term);
  if (year_unknown_between(std::min(start, day), std::max(start, day)))
    return base::refuse(Missing{Missing::What::TermDatesAfter, school_year_of(start).last});
  return day;
}

DayOrMissing SchoolCalendar::end_of_present_term(Day day) const {
  const auto index = term_index(day);
  if (!index) return base::refuse(Missing{Missing::What::TermDatesBefore, day});
  if (day <= last_school_day(*index)) return last_school_day(*index);
  return end_of_term_after(day, 1);
}

const std::vector<YearPart>& SchoolCalendar::parts(int n) const {
  static const std::vector<YearPart> kNone;
  if (parts_.empty()) return kNone;
  return parts_.at(static_cast<std::size_t>(n - 1));
}

std::vector<YearPart> SchoolCalendar::cut_years(int n) const {
  std::vector<YearPart> all;
  for (std::size_t first = 0; first < terms_.size();) {
    const Day year_end = school_year_of(terms_[first].first).last;
    std::size_t end = first;
    while (end < terms_.size() && terms_[end].first <= year_end) ++end;
    const int terms = static_cast<int>(end - first);
    if (terms < 3) {
      all.push_back({{terms_[first].first, year_end}, year_end, false});
    } else {
      for (int part = 1; part <= n; ++part) {
        const int from =
            ((part - 1) * terms + n - 1) / n;  // ceil((part - 1) * terms / n) terms come before
        const int to = (part * terms + n - 1) / n;
        if (from == to) continue;
        all.push_back({{terms_[first + static_cast<std::size_t>(from)].first,
                        last_school_day(first + static_cast<std::size_t>(to) - 1)},
                       year_end,
                       true});
      }
    }
    first = end;
  }
  return all;
}

}  // namespace stepwell::calendar
