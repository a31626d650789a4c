// What was typed in the questions of a form, as the fields of an entry.
#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <sstream>

#include "base/text.h"
#include "http/text_rules.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/entry/row_count.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using law::FieldSpec;
using law::FieldType;

/// Characters as a reader counts them, nearly: those that begin a sequence of UTF-8.
std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool is_offered(const std::vector<Option>& options, const std::string& value) {
  return std::any_of(options.begin(), options.end(),
                     [&](const Option& option) { return option.value == value; });
}

struct Reading {
  const AboutChild& about;
  Typed& typed;
  std::string_view kind;
  const FieldSpec& spec;
  std::string name;

  bool needed() const { return is_needed(kind, spec); }
  void refuse(std::string why, std::string_view anchor = {}) const {
    typed.problems.add(name, std::move(why), anchor);
  }
  void refuse_missing(std::string_view anchor = {}) const {
    refuse(texts::answer_missing(texts::field_words(kind, spec.name).label), anchor);
  }
};

void read_words(const Reading& reading, json::object& entry) {
  const bool is_long =
      texts::field_words(reading.kind, reading.spec.name).size == texts::FieldWords::Size::Lines;
  const std::string text =
      read_text(reading.typed, reading.name, is_long ? kMostOfLines : kMostOfALine);
  if (!text.empty())
    entry[reading.spec.name] = text;
  else if (reading.needed())
    reading.refuse_missing();
}

void read_a_day(const Reading& reading, json::object& entry) {
  if (!reading.needed() && !is_day_typed(reading.typed, reading.name)) return;
  const auto day = read_day(reading.typed, reading.name);
  if (!day) return;
  if (is_too_far(*day, reading.about.file.today))
    reading.refuse(texts::day_too_far(kMostYearsAhead), reading.name + "-day");
  entry[reading.spec.name] = day->iso();
}

void read_number(const Reading& reading, json::object& entry) {
  constexpr std::size_t kMostDigits = 6;
  const std::string text = reading.typed.value(reading.name);
  if (text.empty()) {
    if (reading.needed()) reading.refuse_missing();
    return;
  }
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  const bool is_number = read.ec == std::errc() && read.ptr == end && number >= 0;
  if (!is_number || text.size() > kMostDigits) return reading.refuse(texts::kNotANumber);
  entry[reading.spec.name] = number;
}

void read_choice(const Reading& reading, json::object& entry) {
  const std::string value = reading.typed.value(reading.name);
  if (value.empty()) {
    if (reading.needed()) reading.refuse_missing();
    return;
  }
  if (!is_offered(options_of(reading.about, reading.spec.choices), value))
    return reading.refuse(texts::kNotOffered);
  entry[reading.spec.name] = value;
}

void read_entry_named(const Reading& reading, json::object& entry) {
  const std::string value = reading.typed.value(reading.name);
  if (value.empty()) {
    if (reading.needed()) reading.refuse_missing();
    return;
  }
  if (!is_offered(entries_for(reading.about, reading.spec.name), value))
    return reading.refuse(texts::kNotOffered);
  entry[reading.spec.name] = read_position(value);
}

void read_entries_named(const Reading& reading, json::object& entry) {
  const auto offered = entries_for(reading.about, reading.spec.name);
  json::array positions;
  for (const std::string& value : reading.typed.values(reading.name)) {
    if (!is_offered(offered, value)) return reading.refuse(texts::kNotOffered);
    positions.push_back(read_position(value));
  }
  if (!positions.empty()) entry[reading.spec.name] = std::move(positions);
}

void read_several(const Reading& reading, json::object& entry) {
  json::array words;
  if (reading.spec.choices.empty()) {
    words = read_lines(reading.typed, reading.name);
  } else {
    const auto offered = options_of(reading.about, reading.spec.choices);
    for (const std::string& value : reading.typed.values(reading.name)) {
      if (!is_offered(offered, value)) return reading.refuse(texts::kNotOffered);
      words.push_back(json::value(value));
    }
  }
  if (!words.empty())
    entry[reading.spec.name] = std::move(words);
  else if (reading.needed())
    reading.refuse_missing();
}

void read_named(const Reading& reading, json::object& entry);

bool is_empty_row(const Reading& reading, std::size_t row) {
  return std::none_of(
      reading.spec.rows.begin(), reading.spec.rows.end(), [&](const FieldSpec& inner) {
        const std::string field = row_field(reading.name, row, inner.name);
        return !reading.typed.value(field).empty() || is_day_typed(reading.typed, field);
      });
}

