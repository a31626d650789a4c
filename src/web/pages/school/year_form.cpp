#include "web/pages/school/year_form.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "http/text_rules.h"
#include "web/components/button.h"
#include "web/components/fieldset.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/row_count.h"
#include "web/pages/import/typed_day.h"
#include "web/texts/entry.h"
#include "web/texts/terms.h"

namespace stepwell::web::pages {
namespace {

using app::SchoolYear;
using app::YearProblem;
using base::Day;
using base::DayRange;
using html::Html;

constexpr std::string_view kTerms = "term";
constexpr const char* kClosed = "closed";
constexpr const char* kInset = "inset";
constexpr std::size_t kUsualTerms = 3;

struct Box {
  std::string_view name;
  texts::Text label;
};
constexpr std::array<Box, 4> kBoxes = {{{"first", texts::kYearFirst},
                                        {"last", texts::kYearLast},
                                        {"half-from", texts::kYearHalfFrom},
                                        {"half-to", texts::kYearHalfTo}}};

std::string rows_name() {
  return std::string(kTerms) + "-rows";
}

std::size_t rows_of(const Typed& typed) {
  const std::size_t shown = rows_to_show(typed, kTerms);
  // Without a word of how many there are it is a new form.
  return typed.value(rows_name()).empty() ? kUsualTerms : std::min(shown, app::kMostTerms);
}

/// A holiday in the middle of a term; a day or two is no half term.
bool is_half_term(const DayRange& closed) {
  constexpr int kFewestDays = 4;
  return closed.last - closed.first + 1 >= kFewestDays;
}

std::string closed_line(const DayRange& closed) {
  return closed.first == closed.last ? typed_day(closed.first)
                                     : typed_day(closed.first) + " to " + typed_day(closed.last);
}

/// Reads the form, box by box, and remembers where each date stands.
class YearReader {
 public:
  YearReader(Typed& typed, int begins) : typed_(typed) { year_.begins = begins; }

  std::optional<SchoolYear> read() && {
    for (std::size_t row = 0; row < rows_of(typed_); ++row) read_term(row);
    read_closed();
    read_inset();
    if (!typed_.problems.empty()) return std::nullopt;
    for (const YearProblem& problem : app::problems_of(year_))
      typed_.problems.add(field_of(problem), texts::sentence(problem, year_));
    if (!typed_.problems.empty()) return std::nullopt;
    // In the order of their days, as they are compared and shown.
    return app::read_year_text(app::year_text(year_));
  }

 private:
  std::optional<Day> read_box(const std::string& field) {
    const std::string text = typed_.value(field);
    if (text.empty()) return std::nullopt;
    const auto day = read_typed_day(text);
    if (!day) typed_.problems.add(field, texts::no_such_day(text));
    return day;
  }

  /// Two boxes that say one thing; one of them alone is a problem at the other.
  std::optional<DayRange> read_pair(std::size_t row, const Box& from, const Box& to,
                                    texts::Text no_first, texts::Text no_last) {
    const std::string first = row_field(kTerms, row, from.name);
    const std::string last = row_field(kTerms, row, to.name);
    const auto begins = read_box(first), ends = read_box(last);
    if (typed_.value(first).empty() && !typed_.value(last).empty())
      typed_.problems.add(first, no_first);
    if (!typed_.value(first).empty() && typed_.value(last).empty())
      typed_.problems.add(last, no_last);
    if (!begins || !ends) return std::nullopt;
    return DayRange{*begins, *ends};
  }

  void read_term(std::size_t row) {
    if (const auto term =
            read_pair(row, kBoxes[0], kBoxes[1], texts::kYearNoFirst, texts::kYearNoLast)) {
      year_.dates.terms.push_back(*term);
      term_fields_.push_back(row_field(kTerms, row, kBoxes[0].name));
    }
    if (const auto half =
            read_pair(row, kBoxes[2], kBoxes[3], texts::kYearNoHalfFrom, texts::kYearNoHalfTo)) {
      year_.dates.closed.push_back(*half);
      closed_fields_.push_back(row_field(kTerms, row, kBoxes[2].name));
    }
  }

  template <class TakeLine>
  void read_lines(const char* field, std::size_t most, TakeLine take) {
    std::stringstream text(typed_.exact(field));
    std::size_t number = 0;
    for (std::string line; std::getline(text, line) && number <= most * 20;) {
      ++number;
      const std::string_view said = http::trimmed(line);
      if (!said.empty()) take(said, number);
    }
  }

  void read_closed() {
    read_lines(kClosed, app::kMostClosed, [&](std::string_view line, std::size_t number) {
      std::string_view first = line, last = line;
      for (const std::string_view between : {" to ", " until ", " – ", " - "})
        if (const auto at = line.find(between); at != line.npos && first == line) {
          first = http::trimmed(line.substr(0, at));
          last = http::trimmed(line.substr(at + between.size()));
        }
      const auto from = day_in(kClosed, first, number);
      const auto to = last == first ? from : day_in(kClosed, last, number);
      if (!from || !to) return;
      year_.dates.closed.push_back({*from, *to});
      closed_fields_.emplace_back(kClosed);
    });
  }

