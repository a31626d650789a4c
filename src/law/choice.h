// A word of a list that a law gives to choose from. Words of choices.toml.
#pragma once

#include <string>

#include "law/terms.h"

namespace stepwell::law {

/// A value that a field of an entry may have.
struct Choice {
  std::string list;
  std::string id;
  Text name;
  /// A kind of meeting: the kind that a school may count it as. A post: the one whose holder holds
  /// it too. Empty: it counts as itself alone.
  std::string counts_as = {};
  /// A kind of meeting: the kind of entry by which it is recorded if not by itself; or empty.
  std::string held_by = {};
  /// A kind of report that is a copy of the whole record: who gets it; or empty.
  std::string whole_record = {};
  /// What the product does with it, of the marks that its list has; or empty.
  std::string mark = {};
  /// Offered only for a child who is that old; 0: for all.
  int from_age = 0;
};

}  // namespace stepwell::law
