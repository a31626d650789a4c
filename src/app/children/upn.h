// Unique pupil numbers: their form, the letter that checks them, and whose authority's they are.
// Which numbers are authorities' stands in the packs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stepwell::law {
struct Framework;
}  // namespace stepwell::law

namespace stepwell::app {

/// What a number is worth.
struct UpnAnswer {
  enum class What {
    Good,
    WrongForm,        ///< not 13 characters, or letters where digits stand
    WrongLetter,      ///< `expected` is the letter that would fit
    NoSuchAuthority,  ///< characters 2 to 4 are none of those that the law knows
  };
  What what = What::WrongForm;
  std::string upn;       ///< as it should be written
  std::string expected;  ///< the fitting letter, or the authority's number
};

/// The parts of a number, each looked at by itself.
struct UpnParts {
  std::string upn;               ///< as it should be written
  bool letter = false;           ///< the first character fits the others
  std::optional<int> authority;  ///< characters 2 to 4, if they are digits
  bool digits = false;           ///< characters 5 to 12 are digits
  bool last = false;             ///< character 13 can stand there, and nothing follows
  std::string expected_letter;   ///< empty, where the others do not tell it
};
/// Small letters and spaces are forgiven, and the letters O and I for digits. The letter of a
/// number whose other characters cannot stand there is good as long as it can be a letter of one.
UpnParts upn_parts(std::string_view text);

/// What the number is worth as a whole at a school of that law; none, if it is not loaded.
UpnAnswer read_upn(std::string_view text, const law::Framework* law);
/// Whether it is a temporary one, to be used until the former school has given the permanent one.
/// `upn` is a good number.
bool is_temporary(std::string_view upn);

}  // namespace stepwell::app
