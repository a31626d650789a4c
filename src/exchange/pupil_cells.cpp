#include "exchange/pupil_cells.h"

#include <algorithm>
#include <array>
#include <vector>

#include "exchange/headings.h"

namespace stepwell::exchange {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
char small(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
char capital(char c) {
  return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
}
unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// Where the years of each kind of school are counted by themselves: "P7" for "Primary 7", "S4".
std::string year_of_school_kind(std::string_view key) {
  for (const std::string_view word : {"primary", "secondary", "p", "s"})
    if (key.starts_with(word) && key.size() == word.size() + 1 && is_digit(key.back()))
      return std::string(1, capital(word.front())) + key.back();
  return {};
}

/// Capital letters with marks, as two bytes: À to Þ, and the ŵ and ŷ of Welsh.
bool is_marked_capital(std::string_view text, std::size_t i) {
  const unsigned a = byte_at(text, i), b = byte_at(text, i + 1);
  return (a == 0xC3 && b >= 0x80 && b <= 0x9E) || (a == 0xC5 && (b == 0xB4 || b == 0xB6));
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Small words that a surname begins with.
bool belongs_to_surname(std::string_view word) {
  constexpr std::array<std::string_view, 20> kWords = {
      "ap", "ab",  "ferch", "verch", "de", "da", "di", "del", "della", "der",
      "du", "den", "van",   "von",   "le", "la", "el", "al",  "bin",   "ter"};
  return std::find(kWords.begin(), kWords.end(), key_of(word)) != kWords.end();
}

bool all_capitals(std::string_view name) {
  int capitals = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_small(name[i])) return false;
    if (is_marked_capital(name, i)) {
      ++capitals;
      ++i;
    } else if (static_cast<unsigned char>(name[i]) >= 0x80) {
      if (byte_at(name, i) == 0xC3) return false;  // a small letter with a mark
    } else if (is_capital(name[i])) {
      ++capitals;
    }
  }
  return capitals >= 2;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) text += (text.empty() ? "" : " ") + std::string(words[i]);
  return text;
}

}  // namespace

std::string tidy(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hard = byte_at(text, i) == 0xC2 && byte_at(text, i + 1) == 0xA0;
    if (hard || static_cast<unsigned char>(text[i]) <= ' ') {
      gap = !out.empty();
      i += hard ? 1 : 0;
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += text[i];
  }
  return out;
}

bool says_nothing(std::string_view text) {
  const std::string key = key_of(text);
  return text.empty() || text == "-" || text == "--" || text == "." || text == "?" ||
         (key == "na" && text.find('/') != text.npos) || key == "null" || key == "notset";
}

bool is_broken(std::string_view text) {
  for (const std::string_view begin :
       {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "####"})
    if (text.starts_with(begin)) return true;
  const auto power = text.find("E+");
  return power != text.npos && power > 0 && power + 2 < text.size() &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(power),
                     [](char c) { return is_digit(c) || c == '.'; }) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(power) + 2, text.end(), is_digit);
}

bool has_lost_letter(std::string_view name) {
  return name.find('?') != name.npos || name.find("\xEF\xBF\xBD") != name.npos;
}

SplitName split_name(std::string_view name) {
  if (const auto comma = name.find(','); comma != name.npos)
    return {tidy(name.substr(0, comma)), tidy(name.substr(comma + 1))};
  const auto words = words_of(name);
  if (words.size() < 2) return {std::string(name), {}};
  std::size_t first = words.size() - 1;
  while (first > 1 && belongs_to_surname(words[first - 1])) --first;
  return {joined(words, first, words.size()), joined(words, 0, first)};
}

CalledName take_known_as(std::string_view forename) {
  for (const auto& [open, close] : {std::pair("(", ")"), std::pair("[", "]"), std::pair("\"", "\""),
                                    std::pair("\xE2\x80\x9C", "\xE2\x80\x9D")}) {
    const auto begin = forename.find(open);
    if (begin == forename.npos) continue;
    const auto from = begin + std::string_view(open).size();
    const auto end = forename.find(close, from);
    if (end == forename.npos) continue;
    const std::string rest =
        tidy(std::string(forename.substr(0, begin)) + " " +
             std::string(forename.substr(end + std::string_view(close).size())));
    const std::string called = tidy(forename.substr(from, end - from));
    if (!rest.empty()) return {rest, called};
  }
  return {std::string(forename), {}};
}

