#include "app/children/upn.h"

#include <algorithm>

#include "law/framework.h"

namespace stepwell::app {

using What = UpnAnswer::What;

namespace {

constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";
constexpr std::size_t kLength = 13;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string tidied(std::string_view text) {
  std::string upn;
  for (const char c : text) {
    if (c == ' ' || c == '-') continue;
    upn += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  if (upn.size() != kLength) return upn;
  for (std::size_t i = 1; i < kLength - 1; ++i) {
    if (upn[i] == 'O') upn[i] = '0';
    if (upn[i] == 'I') upn[i] = '1';
  }
  if (upn.back() == 'O') upn.back() = '0';
  if (upn.back() == 'I') upn.back() = '1';
  return upn;
}

bool is_letter(char c) {
  return kLetters.find(c) != kLetters.npos;
}

bool are_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

/// The part of a text that may be too short for it.
std::string_view part(std::string_view text, std::size_t from, std::size_t length) {
  return from >= text.size() ? std::string_view() : text.substr(from, length);
}

/// Each character from the second on times its place, a letter counting as its place in the
/// alphabet without I, O and S, modulo 23.
char check_letter(const std::string& upn) {
  std::size_t sum = 0;
  for (std::size_t i = 1; i < kLength; ++i) {
    const char c = upn[i];
    const auto value = is_digit(c) ? static_cast<std::size_t>(c - '0') : kLetters.find(c);
    sum += value * (i + 1);
  }
  return kLetters[sum % kLetters.size()];
}

/// Whether no check of the law asks for another; a law that asks for none takes any.
bool takes(const law::Framework* law, int authority) {
  if (law == nullptr) return true;
  return std::all_of(law->checks.begin(), law->checks.end(), [&](const law::CodeCheck& check) {
    return check.finds != law::CodeCheck::Finds::UpnAuthority || check.has_authority(authority);
  });
}

}  // namespace

UpnParts upn_parts(std::string_view text) {
  UpnParts parts;
  parts.upn = tidied(text);
  const std::string_view upn = parts.upn;
  const std::string_view authority = part(upn, 1, 3), rest = part(upn, 4, 8);
  const bool is_number = authority.size() == 3 && are_digits(authority);
  if (is_number) parts.authority = std::stoi(std::string(authority));
  parts.digits = rest.size() == 8 && are_digits(rest);
  parts.last = upn.size() == kLength && (is_digit(upn.back()) || is_letter(upn.back()));
  parts.letter = !upn.empty() && is_letter(upn.front());
  if (!is_number || !parts.digits || !parts.last) return parts;
  parts.expected_letter = std::string(1, check_letter(parts.upn));
  parts.letter = upn.front() == parts.expected_letter.front();
  return parts;
}

UpnAnswer read_upn(std::string_view text, const law::Framework* law) {
  const UpnParts parts = upn_parts(text);
  UpnAnswer answer{What::Good, parts.upn, {}};
  // Where the others do not tell the letter, some of them cannot stand there.
  if (parts.expected_letter.empty() || !is_letter(parts.upn.front())) {
    answer.what = What::WrongForm;
  } else if (!parts.letter) {
    answer.what = What::WrongLetter;
    answer.expected = parts.expected_letter;
  } else if (!takes(law, *parts.authority)) {
    answer.what = What::NoSuchAuthority;
    answer.expected = parts.upn.substr(1, 3);
  }
  return answer;
}

bool is_temporary(std::string_view upn) {
  return !upn.empty() && !is_digit(upn.back());
}

}  // namespace stepwell::app
