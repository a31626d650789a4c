// The day that a command is asked about.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "base/day.h"

namespace stepwell::cli {

/// What was typed after --on; nothing where nothing was, and nothing, which `err` is told, where
/// there is no such day.
std::optional<base::Day> read_on(const std::optional<std::string>& typed, std::ostream& err);

}  // namespace stepwell::cli
