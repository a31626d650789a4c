#include "app/school/school_years.h"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <map>

namespace stepwell::app {

namespace json = boost::json;
using base::Day;
using base::DayRange;
using calendar::TermDates;
using What = YearProblem::What;

namespace {

bool starts_earlier(const DayRange& one, const DayRange& other) {
  return one.first < other.first;
}

bool overlap(const DayRange& one, const DayRange& other) {
  return one.first <= other.last && other.first <= one.last;
}

bool is_within(const DayRange& inner, const DayRange& outer) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

void put_in_order(TermDates& dates) {
  std::stable_sort(dates.terms.begin(), dates.terms.end(), starts_earlier);
  std::stable_sort(dates.closed.begin(), dates.closed.end(), starts_earlier);
  std::sort(dates.inset.begin(), dates.inset.end());
}

bool is_free(const TermDates& dates, Day day) {
  return day.is_weekend() ||
         std::any_of(dates.closed.begin(), dates.closed.end(),
                     [day](const DayRange& closed) { return closed.contains(day); }) ||
         std::find(dates.inset.begin(), dates.inset.end(), day) != dates.inset.end();
}

bool has_school_day(const TermDates& dates, const DayRange& term) {
  for (Day day = term.first; day <= term.last; day = day + 1)
    if (!is_free(dates, day)) return true;
  return false;
}

void check_terms(const SchoolYear& year, std::vector<YearProblem>& problems) {
  const auto& terms = year.dates.terms;
  if (terms.empty()) problems.push_back({What::NoTerms});
  if (terms.size() > kMostTerms) return problems.push_back({What::TooManyTerms});
  for (std::size_t at = 0; at < terms.size(); ++at) {
    const DayRange& term = terms[at];
    if (term.last < term.first) {
      problems.push_back({What::TermBackwards, at});
      continue;
    }
    if (!is_within(term, year.days())) {
      problems.push_back({What::TermOutside, at});
      continue;
    }
    for (std::size_t other = 0; other < at; ++other)
      if (overlap(terms[other], term)) problems.push_back({What::TermsOverlap, at, other});
    if (year.dates.closed.size() <= kMostClosed && !has_school_day(year.dates, term))
      problems.push_back({What::NoSchoolDay, at});
  }
}

void check_closed(const SchoolYear& year, std::vector<YearProblem>& problems) {
  const auto& closed = year.dates.closed;
  if (closed.size() > kMostClosed) return problems.push_back({What::TooManyClosed});
  for (std::size_t at = 0; at < closed.size(); ++at) {
    if (closed[at].last < closed[at].first) {
      problems.push_back({What::ClosedBackwards, at});
      continue;
    }
    const bool is_in_one =
        std::any_of(year.dates.terms.begin(), year.dates.terms.end(),
                    [&](const DayRange& term) { return is_within(closed[at], term); });
    if (!is_in_one) problems.push_back({What::ClosedOutside, at});
  }
}

void check_inset(const SchoolYear& year, std::vector<YearProblem>& problems) {
  const auto& inset = year.dates.inset;
  if (inset.size() > kMostInset) return problems.push_back({What::TooManyInset});
  for (std::size_t at = 0; at < inset.size(); ++at) {
    if (!year.days().contains(inset[at])) problems.push_back({What::InsetOutside, at});
    if (inset[at].is_weekend()) problems.push_back({What::InsetWeekend, at});
  }
}

json::array rows_of(const std::vector<DayRange>& ranges) {
  json::array rows;
  for (const DayRange& range : ranges)
    rows.push_back(json::object{{"first", range.first.iso()}, {"last", range.last.iso()}});
  return rows;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::optional<DayRange> read_range(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash == word.npos) return std::nullopt;
  const auto first = base::parse_day(word.substr(0, slash));
  const auto last = base::parse_day(word.substr(slash + 1));
  if (!first || !last) return std::nullopt;
  return DayRange{*first, *last};
}

/// Puts one word of a year's text where its letter says.
bool take_word(char list, std::string_view word, TermDates& dates) {
  if (list == 'i') {
    const auto day = base::parse_day(word);
    if (day) dates.inset.push_back(*day);
    return day.has_value();
  }
  const auto range = read_range(word);
  if (!range || (list != 't' && list != 'c')) return false;
  (list == 't' ? dates.terms : dates.closed).push_back(*range);
  return true;
}

}  // namespace

bool operator==(const SchoolYear& one, const SchoolYear& other) {
  return year_text(one) == year_text(other);
}

int school_year_begin(Day day) {
  return calendar::school_year_of(day).first.year();
}

std::vector<SchoolYear> school_years(const TermDates& dates) {
  std::map<int, SchoolYear> years;
  for (const DayRange& term : dates.terms)
    years[school_year_begin(term.first)].dates.terms.push_back(term);
  for (const DayRange& closed : dates.closed)
    years[school_year_begin(closed.first)].dates.closed.push_back(closed);
  for (const Day day : dates.inset) years[school_year_begin(day)].dates.inset.push_back(day);
  std::vector<SchoolYear> all;
  for (auto& [begins, year] : years) {
    year.begins = begins;
    put_in_order(year.dates);
    all.push_back(std::move(year));
  }
  return all;
}

SchoolYear school_year(const TermDates& dates, int begins) {
  for (SchoolYear& year : school_years(dates))
    if (year.begins == begins) return std::move(year);
  return {begins, {}};
}

int school_days(const SchoolYear& year, const calendar::BankHolidays& holidays) {
  int count = 0;
  const auto calendar = calendar::SchoolCalendar::create(year.dates, holidays);
  if (!calendar) return 0;
  for (const DayRange& term : year.dates.terms)
    for (Day day = term.first; day <= term.last; day = day + 1)
      if (calendar->is_school_day(day)) ++count;
  return count;
}

std::vector<YearProblem> problems_of(const SchoolYear& year) {
  std::vector<YearProblem> problems;
  check_terms(year, problems);
  check_closed(year, problems);
  check_inset(year, problems);
  return problems;
}

json::object terms_entry(const SchoolYear& year, Day on) {
  json::object entry{{"on", on.iso()}, {"kind", "terms_set"}, {"terms", rows_of(year.dates.terms)}};
  if (!year.dates.closed.empty()) entry["closed"] = rows_of(year.dates.closed);
  json::array inset;
  for (const Day day : year.dates.inset) inset.push_back(json::value(day.iso()));
  if (!inset.empty()) entry["inset"] = std::move(inset);
  return entry;
}

std::string year_text(const SchoolYear& year) {
  std::string text = std::to_string(year.begins);
  const auto add = [&](const char* list, const std::vector<DayRange>& ranges) {
    text += list;
    for (const DayRange& range : ranges) text += " " + range.first.iso() + "/" + range.last.iso();
  };
  add(" t", year.dates.terms);
  add(" c", year.dates.closed);
  text += " i";
  for (const Day day : year.dates.inset) text += " " + day.iso();
  return text;
}

std::optional<SchoolYear> read_year_text(std::string_view text) {
  constexpr std::size_t kMostBytes = 4096;
  const auto words = words_of(text);
  if (text.size() > kMostBytes || words.empty() || words.front().size() != 4) return std::nullopt;
  SchoolYear year;
  const char* end = words.front().data() + words.front().size();
  const auto read = std::from_chars(words.front().data(), end, year.begins);
  if (read.ec != std::errc() || read.ptr != end || year.begins < 1) return std::nullopt;
  char list = ' ';
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (words[at].size() == 1)
      list = words[at].front();
    else if (!take_word(list, words[at], year.dates))
      return std::nullopt;
  }
  put_in_order(year.dates);
  return year;
}

}  // namespace stepwell::app
