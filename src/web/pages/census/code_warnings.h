// What a census would refuse in the codes of a child, with the way to mend it: on the child's page
// and in the list before a census day. Knows no code.
#pragma once

#include <span>
#include <string>

#include "app/casework.h"
#include "app/code_checks.h"
#include "web/html/html.h"

namespace stepwell::web::pages {

/// A list; nothing where there is no problem. Each line says what is wrong, what to do, and how
/// sure the rule is.
void write_code_warnings(html::Html& out, const app::ChildFile& file,
                         std::span<const app::CodeProblem> problems);

}  // namespace stepwell::web::pages
