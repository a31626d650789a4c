// What the command line says where a day cannot be worked out: what is missing, and who adds it.
#pragma once

#include <string>

#include "calendar/missing.h"

namespace stepwell::cli {

/// "cannot be worked out without term dates after 2019-07-22, which the school gives as its terms".
std::string cannot_without(const calendar::Missing& missing);

}  // namespace stepwell::cli
