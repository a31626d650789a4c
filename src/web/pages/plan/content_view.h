// A document as it is read, on a screen and on paper: its sections with what was written. Knows the
// layout from the law and no document by name.
#pragma once

#include <string>

#include "app/plan/plan_content.h"
#include "law/framework.h"
#include "web/html/html.h"

namespace stepwell::web::pages {

/// A value as a reader meets it: days in words, names of choices.
std::string written_value(const law::Framework& law, const law::FieldLayout& field,
                          const std::string& value);
/// Every section in which something was written, as cards.
void write_content(html::Html& out, const law::Framework& law, const app::PlanContent& content);
/// The same, closer together: rows as tables, which are lists on a narrow screen.
void write_content_for_paper(html::Html& out, const law::Framework& law,
                             const app::PlanContent& content);
/// The same beside a form: headings of the third level and no cards.
void write_content_beside(html::Html& out, const law::Framework& law,
                          const app::PlanContent& content);

}  // namespace stepwell::web::pages
