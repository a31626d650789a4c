// What is doubtful in a file of pupils: by what it is, with every row and column. Keeps from who
// may not see records what the file and the records say of a child's help.
#pragma once

#include <vector>

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

/// The first rows of each kind, and all of one kind when the address asks for them.
void write_roll_problems(html::Html& out, const ImportView& view,
                         const std::vector<app::RollProblem>& problems);

}  // namespace stepwell::web::pages
