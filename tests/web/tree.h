// A page as a reader's browser sees it, for comparing two of them: the order of attributes and of
// classes, and white space that is not shown, make no difference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::web::testing {

/// The elements and text of a piece of HTML, one line each, in order: `<p class="a b">`, `"text"`,
/// `</p>`. Text that differs only in white space that a browser folds comes out alike; within
/// `textarea` and `pre` it stays.
std::vector<std::string> outline(std::string_view html);

/// Both outlines from the first line that differs, or nothing when they are the same.
std::string difference(std::string_view ours, std::string_view theirs);

}  // namespace stepwell::web::testing