std::string name_case(std::string_view name) {
  if (!all_capitals(name)) return std::string(name);
  std::string out;
  bool begins = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (is_marked_capital(name, i)) {
      const unsigned b = byte_at(name, i + 1);
      out += c;
      out += static_cast<char>(begins ? b : b + (byte_at(name, i) == 0xC3 ? 0x20U : 1U));
      ++i;
      begins = false;
    } else {
      out += begins ? c : small(c);
      // After an apostrophe comes a capital as in O'Brien, but not in a possessive or a final s.
      const bool curly = byte_at(name, i) == 0x99 && i >= 2 && byte_at(name, i - 1) == 0x80;
      const bool mark = c == '\'' || c == '-' || c == ' ' || curly;
      const bool letter = !mark && (static_cast<unsigned char>(c) < 0x80);
      begins = mark || (begins && !letter);
      if (out.ends_with("Mc") && (out.size() == 2 || !is_small(capital(out[out.size() - 3]))))
        begins = out.size() == 2 || out[out.size() - 3] == ' ' || out[out.size() - 3] == '-';
    }
  }
  return out;
}

std::string year_code(std::string_view text) {
  std::string key = key_of(text);
  for (const std::string_view prefix : {"nationalcurriculumyear", "curriculumyear", "ncyear",
                                        "yeargroup", "year", "yr", "blwyddyn", "y"})
    if (key.starts_with(prefix) && key.size() > prefix.size() && is_digit(key[prefix.size()])) {
      key.erase(0, prefix.size());
      break;
    }
  while (key.size() > 1 && key.front() == '0') key.erase(0, 1);
  if (!key.empty() && key.size() <= 2 && std::all_of(key.begin(), key.end(), is_digit)) return key;
  if (key == "reception" || key == "r" || key == "yr" || key == "rec" || key == "derbyn" ||
      key == "yearr")
    return "R";
  for (const std::string_view begin : {"n", "e"})
    for (const std::string_view number : {"1", "2"})
      if (key == std::string(begin) + std::string(number) ||
          (begin == "n" &&
           (key == "nursery" + std::string(number) || key == "meithrin" + std::string(number))))
        return std::string(1, capital(begin.front())) + std::string(number);
  if (key == "nursery" || key == "n" || key == "meithrin") return "N2";
  if (key == "m" || key == "x") return std::string(1, capital(key.front()));
  const std::string counted_apart = year_of_school_kind(key);
  return counted_apart.empty() ? std::string(text) : counted_apart;
}

bool is_class_as_date(std::string_view text) {
  const auto dash = text.find('-');
  if (dash == text.npos || dash == 0 || dash > 2) return false;
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dash), is_digit))
    return false;
  constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  return std::find(kMonths.begin(), kMonths.end(), key_of(text.substr(dash + 1))) != kMonths.end();
}

bool is_closing_word(std::string_view text) {
  const std::string key = key_of(text);
  for (const std::string_view word :
       {"total", "totals", "grandtotal", "count", "numberofpupils", "numberofstudents", "cyfanswm",
        "endofreport", "pupilsinreport"})
    if (key.starts_with(word) &&
        key.find_first_not_of("0123456789", word.size()) == std::string::npos)
      return true;
  if (key.starts_with("page") && key.size() > 4 && key[4] >= '0' && key[4] <= '9') return true;
  for (const std::string_view begin :
       {"totalpupils", "totalnumber", "totalstudents", "printedon", "printed0", "printed1",
        "printed2", "printed3", "printedby", "reportrun", "generatedon", "generatedby"})
    if (key.starts_with(begin)) return true;
  return false;
}

}  // namespace stepwell::exchange
