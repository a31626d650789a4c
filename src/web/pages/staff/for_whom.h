// For which class, or for which one child, a post is: chosen from what there is. A class that no
// child is in is taken only after a question.
#pragma once

#include <string>

#include "web/pages/staff/staff_place.h"

namespace stepwell::web::pages {

/// Both are empty for a post of the whole school.
struct ForWhom {
  std::string class_name;
  std::string child;
};

/// The fields, with the children that were found where a name was typed.
void ask_for_whom(html::Html& out, const AboutStaff& about, const Typed& typed);
/// What is not clear is added to the problems of `typed`.
ForWhom read_for_whom(const AboutStaff& about, Typed& typed);

}  // namespace stepwell::web::pages
