#include "base/natural_order.h"

#include <algorithm>

namespace stepwell::base {
namespace {

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

char small(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Takes the digits at the beginning, without zeros in front. None are taken where none stand.
std::string_view take_number(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

/// Less than 0, 0 or more than 0. Of two numbers the longer one is the greater.
int compared(std::string_view one, std::string_view other) {
  if (one.size() != other.size()) return one.size() < other.size() ? -1 : 1;
  return one.compare(other);
}

}  // namespace

bool comes_first_naturally(std::string_view one, std::string_view other) {
  const std::string_view whole_one = one, whole_other = other;
  while (!one.empty() && !other.empty()) {
    if (is_digit(one.front()) && is_digit(other.front())) {
      const int order = compared(take_number(one), take_number(other));
      if (order != 0) return order < 0;
      continue;
    }
    const auto a = static_cast<unsigned char>(small(one.front()));
    const auto b = static_cast<unsigned char>(small(other.front()));
    if (a != b) return a < b;
    one.remove_prefix(1);
    other.remove_prefix(1);
  }
  if (one.empty() != other.empty()) return one.empty();
  return whole_one < whole_other;
}

}  // namespace stepwell::base
