// Turns text into something that is only text in HTML, in an element or between the double quotes
// of an attribute.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::web::html {

/// Appends `text` with `&`, `<`, `>`, `"` and `'` as references, and a NUL as
/// U+FFFD. Not for script, style, comments or attributes without quotes: there is no way to write
/// those.
void append_escaped(std::string& out, std::string_view text);

}  // namespace stepwell::web::html
