#include "app/upn.h"

#include <algorithm>
#include <array>

namespace stepwell::app {

using What = UpnAnswer::What;

namespace {

constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";
constexpr std::size_t kLength = 13;

/// The numbers of local authorities, old and new: first and last of each run.
constexpr std::array<std::pair<int, int>, 37> kAuthorities = {{
    {1, 5},     {201, 213}, {301, 320}, {330, 336}, {340, 344}, {350, 359}, {370, 373}, {380, 384},
    {390, 394}, {420, 420}, {660, 681}, {701, 708}, {800, 803}, {805, 808}, {810, 813}, {815, 816},
    {820, 823}, {825, 826}, {830, 831}, {835, 837}, {838, 839}, {840, 841}, {845, 846}, {850, 852},
    {855, 857}, {860, 861}, {865, 896}, {908, 909}, {916, 916}, {919, 919}, {921, 921}, {925, 926},
    {928, 929}, {931, 931}, {933, 933}, {935, 938}, {940, 943},
}};

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

bool has_form(const std::string& upn) {
  return upn.size() == kLength && kLetters.find(upn[0]) != kLetters.npos &&
         std::all_of(upn.begin() + 1, upn.end() - 1, is_digit) &&
         (is_digit(upn.back()) || kLetters.find(upn.back()) != kLetters.npos);
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

bool is_authority(int number) {
  return std::any_of(kAuthorities.begin(), kAuthorities.end(), [number](const auto& run) {
    return run.first <= number && number <= run.second;
  });
}

}  // namespace

UpnAnswer read_upn(std::string_view text) {
  UpnAnswer answer{What::Good, tidied(text), {}};
  if (!has_form(answer.upn)) {
    answer.what = What::WrongForm;
    return answer;
  }
  const char letter = check_letter(answer.upn);
  const std::string authority = answer.upn.substr(1, 3);
  if (letter != answer.upn[0]) {
    answer.what = What::WrongLetter;
    answer.expected = std::string(1, letter);
  } else if (!is_authority(std::stoi(authority))) {
    answer.what = What::NoSuchAuthority;
    answer.expected = authority;
  }
  return answer;
}

bool is_temporary(std::string_view upn) {
  return !upn.empty() && !is_digit(upn.back());
}

}  // namespace stepwell::app
