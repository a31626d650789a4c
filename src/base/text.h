// Text as people write it: valid UTF-8, and a form in which names are compared.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::base {

bool is_utf8(std::string_view text);

/// Whether a reader would see nothing of it: spaces of every kind, line endings, and characters
/// that are never seen, such as marks of direction. What is not UTF-8 is seen.
bool shows_nothing(std::string_view text);

/// A name as a search compares it: lower case, without accents, apostrophes and what is never seen;
/// hyphens and runs of spaces are one space. "Siân" is "sian", "O’Brien" is "obrien". What is not
/// UTF-8 comes back empty.
std::string folded_name(std::string_view name);

}  // namespace stepwell::base
