#pragma once

#include <string>

namespace stepwell::testing {

/// The folder of the project whose tests these are, without a slash at its end. One file knows it,
/// so that what is compiled in one place can be used in another.
const std::string& source_dir();

}  // namespace stepwell::testing
