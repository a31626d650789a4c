#include "app/children/learner_number.h"

#include <algorithm>

namespace stepwell::app {
namespace {

constexpr std::size_t kLength = 10;
constexpr int kModulus = 11;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string tidy_learner_number(std::string_view text) {
  std::string number;
  for (const char c : text)
    if (c != ' ' && c != '-') number += c;
  return number;
}

/// The first nine digits, times ten down to two, leave a rest after division by eleven; no number
/// leaves 0, and the last digit is ten less the rest.
bool is_learner_number(std::string_view text) {
  const std::string number = tidy_learner_number(text);
  if (number.size() != kLength || !std::all_of(number.begin(), number.end(), is_digit))
    return false;
  int sum = 0;
  for (std::size_t i = 0; i + 1 < kLength; ++i)
    sum += (number[i] - '0') * static_cast<int>(kLength - i);
  const int rest = sum % kModulus;
  return rest != 0 && number.back() - '0' == static_cast<int>(kLength) - rest;
}

}  // namespace stepwell::app
