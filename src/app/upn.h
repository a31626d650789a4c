// Unique pupil numbers: their form, the letter that checks them, and whose authority's they are.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::app {

/// What a number is worth.
struct UpnAnswer {
  enum class What {
    Good,
    WrongForm,        ///< not 13 characters, or letters where digits stand
    WrongLetter,      ///< `expected` is the letter that would fit
    NoSuchAuthority,  ///< characters 2 to 4
  };
  What what = What::WrongForm;
  std::string upn;       ///< as it should be written
  std::string expected;  ///< the fitting letter, or the authority's number
};

/// Small letters and spaces are forgiven, and the letters O and I for digits.
UpnAnswer read_upn(std::string_view text);
/// Whether it is a temporary one, to be used until the former school has given the permanent one.
/// `upn` is a good number.
bool is_temporary(std::string_view upn);

}  // namespace stepwell::app
