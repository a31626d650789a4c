// Where a child of one law would stand under another.
#pragma once

#include <cstddef>
#include <optional>

#include "law/framework.h"

namespace stepwell::law {

/// The stage of `to` at which a child would be who is at that stage of `from`: the one that says so
/// (`takes`); of the same nation, the one with the same id; the first, for a child who has not
/// begun either; the one that has a name or alias in common. Nothing, if the law does not say.
std::optional<std::size_t> stage_in(const Framework& to, const Framework& from, std::size_t stage);

}  // namespace stepwell::law
