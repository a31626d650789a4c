// Children whose names are written nearly as somebody typed them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "app/lists/lists.h"

namespace stepwell::app {

/// The places in `all` of the children whom somebody may have meant with `words` (folded as for
/// search, with spaces between): those with most of the words in their names and, of these, first
/// the ones with fewest letters off; otherwise in the order of `all`; `most` at most. A word may
/// begin a part of a name with one letter off if it has four letters, with two if it has seven. A
/// "?" in a name, where a letter was lost, is any letter. Words after the fifth are not looked at.
/// Whoever is in `all` may be named: who that is was asked before.
std::vector<std::size_t> nearly_named(const std::vector<ChildName>& all, std::string_view words,
                                      std::size_t most);

}  // namespace stepwell::app
