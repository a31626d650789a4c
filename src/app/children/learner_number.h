// Unique learner numbers: ten digits, of which the last checks the others.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::app {

/// Without spaces and hyphens.
std::string tidy_learner_number(std::string_view text);

/// Whether it has ten digits and the last fits the others; spaces and hyphens are forgiven.
bool is_learner_number(std::string_view text);

}  // namespace stepwell::app
