// The order in which people list names that hold numbers: 9B before 10A.
#pragma once

#include <string_view>

namespace stepwell::base {

/// Whether `one` comes before `other`: runs of digits by their number, everything else letter by
/// letter, capital and small letters as one. What is the same so far is ordered by its bytes, so
/// that no two different texts are equal.
bool comes_first_naturally(std::string_view one, std::string_view other);

/// For ordered containers and sorts.
struct NaturalOrder {
  using is_transparent = void;
  bool operator()(std::string_view one, std::string_view other) const {
    return comes_first_naturally(one, other);
  }
};

}  // namespace stepwell::base
