// The order of year groups in lists.
#pragma once

#include <string_view>

#include "base/natural_order.h"

namespace stepwell::app {

/// The codes of year groups as children go through them: those with a letter ("N1", "N2", "R") come
/// before "1" to "13"; a child of whom none is known comes last.
struct YearOrder {
  bool operator()(std::string_view one, std::string_view other) const {
    const int first = place(one), second = place(other);
    return first != second ? first < second : base::NaturalOrder{}(one, other);
  }

 private:
  static int place(std::string_view year) {
    if (year.empty()) return 2;
    return year.front() >= '0' && year.front() <= '9' ? 1 : 0;
  }
};

}  // namespace stepwell::app
