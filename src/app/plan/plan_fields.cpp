// The names of a draft's fields, and how days, numbers and lists are written in them.
#include <algorithm>
#include <array>
#include <charconv>

#include "app/plan/plan_content.h"
#include "base/check.h"

namespace stepwell::app {
namespace {

constexpr std::string_view kRow = "row";
constexpr std::string_view kBlank = "blank";
constexpr std::string_view kCopied = "copied";
constexpr std::size_t kLongestKey = 32;

bool is_key(std::string_view key) {
  return !key.empty() && key.size() <= kLongestKey &&
         std::all_of(key.begin(), key.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

template <class Row>
const Row* find_id(const std::vector<Row>& rows, std::string_view id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

/// Digits alone, so few that no number overflows.
std::optional<int> digits(std::string_view text, std::size_t most) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = read.ec == std::errc() && read.ptr == text.data() + text.size();
  if (!is_number || text.size() > most || text.starts_with('-')) return std::nullopt;
  return number;
}

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> kMonthEnds = {
    "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"};

/// "3", "March", "mar".
std::optional<int> month_of(std::string_view text) {
  if (const auto number = digits(text, 2)) return number;
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const std::string whole = std::string(kMonths[i]) + std::string(kMonthEnds[i]);
    if (small == kMonths[i] || small == whole) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

std::optional<FieldName> read_field_name(const law::Document& document, std::string_view name) {
  const auto parts = split(name, ".");
  const law::Section* section = find_id(document.sections, parts.front());
  const std::size_t names = section != nullptr && section->many ? 2 : 1;
  if (section == nullptr || parts.size() <= names || parts.size() > names + 2) return std::nullopt;
  FieldName read{section, nullptr, section->many ? std::string(parts[1]) : std::string(),
                 FieldName::Part::Value};
  if (section->many && !is_key(read.key)) return std::nullopt;
  const std::string_view field = parts[names];
  read.field = find_id(section->fields, field);
  if (parts.size() == names + 2) {
    const bool is_blank = parts.back() == kBlank && read.field != nullptr;
    if (is_blank ? !read.field->blank_needs_reason
                 : parts.back() != kCopied || read.field == nullptr)
      return std::nullopt;
    read.part = is_blank ? FieldName::Part::BlankReason : FieldName::Part::Copied;
  } else if (read.field == nullptr) {
    if (!section->many || field != kRow) return std::nullopt;
    read.part = FieldName::Part::Row;
  }
  return read;
}

std::string field_name(const law::Section& section, std::string_view key, std::string_view field) {
  std::string name = section.id + ".";
  if (section.many) name += std::string(key) + ".";
  return name + std::string(field);
}

std::string row_mark(const law::Section& section, std::string_view key) {
  return field_name(section, key, kRow);
}

std::string blank_name(std::string_view field) {
  return std::string(field) + "." + std::string(kBlank);
}

std::string copied_name(std::string_view field) {
  return std::string(field) + "." + std::string(kCopied);
}

std::string new_row_key(const PlanSection& section, Randomness& randomness) {
  constexpr std::size_t kDigits = 3;
  constexpr std::size_t kRandom = 8;
  int last = 0;
  for (const PlanRow& row : section.rows)
    last =
        std::max(last, digits(std::string_view(row.key).substr(0, kDigits), kDigits).value_or(0));
  std::string number = std::to_string(last + 1);
  number.insert(0, kDigits - std::min(kDigits, number.size()), '0');
  return number + new_identifier(randomness).substr(0, kRandom);
}

std::optional<base::Day> read_written_day(std::string_view text) {
  const std::string written = tidy(text);
  if (const auto day = base::parse_day(written)) return day;
  std::vector<std::string_view> parts = split(written, " /.-");
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  const auto day = digits(parts[0], 2), month = month_of(parts[1]), year = digits(parts[2], 4);
  if (!day || !month || !year) return std::nullopt;
  std::string iso = std::to_string(*year) + (*month < 10 ? "-0" : "-") + std::to_string(*month);
  iso += (*day < 10 ? "-0" : "-") + std::to_string(*day);
  return base::parse_day(iso);
}

std::optional<int> read_written_number(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  return digits(tidy(text), kMostDigits);
}

std::vector<std::string> words_of_list(std::string_view value) {
  std::vector<std::string> words;
  for (const std::string_view word : split(value, " ,"))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

std::string tidy(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::size_t count_characters(std::string_view utf8) {
  constexpr unsigned kMask = 0xC0, kFollows = 0x80;
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & kMask) != kFollows;
  }));
}

std::string mark_of(std::string_view text) {
  // FNV-1a: quick, and enough to see whether somebody typed.
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  std::string mark;
  constexpr int kBits = 64, kDigit = 4;
  for (int shift = kBits - kDigit; shift >= 0; shift -= kDigit)
    mark += "0123456789abcdef"[(hash >> shift) & 0xF];
  return mark;
}

std::string write_seen(int version, std::string_view text) {
  return std::to_string(version) + "." + mark_of(text);
}

std::optional<Seen> read_seen(std::string_view written) {
  constexpr std::size_t kMostDigits = 8, kMarkLength = 16;
  const auto dot = written.find('.');
  if (dot == std::string_view::npos || written.size() - dot - 1 != kMarkLength) return std::nullopt;
  const auto version = digits(written.substr(0, dot), kMostDigits);
  if (!version) return std::nullopt;
  return Seen{*version, std::string(written.substr(dot + 1))};
}

}  // namespace stepwell::app
