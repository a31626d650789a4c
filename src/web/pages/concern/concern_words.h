// What the pages of concerns say alike: who answers, what a concern is about, a child's name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/children/concerns.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// "Siân O’Brien", by the name that the child is known by.
std::string full_name(const app::ChildName& name);
/// The areas of the needs of that law, each once, as far as its codes name any.
std::vector<std::string> areas_of(const law::Framework& law);

/// Who will answer a concern and by when, from the duty that it opened.
struct ComingAnswer {
  std::string who;  ///< a person's id; empty if nobody holds the post
  std::optional<base::Day> by;
};
std::optional<ComingAnswer> coming_answer(const app::ChildFile& file, record::Position concern);

/// The text of a concern as a person wrote it, with its lines.
void write_quote(html::Html& out, std::string_view text);

}  // namespace stepwell::web::pages
