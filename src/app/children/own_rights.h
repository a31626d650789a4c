// Whose rights they are, by the child's age: the parents' or the child's own. Pure; knows no age.
#pragma once

#include <optional>
#include <vector>

#include "base/day.h"
#include "law/framework.h"

namespace stepwell::app {

/// A role of the family that the child has, or will have, with rights of its own.
struct HeldRights {
  const law::Role* role = nullptr;
  base::Day from;
};

/// The one that holds on that day, then the next to come. None of a child whose date of birth is
/// not known, or under a law that says no age.
std::vector<HeldRights> own_rights(const law::Framework& law, std::optional<base::Day> born,
                                   base::Day on);

}  // namespace stepwell::app
