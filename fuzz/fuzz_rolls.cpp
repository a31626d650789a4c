// Any bytes given as a file of pupils: never a crash, the same answer twice, and a roll that keeps
// what `roll_promises.h` says. The same text in other letters, with every cell in quotation marks,
// or with what was understood of it chosen by a person, is the same roll.
//
// A first line that begins with '!' is what a person has put right; the file is what follows it.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/decoding.h"
#include "exchange/roll_reader.h"
#include "roll_promises.h"

namespace {

using namespace stepwell;
using app::Encoding;
using app::Roll;
using app::RollChoices;
using app::RollField;
using fuzzing::require;

constexpr base::Day kToday(2026, 11, 5);

using Read = base::Result<Roll, app::RollFault>;

Read read(std::string_view bytes, const RollChoices& choices) {
  return exchange::SeparatedRollReader().read(bytes, choices, kToday);
}

std::optional<Encoding> encoding_of(char c) {
  switch (c) {
    case 'u': return Encoding::Utf8;
    case 'l': return Encoding::Utf16Little;
    case 'b': return Encoding::Utf16Big;
    case 'w': return Encoding::Windows1252;
  }
  return std::nullopt;
}

/// "!w;2dFHK": Windows-1252, semicolons, headings in row 2, day first, and the fields of the first
/// three columns from 'A' on; '.' where nothing was chosen.
RollChoices choices_in(std::string_view line) {
  const auto at = [line](std::size_t i) { return i < line.size() ? line[i] : '.'; };
  RollChoices choices;
  choices.encoding = encoding_of(at(1));
  if (at(2) != '.') choices.separator = at(2);
  if (at(3) != '.') choices.heading_row = at(3) - '0';
  if (at(4) == 'd') choices.dates = app::DateStyle::DayFirst;
  if (at(4) == 'm') choices.dates = app::DateStyle::MonthFirst;
  for (std::size_t i = 5; i < line.size(); ++i)
    if (const int field = line[i] - 'A';
        0 <= field && field <= static_cast<int>(RollField::Enrolment))
      choices.columns[i - 5] = static_cast<RollField>(field);
  return choices;
}

RollChoices chosen_as_understood(const app::Understood& understood) {
  RollChoices choices{
      understood.encoding, understood.separator, understood.heading_row, understood.dates, {}};
  for (const app::RollColumn& column : understood.columns)
    choices.columns[choices.columns.size()] = column.field;
  return choices;
}

/// Collects values into one text; no text of a roll has the character between them.
class Written {
 public:
  template <class... Values>
  Written& add(const Values&... values) {
    ((text_ += fmt::format("{}\x01", values)), ...);
    return *this;
  }
  void add_text(const app::RollText& text) { add(text.text, text.row, text.column); }
  void add_day(const app::RollDay& day) { add(day.day ? day.day->iso() : "", day.row, day.column); }
  void add_problems(const std::vector<app::RollProblem>& problems) {
    for (const app::RollProblem& problem : problems)
      add(name_of(problem.code), problem.row, name_of(problem.field), problem.column, problem.found,
          problem.other, problem.children);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void add_pupil(Written& all, const app::RollPupil& pupil) {
  for (const int row : pupil.rows) all.add(row);
  all.add(pupil.surname, pupil.forename, pupil.known_as, pupil.born.iso(), pupil.sex,
          pupil.year_group, pupil.class_name, static_cast<int>(pupil.enrolled));
  for (const auto* text : {&pupil.upn, &pupil.former_upn, &pupil.admission_number, &pupil.status})
    all.add_text(*text);
  for (const auto* day :
       {&pupil.since, &pupil.plan_on, &pupil.last_review_on, &pupil.next_review_on, &pupil.left_on})
    all.add_day(*day);
  for (const app::RollNeed& need : pupil.needs) {
    all.add_text(need.word);
    all.add(need.rank.value_or(0));
  }
  all.add_problems(pupil.problems);
}

/// All of a roll but the letters that its file was written in.
std::string written(const Roll& roll) {
  const app::Understood& understood = roll.understood;
  Written all;
  all.add(understood.separator, understood.heading_row, static_cast<int>(understood.dates));
  for (const app::RollColumn& column : understood.columns)
    all.add(column.heading, name_of(column.field));
  for (const int row : understood.dropped) all.add(row);
  for (const app::RollPupil& pupil : roll.pupils) add_pupil(all, pupil);
  all.add_problems(roll.problems);
  return all.add(roll.left_out).take();
}

std::string written(const Read& read) {
  if (read) return written(*read);
  return Written().add(name_of(read.error().what), read.error().row, read.error().found).take();
}

void require_same(const Read& other, const std::string& as) {
  require(written(other) == as);
}

/// The next character of a text that is UTF-8.
char32_t take_character(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t c = length == 1 ? first : first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i)
    c = (c << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(length);
  return c;
}

std::string in_utf16(std::string_view text, Encoding encoding) {
  std::string bytes;
  const auto unit = [&](char32_t c) {
    const char low = static_cast<char>(c & 0xFFU), high = static_cast<char>(c >> 8U);
    bytes += encoding == Encoding::Utf16Little ? low : high;
    bytes += encoding == Encoding::Utf16Little ? high : low;
  };
  unit(0xFEFF);
  while (!text.empty()) {
    const char32_t c = take_character(text);
    if (c >= 0x10000) unit(0xD800 + ((c - 0x10000) >> 10U));
    unit(c >= 0x10000 ? 0xDC00 + ((c - 0x10000) & 0x3FFU) : c);
  }
  return bytes;
}

void check_other_letters(const exchange::Decoded& decoded, RollChoices choices,
                         const std::string& as) {
  const bool little = decoded.encoding == Encoding::Utf16Little;
  choices.encoding.reset();
  require_same(
      read(in_utf16(decoded.text, little ? Encoding::Utf16Big : Encoding::Utf16Little), choices),
      as);
}

void check_quoted(const fuzzing::Rows& rows, RollChoices choices, const std::string& as) {
  choices.encoding = Encoding::Utf8;
  std::string text = "\xEF\xBB\xBF";
  for (const auto& cells : rows) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += *choices.separator;
      text += '"';
      for (const char c : cells[i]) text += c == '"' ? "\"\"" : std::string(1, c);
      text += '"';
    }
    text += '\n';
  }
  require_same(read(text, choices), as);
}

void check_chosen(const app::Understood& understood, const RollChoices& choices) {
  require(!choices.encoding || understood.encoding == choices.encoding);
  require(!choices.separator || understood.separator == choices.separator);
  require(!choices.heading_row || understood.heading_row == choices.heading_row);
  require(!choices.dates || understood.dates == choices.dates);
}

void check_fault(const app::RollFault& fault, const RollChoices& choices, std::size_t size) {
  require(!name_of(fault.what).empty() && !describe(fault).empty());
  require(base::is_utf8(fault.found));
  require(0 <= fault.row && fault.row <= static_cast<int>(size) + 1);
  const bool unclear = fault.what == app::RollFault::What::DatesUnclear;
  require(!unclear || (!choices.dates && fault.row > 0 && !fault.found.empty()));
}

void check(std::string_view bytes, const RollChoices& choices) {
  const Read roll = read(bytes, choices);
  const std::string as = written(roll);
  require_same(read(bytes, choices), as);
  const auto decoded = exchange::decode(bytes, choices.encoding);
  require(decoded || !roll);
  if (decoded) require(base::is_utf8(decoded->text));
  if (decoded) check_other_letters(*decoded, choices, as);
  if (!roll) return check_fault(roll.error(), choices, bytes.size());
  require(roll->understood.encoding == decoded->encoding);
  check_chosen(roll->understood, choices);
  const auto rows = fuzzing::rows_of(decoded->text, roll->understood.separator);
  fuzzing::RollPromises(*roll, rows, kToday).check();
  const RollChoices understood = chosen_as_understood(roll->understood);
  require_same(read(bytes, understood), as);
  check_quoted(rows, understood, as);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (!bytes.starts_with('!')) {
    check(bytes, {});
    return 0;
  }
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  check(bytes, choices_in(line));
  return 0;
}
