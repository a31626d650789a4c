// What the script that saves field by field needs on its page: the address, and its words.
#pragma once

#include <string>

#include "web/html/html.h"

namespace stepwell::web::pages {

/// `<div data-draft>`, around the form; fields are posted to `address`.
void open_for_script(html::Html& out, const std::string& address);
/// What the script shows where two people wrote in one field.
void write_words_for_script(html::Html& out);

}  // namespace stepwell::web::pages
