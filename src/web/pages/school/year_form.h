// The dates of one school year as a form, and back. Knows no command.
#pragma once

#include <optional>

#include "app/school/school_years.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// Puts the dates into a form that nobody has typed in.
void fill_in_year(Typed& typed, const app::SchoolYear& year);
void ask_year(html::Html& out, const Typed& typed);
/// What was typed, for the form to come again from another page.
void keep_year(html::Html& out, const Typed& typed);
/// Nothing, if something is wrong: then `typed` has every problem, at its field.
std::optional<app::SchoolYear> read_year(Typed& typed, int begins);

}  // namespace stepwell::web::pages
