// One text for each JSON value, so that the same content always has the same hash. Knows nothing of
// what the content means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stepwell::store {

/// The members of every object in the order of the bytes of their names, no space between, numbers
/// and texts as Boost.JSON writes them; of two members of one name the last counts. Nothing if
/// `text` is not JSON of one object, nests deeper than 32, or has a number too great to be kept.
std::optional<std::string> canonical_json(std::string_view text);

}  // namespace stepwell::store
