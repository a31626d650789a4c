// Looks at the numbers of the children of a roll: their form, and whether two children have one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/children/roll.h"
#include "app/import/pupil_entries.h"
#include "law/framework.h"

namespace stepwell::app {

class NumberCheck {
 public:
  /// By the law of the school, which outlives this. Learner numbers stay out where nobody asks for
  /// them.
  NumberCheck(const Roll& roll, const law::Framework& law);

  /// The child with its good numbers, and what is wrong with the others among the problems.
  CheckedPupil check(const RollPupil& pupil) const;

 private:
  /// The rows of each number.
  using Rows = std::map<std::string, std::vector<int>>;
  static int other_row(const Rows& rows, const std::string& number, const RollPupil& pupil);
  void check_upn(CheckedPupil& checked) const;
  void check_learner_number(CheckedPupil& checked) const;

  const law::Framework& law_;
  bool has_upns_;
  Rows upns_, learner_numbers_, numbers_;
};

}  // namespace stepwell::app
