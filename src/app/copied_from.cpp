#include "app/copied_from.h"

#include <vector>

#include "app/plan_content.h"

namespace stepwell::app {
namespace {

using Unchecked = law::Transfer::Unchecked;

constexpr std::string_view kRefused = "refused", kWarned = "warned", kNoDay = "-";

}  // namespace

std::string write_copied(const CopiedFrom& from) {
  std::string text(from.unchecked == Unchecked::Refused ? kRefused : kWarned);
  text += " " + from.law + " " + from.document + " ";
  return text + (from.issued_on ? from.issued_on->iso() : std::string(kNoDay));
}

std::optional<CopiedFrom> read_copied(std::string_view text) {
  const std::vector<std::string> words = words_of_list(text);
  if (words.size() != 4 || (words[0] != kRefused && words[0] != kWarned)) return std::nullopt;
  CopiedFrom from{words[0] == kRefused ? Unchecked::Refused : Unchecked::Warned, words[1], words[2],
                  std::nullopt};
  if (const auto day = base::parse_day(words[3])) from.issued_on = *day;
  return from;
}

}  // namespace stepwell::app
