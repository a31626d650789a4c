// The lists of words that a law gives to choose from: outcomes, meetings, services, methods.
#pragma once

#include <string_view>
#include <vector>

#include "law/framework.h"

namespace stepwell::law {

/// The row of that list and id; nothing, if the law has none.
const Choice* find_choice(const Framework& law, std::string_view list, std::string_view id);
/// All of a list, in the order of the pack.
std::vector<const Choice*> choices_in(const Framework& law, std::string_view list);

}  // namespace stepwell::law
