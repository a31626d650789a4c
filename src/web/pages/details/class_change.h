// From which day a child can be in another class: the same for one child and for a whole class.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/children/present_class.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// A child who is to be in another class, or in none where `class_name` is empty.
struct ClassChange {
  std::string child;  ///< the name
  std::optional<app::PresentClass> present;
  std::string class_name;
};
/// The entry of the latest day says in which class a child is, so a change from a day before the
/// present class began would move nobody: a problem at `on` says of which children that is so, and
/// since when they are in the present one.
void refuse_before_class(Typed& typed, const std::vector<ClassChange>& changes, base::Day on);

}  // namespace stepwell::web::pages
