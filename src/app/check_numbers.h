// Looks at the numbers of the children of a roll: their form, and whether two children have one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/pupil_entries.h"
#include "app/roll.h"

namespace stepwell::app {

class NumberCheck {
 public:
  explicit NumberCheck(const Roll& roll);

  /// The child with its good numbers, and what is wrong with the others among the problems.
  CheckedPupil check(const RollPupil& pupil) const;

 private:
  /// The rows of each number.
  using Rows = std::map<std::string, std::vector<int>>;
  static int other_row(const Rows& rows, const std::string& number, const RollPupil& pupil);
  void check_upn(CheckedPupil& checked) const;

  bool has_upns_;
  Rows upns_, numbers_;
};

}  // namespace stepwell::app