void read_rows(const Reading& reading, json::object& entry) {
  json::array rows;
  for (std::size_t row = 0; row < rows_shown(reading.typed, reading.name); ++row) {
    if (is_empty_row(reading, row)) continue;
    json::object read;
    for (const FieldSpec& inner : reading.spec.rows)
      if (is_asked_in_row(inner))
        read_named({reading.about, reading.typed, reading.kind, inner,
                    row_field(reading.name, row, inner.name)},
                   read);
    rows.push_back(std::move(read));
  }
  if (!rows.empty()) entry[reading.spec.name] = std::move(rows);
}

void read_named(const Reading& reading, json::object& entry) {
  switch (reading.spec.type) {
    case FieldType::Text: return read_words(reading, entry);
    case FieldType::Day: return read_a_day(reading, entry);
    case FieldType::Number: return read_number(reading, entry);
    case FieldType::Flag:
      if (reading.typed.value(reading.name) == "yes") entry[reading.spec.name] = true;
      return;
    case FieldType::Position:
    case FieldType::Opening: return read_entry_named(reading, entry);
    case FieldType::Positions: return read_entries_named(reading, entry);
    case FieldType::Choice: return read_choice(reading, entry);
    case FieldType::Words: return read_several(reading, entry);
    case FieldType::Rows: return read_rows(reading, entry);
    case FieldType::Content: return;
  }
}

}  // namespace

std::string read_text(Typed& typed, const std::string& field, std::size_t most) {
  const std::string exact = typed.exact(field);
  if (base::shows_nothing(exact)) return {};
  const std::size_t begin = exact.find_first_not_of(" \t\n");
  std::string text = exact.substr(begin, exact.find_last_not_of(" \t\n") + 1 - begin);
  const std::size_t length = length_of(text);
  if (length <= most) return text;
  typed.problems.add(field, texts::too_long(most, length));
  return text;
}

json::array read_lines(Typed& typed, const std::string& field) {
  json::array lines;
  std::stringstream text(typed.exact(field));
  for (std::string line; std::getline(text, line);) {
    const std::string_view word = http::trimmed(line);
    if (word.empty()) continue;
    if (const std::size_t length = length_of(word); length > kMostOfALine) {
      typed.problems.add(field, texts::too_long(kMostOfALine, length));
      return lines;
    }
    lines.push_back(json::value(word));
  }
  if (lines.size() > kMostWords) typed.problems.add(field, texts::too_many(kMostWords));
  return lines;
}

void read_field(const AboutChild& about, Typed& typed, std::string_view kind, const FieldSpec& spec,
                json::object& entry) {
  read_named({about, typed, kind, spec, std::string(spec.name)}, entry);
}

void read_entry_day(const AboutChild& about, Typed& typed, json::object& entry) {
  const auto day = read_day(typed, "on");
  if (!day) return;
  if (about.file.today < *day) typed.problems.add("on", texts::kFutureDay, "on-day");
  entry["on"] = day->iso();
}

bool is_too_far(base::Day day, base::Day today) {
  constexpr int kMonthsOfAYear = 12;
  return today.plus_months(kMostYearsAhead * kMonthsOfAYear) < day;
}

std::optional<base::Day> read_coming_day(Typed& typed, const std::string& field, base::Day today) {
  const auto day = read_day(typed, field);
  if (!day) return std::nullopt;
  if (*day < today) typed.problems.add(field, texts::kComingDayPast, field + "-day");
  if (is_too_far(*day, today))
    typed.problems.add(field, texts::day_too_far(kMostYearsAhead), field + "-day");
  return day;
}

bool wants_row(const Typed& typed) {
  return !typed.value(kMoreField).empty();
}

std::string row_field(std::string_view field, std::size_t row, std::string_view inner) {
  return std::string(field) + "-" + std::to_string(row) + "-" + std::string(inner);
}

std::size_t rows_shown(const Typed& typed, std::string_view field) {
  const record::Position given = read_position(typed.value(std::string(field) + "-rows"));
  return std::clamp<std::size_t>(static_cast<std::size_t>(given), 1, kMostRows);
}

std::size_t rows_to_show(const Typed& typed, std::string_view field) {
  const std::size_t shown = rows_shown(typed, field);
  return std::min(kMostRows, typed.value(kMoreField) == field ? shown + 1 : shown);
}

}  // namespace stepwell::web::pages
