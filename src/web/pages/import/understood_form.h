// How a file of pupils was read, as a form: the letters, what stands between the columns, the row
// of the headings, the dates, and what each column is.
#pragma once

#include <vector>

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

/// What can be said of the columns; without any where the file shows none.
std::vector<app::RollColumn> columns_of(const ImportView& view, const KeptRoll& kept,
                                        const base::Result<app::Roll, app::RollFault>& roll);

struct UnderstoodForm {
  const ImportView& view;
  const KeptRoll& kept;
  /// As it was read; nothing if it could not be.
  const app::Understood* understood;
  const std::vector<app::RollColumn>& columns;
};
void write_understood_form(html::Html& out, const UnderstoodForm& form, const Typed& typed);
/// What was chosen; problems are added to `typed`. Columns are kept only while the file is cut into
/// the same ones.
app::RollChoices read_choices(const UnderstoodForm& form, Typed& typed);

}  // namespace stepwell::web::pages
