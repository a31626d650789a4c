#include "app/plan/copied_from.h"

#include <vector>

#include "app/plan/plan_content.h"

namespace stepwell::app {
namespace {

using Unchecked = law::Transfer::Unchecked;

constexpr std::string_view kRefused = "refused", kWarned = "warned", kNoDay = "-", kPart = "part";

}  // namespace

std::string write_copied(const CopiedFrom& from) {
  std::string text(from.unchecked == Unchecked::Refused ? kRefused : kWarned);
  text += " " + from.law + " " + from.document + " ";
  text += from.issued_on ? from.issued_on->iso() : std::string(kNoDay);
  return from.held == CopiedFrom::Held::Part ? text + " " + std::string(kPart) : text;
}

std::optional<CopiedFrom> read_copied(std::string_view text) {
  const std::vector<std::string> words = words_of_list(text);
  const bool is_part = words.size() == 5 && words[4] == kPart;
  if ((words.size() != 4 && !is_part) || (words[0] != kRefused && words[0] != kWarned))
    return std::nullopt;
  CopiedFrom from{words[0] == kRefused ? Unchecked::Refused : Unchecked::Warned, words[1], words[2],
                  std::nullopt, is_part ? CopiedFrom::Held::Part : CopiedFrom::Held::All};
  if (const auto day = base::parse_day(words[3])) from.issued_on = *day;
  return from;
}

}  // namespace stepwell::app
