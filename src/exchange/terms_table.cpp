// Reads a table of term dates: a row for each term, holiday or day, with headings in any of the
// words that authorities and calendars use.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/separated.h"
#include "exchange/term_days.h"

namespace stepwell::exchange {

using app::TermsFault;
using app::TermsFile;
using Code = app::TermsProblem::Code;
using What = TermsFault::What;

namespace {

/// Headings are looked for in so many rows.
constexpr int kHeadingRows = 40;

constexpr std::array<std::string_view, 13> kNames = {
    "event", "name", "subject", "summary", "description", "title",     "term",
    "what",  "type", "holiday", "details", "enw",         "digwyddiad"};
constexpr std::array<std::string_view, 13> kFirsts = {
    "start", "start date",  "first", "first day", "from",    "begins", "date",
    "opens", "term starts", "day",   "dechrau",   "dyddiad", "o"};
constexpr std::array<std::string_view, 9> kLasts = {
    "end", "end date", "last", "last day", "to", "ends", "closes", "term ends", "diwedd"};

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Which cell of a row is which.
struct Columns {
  int row = 0;  ///< of the headings
  std::size_t name = kNone, first = kNone, last = kNone;
  bool are_found() const { return name != kNone && first != kNone; }
};

template <std::size_t Count>
bool is_one_of(const std::string& cell, const std::array<std::string_view, Count>& words) {
  return std::find(words.begin(), words.end(), cell) != words.end();
}

Columns columns_in(const std::vector<std::string>& cells, int row) {
  Columns columns{row, kNone, kNone, kNone};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string cell = base::folded_name(cells[i]);
    if (columns.first == kNone && is_one_of(cell, kFirsts)) columns.first = i;
    if (columns.last == kNone && is_one_of(cell, kLasts)) columns.last = i;
    if (columns.name == kNone && is_one_of(cell, kNames)) columns.name = i;
  }
  return columns;
}

struct Layout {
  char separator = ',';
  Columns columns;
};

/// By the separator that finds the headings.
base::Result<Layout, TermsFault> find_layout(std::string_view text) {
  TermsFault fault{What::NoHeadings, 0};
  for (const char separator : {',', ';', '\t', '|'}) {
    SeparatedReader reader(text, separator);
    std::vector<std::string> cells;
    while (reader.row() < kHeadingRows && reader.next(cells))
      if (const Columns columns = columns_in(cells, reader.row()); columns.are_found())
        return Layout{separator, columns};
    if (reader.ended_too_wide()) fault = {What::TooWide, reader.row()};
  }
  return base::refuse(fault);
}

std::string cell_at(const std::vector<std::string>& cells, std::size_t at) {
  if (at >= cells.size()) return {};
  const std::string& cell = cells[at];
  const auto from = cell.find_first_not_of(" \t\r\n");
  if (from == cell.npos) return {};
  return cell.substr(from, cell.find_last_not_of(" \t\r\n") + 1 - from);
}

class TableReader {
 public:
  TableReader(const Layout& layout, base::Day today) : columns_(layout.columns), today_(today) {}

  void add(const std::vector<std::string>& cells, int row) {
    const std::string name = cell_at(cells, columns_.name);
    const std::string first = cell_at(cells, columns_.first);
    const std::string last = cell_at(cells, columns_.last);
    if (name.empty() && first.empty() && last.empty()) return;
    if (first.empty() && last.empty()) return days_.refuse(Code::NoDay, row, shown(name));
    const auto from = day_of(first.empty() ? last : first, row);
    const auto to = last.empty() ? from : day_of(last, row);
    if (from && to) days_.add(name, {*from, *to}, row);
  }
  bool is_full() const { return days_.is_full(); }
  TermsFile finish() && { return std::move(days_).finish(TermsFile::Form::Table); }

 private:
  std::optional<base::Day> day_of(const std::string& text, int row) {
    const ReadDate read =
        read_date(without_weekday(text), app::DateStyle::DayFirst, DateUse::Other, today_);
    if (read.what == ReadDate::What::Day) return read.day;
    days_.refuse(read.what == ReadDate::What::NoSuchDay ? Code::NoSuchDay : Code::NotADay, row,
                 shown(text));
    return std::nullopt;
  }

  /// "Wednesday 2 September 2026".
  static std::string_view without_weekday(std::string_view text) {
    const auto digit = text.find_first_of("0123456789");
    if (digit == text.npos || digit == 0 || text[digit - 1] != ' ') return text;
    // A month may come first too: "September 2, 2026".
    const std::string_view word = text.substr(0, digit);
    const bool is_weekday = word.find("day") != word.npos || word.starts_with("Mon ") ||
                            word.starts_with("Tue") || word.starts_with("Wed ") ||
                            word.starts_with("Thu") || word.starts_with("Fri ") ||
                            word.starts_with("Dydd ");
    return is_weekday ? text.substr(digit) : text;
  }

  const Columns columns_;
  const base::Day today_;
  TermDays days_;
};

}  // namespace

base::Result<TermsFile, TermsFault> read_terms_table(std::string_view text, base::Day today) {
  const auto layout = find_layout(text);
  if (!layout) return base::refuse(layout.error());
  TableReader table(*layout, today);
  SeparatedReader reader(text, layout->separator);
  std::vector<std::string> cells;
  while (reader.next(cells)) {
    if (reader.row() > app::kMostTermsLines || table.is_full())
      return base::refuse(TermsFault{What::TooMany, reader.row()});
    if (reader.row() > layout->columns.row) table.add(cells, reader.row());
  }
  if (reader.ended_too_wide()) return base::refuse(TermsFault{What::TooWide, reader.row()});
  if (reader.ended_in_quotes()) return base::refuse(TermsFault{What::OpenQuote, reader.row()});
  TermsFile file = std::move(table).finish();
  if (file.events.empty() && file.problems.empty())
    return base::refuse(TermsFault{What::NoDates, 0});
  return file;
}

}  // namespace stepwell::exchange
