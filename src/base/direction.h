// Marks that nobody sees and that turn the direction of the text after them.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::base {

/// Without the marks that Unicode calls Bidi_Control: embeddings, overrides and isolates, which
/// turn the rest of the line in which a page puts a name, and the marks to the left and to the
/// right. Letters keep their own direction: a Hebrew or Arabic name is left as it is, and so is
/// what is not UTF-8.
std::string without_direction_marks(std::string_view text);

}  // namespace stepwell::base
