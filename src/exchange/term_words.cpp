#include "exchange/term_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace stepwell::exchange {
namespace {

/// No half-term holiday is so long, and no half of a term so short.
constexpr int kShortestHalf = 17;

/// Whether any of these stands in the text at the beginning of a word.
template <std::size_t Count>
bool has_any(const std::string& text, const std::array<std::string_view, Count>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1))
      if (at == 0 || text[at - 1] == ' ') return true;
    return false;
  });
}

constexpr std::array<std::string_view, 9> kInset = {"inset",       "training",  "staff day",
                                                    "teacher day", "non pupil", "pupil free",
                                                    "hms",         "hyfforddi", "staff only"};
constexpr std::array<std::string_view, 9> kBankHoliday = {
    "bank holiday", "public holiday", "gwyl y banc", "good friday", "easter monday",
    "boxing day",   "new years day",  "dydd calan",  "early may"};
constexpr std::array<std::string_view, 14> kHoliday = {
    "holiday", "break", "vacation", "closed",    "closure", "gwyliau", "ar gau",
    "polling", "snow",  "recess",   "christmas", "easter",  "nadolig", "pasg"};
constexpr std::array<std::string_view, 2> kHalfTerm = {"half term", "hanner tymor"};
constexpr std::array<std::string_view, 12> kTerm = {"term",   "tymor",  "autumn",     "spring",
                                                    "summer", "hydref", "gwanwyn",    "haf",
                                                    "school", "pupils", "michaelmas", "trinity"};
// What a day is called on which children come again, or come for the last time, whatever lies
// between.
constexpr std::array<std::string_view, 6> kComeAgain = {
    "return", "reopen", "first day", "back to school", "diwrnod cyntaf", "resume"};
constexpr std::array<std::string_view, 5> kLeave = {"last day", "break up", "breaks up", "closes",
                                                    "diwrnod olaf"};
constexpr std::array<std::string_view, 6> kBegin = {"start", "begin",   "open",
                                                    "agor",  "dechrau", "commence"};
constexpr std::array<std::string_view, 4> kEnd = {"end", "finish", "diwedd", "gorffen"};

/// Small letters, without accents; marks between words are spaces.
std::string plain(std::string_view name) {
  std::string text = base::folded_name(name);
  std::replace_if(
      text.begin(), text.end(),
      [](char c) {
        const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                             static_cast<unsigned char>(c) >= 0x80;
        return !is_word;
      },
      ' ');
  return text;
}

/// A holiday that begins or ends on a day is not a day on which the school is closed: which day is
/// the last at school cannot be told from it.
TermWord one_day(const std::string& text) {
  const bool is_term = has_any(text, kTerm), is_half = has_any(text, kHalfTerm);
  const bool is_holiday = is_half || has_any(text, kHoliday);
  if ((is_term || is_holiday) && has_any(text, kComeAgain)) return TermWord::FirstDay;
  if ((is_term || is_holiday) && has_any(text, kLeave)) return TermWord::LastDay;
  const bool begins = has_any(text, kBegin), ends = has_any(text, kEnd);
  if (is_holiday) return begins || ends ? TermWord::Unknown : TermWord::Closure;
  if (!is_term || begins == ends) return TermWord::Unknown;
  return begins ? TermWord::FirstDay : TermWord::LastDay;
}

}  // namespace

TermWord term_word(std::string_view name, int days) {
  const std::string text = plain(name);
  if (has_any(text, kInset)) return TermWord::Inset;
  if (days == 1) return has_any(text, kBankHoliday) ? TermWord::BankHoliday : one_day(text);
  if (has_any(text, kHalfTerm)) return days >= kShortestHalf ? TermWord::Term : TermWord::Closure;
  if (has_any(text, kHoliday) || has_any(text, kBankHoliday)) return TermWord::Closure;
  return has_any(text, kTerm) ? TermWord::Term : TermWord::Unknown;
}

}  // namespace stepwell::exchange