  void read_inset() {
    read_lines(kInset, app::kMostInset, [&](std::string_view line, std::size_t number) {
      if (const auto day = day_in(kInset, line, number)) year_.dates.inset.push_back(*day);
    });
  }

  std::optional<Day> day_in(const char* field, std::string_view text, std::size_t line) {
    const auto day = read_typed_day(text);
    if (!day && !typed_.problems.has(field))
      typed_.problems.add(field, texts::in_line(line, texts::no_such_day(text)));
    return day;
  }

  std::string field_of(const YearProblem& problem) const {
    using What = YearProblem::What;
    switch (problem.what) {
      case What::NoTerms:
      case What::TooManyTerms: return row_field(kTerms, 0, kBoxes[0].name);
      case What::TermBackwards:
      case What::TermOutside:
      case What::TermsOverlap:
      case What::NoSchoolDay: return term_fields_.at(problem.at);
      case What::TooManyClosed: return kClosed;
      case What::ClosedBackwards:
      case What::ClosedOutside: return closed_fields_.at(problem.at);
      case What::TooManyInset:
      case What::InsetOutside:
      case What::InsetWeekend: return kInset;
    }
    return kClosed;
  }

  Typed& typed_;
  SchoolYear year_;
  std::vector<std::string> term_fields_, closed_fields_;
};

void ask_term(Html& out, const Typed& typed, std::size_t row) {
  components::Fieldset group{.legend = components::Legend{.content = texts::term_name(row),
                                                          .classes = "govuk-fieldset__legend--s"}};
  group.html.literal("<div class=\"sw-dates\">");
  for (const Box& box : kBoxes) {
    const std::string name = row_field(kTerms, row, box.name);
    ask_text(group.html, typed,
             {.name = name.c_str(),
              .label = box.label,
              .autocomplete = "off",
              .classes = "govuk-input--width-10"});
  }
  group.html.literal("</div>");
  out.literal("<div class=\"sw-row\">");
  write(out, group);
  out.literal("</div>");
}

}  // namespace

void fill_in_year(Typed& typed, const SchoolYear& year) {
  const auto add = [&](const std::string& field, const std::string& value) {
    typed.form.add({field, value});
  };
  std::vector<DayRange> others = year.dates.closed;
  for (std::size_t row = 0; row < year.dates.terms.size(); ++row) {
    const DayRange& term = year.dates.terms[row];
    add(row_field(kTerms, row, kBoxes[0].name), typed_day(term.first));
    add(row_field(kTerms, row, kBoxes[1].name), typed_day(term.last));
    const auto half = std::find_if(others.begin(), others.end(), [&](const DayRange& closed) {
      return term.contains(closed.first) && is_half_term(closed);
    });
    if (half == others.end()) continue;
    add(row_field(kTerms, row, kBoxes[2].name), typed_day(half->first));
    add(row_field(kTerms, row, kBoxes[3].name), typed_day(half->last));
    others.erase(half);
  }
  add(rows_name(), std::to_string(std::max(year.dates.terms.size(), kUsualTerms)));
  std::string closed, inset;
  for (const DayRange& range : others) closed += closed_line(range) + "\n";
  for (const Day day : year.dates.inset) inset += typed_day(day) + "\n";
  add(kClosed, closed);
  add(kInset, inset);
}

void ask_year(Html& out, const Typed& typed) {
  const std::size_t rows = rows_of(typed);
  out.literal("<p class=\"govuk-hint\">").text(texts::kYearHint).literal("</p>");
  hidden(out, rows_name(), std::to_string(rows));
  for (std::size_t row = 0; row < rows; ++row) ask_term(out, typed, row);
  if (rows < app::kMostTerms)
    write(out, components::Button{.content = texts::kYearAdd,
                                  .name = std::string(kMoreField),
                                  .value = std::string(kTerms),
                                  .classes = "govuk-button--secondary"});
  ask_lines(out, typed,
            {.name = kClosed,
             .label = std::string(texts::kYearClosed) + texts::kOptional,
             .hint = texts::kYearClosedHint});
  ask_lines(out, typed,
            {.name = kInset,
             .label = std::string(texts::kYearInset) + texts::kOptional,
             .hint = texts::kYearInsetHint});
}

void keep_year(Html& out, const Typed& typed) {
  const std::size_t rows = rows_of(typed);
  hidden(out, rows_name(), std::to_string(rows));
  for (std::size_t row = 0; row < rows; ++row)
    for (const Box& box : kBoxes) {
      const std::string field = row_field(kTerms, row, box.name);
      hidden(out, field, typed.value(field));
    }
  hidden(out, kClosed, typed.exact(kClosed));
  hidden(out, kInset, typed.exact(kInset));
}

std::optional<SchoolYear> read_year(Typed& typed, int begins) {
  return YearReader(typed, begins).read();
}

}  // namespace stepwell::web::pages
