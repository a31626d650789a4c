// What a census would refuse of a child, with the way to mend it: on the child's page, with the
// child's details and in the list before a census day. Knows no code.
#pragma once

#include <span>
#include <string>

#include "app/numbers/code_checks.h"
#include "app/records/casework.h"
#include "web/html/html.h"

namespace stepwell::web::pages {

/// A list; nothing where there is no problem. Each line says what is wrong, what to do, and how
/// sure the rule is.
void write_code_warnings(html::Html& out, const app::ChildFile& file,
                         std::span<const app::CodeProblem> problems);
/// The same on the page on which it is mended, so without a way there.
void write_warnings_here(html::Html& out, std::span<const app::CodeProblem> problems);

}  // namespace stepwell::web::pages
