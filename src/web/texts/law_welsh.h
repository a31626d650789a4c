// What the page of a law says in Welsh of itself: its headings, labels and marks, beside the
// English of texts/law.h and texts/why.h. All of it is our own translation. Knows no page and no
// framework.
#pragma once

#include <string>
#include <string_view>

#include "law/framework.h"
#include "web/texts.h"

namespace stepwell::web::texts {

/// A label or a fixed sentence of the page in Welsh; empty for what has no Welsh.
std::string_view law_label_in_welsh(std::string_view english);

/// What `steps_of`, `parts_of`, `all_sources` and `force_of` say in English.
std::string welsh_steps_of(const law::Process& process);
std::string welsh_parts_of(const law::Document& document);
std::string welsh_all_sources(std::size_t count);
std::string welsh_force_of(const law::Framework& framework);

}  // namespace stepwell::web::texts
