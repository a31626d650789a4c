// One row of Starting positions as fields of a form, and back.
#pragma once

#include <string>

#include "app/import/starting_positions.h"
#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

/// The law that the row is under: its own, else the school's.
const law::Framework& law_of(const ImportView& view, const app::StartingRow& row);

void write_starting_row(html::Html& out, const ImportView& view, const app::StartingRow& row,
                        const Typed& typed);
/// The row as it was typed: what the form does not ask stays as it is in `row`. Problems are added
/// to `typed`.
app::StartingRow read_starting_row(const app::StartingRow& row, Typed& typed);
/// Puts what the command refuses at its field.
void add_starting_problem(const app::StartingProblem& problem, const app::StartingRow& row,
                          Typed& typed);

}  // namespace stepwell::web::pages
