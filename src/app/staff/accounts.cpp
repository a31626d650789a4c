#include "app/staff/accounts.h"

#include <algorithm>

#include "base/text.h"

namespace stepwell::app {

namespace {

constexpr std::size_t kLongestName = 200;

bool is_control(char c) {
  return (c >= 0 && c < ' ') || c == '\x7f';
}

}  // namespace

std::string folded_sign_in_name(std::string_view typed) {
  if (typed.size() > kLongestName || std::any_of(typed.begin(), typed.end(), is_control)) return {};
  return base::folded_name(typed);
}

}  // namespace stepwell::app
