// From when the rights that a law gives are a child's own. Words of framework.toml.
#pragma once

#include <optional>

#include "base/day.h"
#include "law/terms.h"

namespace stepwell::law {

/// The day on which who was born then comes to that age; 29 February counts as 28 February, in leap
/// years too.
base::Day birthday(base::Day born, int age);

/// From when a child holds rights that the parents held alone.
struct OwnRights {
  /// The last day of the parents: a weekday of a month of the school year in which the child comes
  /// to `age`.
  struct Until {
    unsigned month = 1, weekday = 1;
    int nth = 1;
    unsigned year_begins = 9;  ///< the month in which a school year begins
  };
  int age = 0;
  std::optional<Until> until;  ///< nothing: from the birthday on
  bool beside = false;         ///< beside the parents, not in their place
  Confidence confidence = Confidence::Unverified;

  base::Day from(base::Day born) const;
};

}  // namespace stepwell::law
