#include "exchange/term_days.h"

#include <algorithm>
#include <array>

#include "exchange/term_words.h"

namespace stepwell::exchange {

using app::TermsEvent;
using app::TermsFile;
using app::TermsProblem;
using Code = TermsProblem::Code;

namespace {

constexpr int kMostDays = 366;

std::optional<TermsEvent::What> what_of(TermWord word) {
  switch (word) {
    case TermWord::Term: return TermsEvent::What::Term;
    case TermWord::Closure: return TermsEvent::What::Closure;
    case TermWord::Inset: return TermsEvent::What::Inset;
    case TermWord::FirstDay: return TermsEvent::What::FirstDay;
    case TermWord::LastDay: return TermsEvent::What::LastDay;
    case TermWord::BankHoliday:
    case TermWord::Unknown: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::string shown(std::string_view text) {
  constexpr std::size_t kMost = 80;
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  std::string all(text.substr(0, kMost));
  // Never half a letter at the end.
  while (text.size() > kMost && !all.empty() &&
         (static_cast<unsigned char>(all.back()) & 0x80U) != 0)
    all.pop_back();
  return text.size() > kMost ? all + "…" : all;
}

void TermDays::refuse(Code code, int line, std::string found) {
  file_.problems.push_back({code, line, std::move(found)});
}

void TermDays::add(const std::string& name, base::DayRange days, int line) {
  if (name.empty()) return refuse(Code::NoName, line, days.first.iso());
  if (days.last < days.first) return refuse(Code::Backwards, line, shown(name));
  const int length = days.last - days.first + 1;
  if (length > kMostDays) return refuse(Code::TooLong, line, shown(name));
  const TermWord word = term_word(name, length);
  if (word == TermWord::BankHoliday) return ignore();
  if (const auto what = what_of(word))
    file_.events.push_back({*what, shown(name), days, line});
  else
    refuse(Code::NotKnown, line, shown(name));
}

bool TermDays::is_full() const {
  return file_.events.size() + file_.problems.size() + static_cast<std::size_t>(file_.ignored) >
         static_cast<std::size_t>(app::kMostTermsEvents);
}

TermsFile TermDays::finish(TermsFile::Form form) && {
  file_.form = form;
  std::stable_sort(file_.events.begin(), file_.events.end(),
                   [](const TermsEvent& one, const TermsEvent& other) {
                     return one.days.first < other.days.first;
                   });
  return std::move(file_);
}

}  // namespace stepwell::exchange
