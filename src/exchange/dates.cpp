#include "exchange/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace stepwell::exchange {

using app::DateStyle;
using base::Day;
using What = ReadDate::What;

namespace {

/// A spreadsheet counts days from here: 1 is 31 December 1899.
constexpr Day kSpreadsheetStart(1899, 12, 30);
constexpr int kFirstSerial = 20'000;  // 1954
constexpr int kLastSerial = 60'000;   // 2064

struct Piece {
  std::string text;
  int number = 0;  ///< -1: letters
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

/// The date without the time of day after it: "2018-04-25T00:00:00", "25/04/2018 00:00".
std::string_view without_time(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == text.npos) return trimmed(text);
  const auto gap = text.substr(0, colon).find_last_of(" T");
  return gap == text.npos ? text : trimmed(text.substr(0, gap));
}

/// Runs of digits and of letters; nothing, if something else stands between them than what
/// separates the parts of a date.
std::optional<std::vector<Piece>> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_digit(text[at])) {
      while (at < text.size() && is_digit(text[at])) ++at;
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
    } else if (std::string_view("/-. ,").find(text[at]) != std::string_view::npos) {
      ++at;
      continue;
    } else {
      return std::nullopt;
    }
    Piece piece{std::string(text.substr(begin, at - begin)), -1};
    if (is_digit(piece.text.front())) {
      if (piece.text.size() > 8) return std::nullopt;
      std::from_chars(piece.text.data(), piece.text.data() + piece.text.size(), piece.number);
    }
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

/// 1 to 12 by the first three letters, in English or Welsh; 0 if it is no month.
int month_named(const std::string& text) {
  constexpr std::array<std::string_view, 12> kEnglish = {"jan", "feb", "mar", "apr", "may", "jun",
                                                         "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::array<std::string_view, 12> kWelsh = {"ion", "chw", "maw", "ebr", "mai", "meh",
                                                       "gor", "aws", "med", "hyd", "tac", "rha"};
  std::string begin;
  for (const char c : text.substr(0, 3)) begin += lower(c);
  for (std::size_t i = 0; i < 12; ++i)
    if (begin == kEnglish[i] || begin == kWelsh[i]) return static_cast<int>(i) + 1;
  return 0;
}

std::optional<int> full_year(const Piece& piece, DateUse use, Day today) {
  if (piece.text.size() == 4) return piece.number;
  if (piece.text.size() != 2) return std::nullopt;
  const int latest = today.year() + (use == DateUse::Birth ? 0 : 20);
  return 2000 + piece.number <= latest ? 2000 + piece.number : 1900 + piece.number;
}

ReadDate made(std::optional<int> year, int month, int day) {
  if (!year) return {What::NotADate, {}};
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (*year < 1 || month < 1 || month > 12 || day < 1 || day > 31 || !date.ok())
    return {What::NoSuchDay, {}};
  return {What::Day, Day(std::chrono::sys_days(date))};
}

/// An ordinal ending, as in "25th".
void drop_ordinals(std::vector<Piece>& pieces) {
  std::erase_if(pieces, [](const Piece& piece) {
    return piece.text == "st" || piece.text == "nd" || piece.text == "rd" || piece.text == "th";
  });
}

}  // namespace

ReadDate read_date(std::string_view text, DateStyle style, DateUse use, Day today) {
  text = trimmed(text);
  if (text.empty() || text == "-") return {What::Blank, {}};
  // A number of a day may have a fraction, which is the time.
  std::string_view whole = text.substr(0, text.find('.'));
  if (whole.size() == 5 && std::all_of(whole.begin(), whole.end(), is_digit) &&
      std::all_of(text.begin() + 5, text.end(), [](char c) { return is_digit(c) || c == '.'; })) {
    int serial = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), serial);
    if (serial >= kFirstSerial && serial <= kLastSerial)
      return {What::Day, kSpreadsheetStart + serial};
    return {What::NotADate, {}};
  }
  auto pieces = pieces_of(without_time(text));
  if (!pieces) return {What::NotADate, {}};
  drop_ordinals(*pieces);
  if (pieces->size() != 3) return {What::NotADate, {}};
  const Piece &a = (*pieces)[0], &b = (*pieces)[1], &c = (*pieces)[2];
  if (b.number < 0) {  // 25 Apr 2018, 2018-Apr-25
    const int month = month_named(b.text);
    if (month == 0 || a.number < 0 || c.number < 0) return {What::NotADate, {}};
    if (a.text.size() == 4) return made(a.number, month, c.number);
    return made(full_year(c, use, today), month, a.number);
  }
  if (a.number < 0) {  // April 25, 2018
    const int month = month_named(a.text);
    if (month == 0 || c.number < 0) return {What::NotADate, {}};
    return made(full_year(c, use, today), month, b.number);
  }
  if (c.number < 0) return {What::NotADate, {}};
  if (a.text.size() == 4) return made(a.number, b.number, c.number);
  if (a.text.size() > 2 || b.text.size() > 2) return {What::NotADate, {}};
  const bool day_first = style == DateStyle::DayFirst;
  return made(full_year(c, use, today), day_first ? b.number : a.number,
              day_first ? a.number : b.number);
}

std::optional<DateStyle> style_shown_by(std::string_view text) {
  const auto pieces = pieces_of(without_time(trimmed(text)));
  if (!pieces || pieces->size() != 3) return std::nullopt;
  const int first = (*pieces)[0].number, second = (*pieces)[1].number;
  if ((*pieces)[0].text.size() > 2 || first < 1 || second < 1 || (*pieces)[2].number < 0)
    return std::nullopt;
  const Day any(2000, 1, 1);
  const auto is_day = [&](DateStyle style) {
    return read_date(text, style, DateUse::Other, any).what == What::Day;
  };
  if (first > 12 && second <= 12) return DateStyle::DayFirst;
  if (first <= 12 && second > 12 && is_day(DateStyle::MonthFirst)) return DateStyle::MonthFirst;
  return std::nullopt;
}

}  // namespace stepwell::exchange
