// The form with which an import is done: whose a row is where two fit, and whether the file is the
// whole roll.
#pragma once

#include <map>
#include <string>

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

void write_go_form(html::Html& out, const ImportView& view, const KeptRoll& kept,
                   const app::ImportDone& preview, const Typed& typed);

/// Which child each doubtful row is, as it was chosen; a row that is to be left out is not among
/// them. Problems are added to `typed`.
std::map<int, std::string> read_matches(const app::ImportDone& preview, Typed& typed);

/// Whether the file was said to be the whole roll.
app::ImportWish::Scope read_scope(const Typed& typed);
/// Refuses it where the names that the person saw are not those who would be taken for leavers.
void check_scope(const app::ImportDone& about_to_be, Typed& typed);

}  // namespace stepwell::web::pages
