// Puts a pack on top of the one that it extends: what it takes over gets its own prefix, what it
// says itself replaces.
#pragma once

#include <string>
#include <vector>

#include "law/pack_reader.h"

namespace stepwell::law {

/// The files of `pack` over those of `base`. Rows with the same id are merged key by key, rows
/// without one are added; `removes` of the pack's framework.toml ("duty:a.annual",
/// "move:one->none", "choice:notice.due", "file:transfer.toml") takes rows, or whole files, of the
/// base away.
PackFiles extend(const PackFiles& base, const PackFiles& pack, std::vector<PackFault>& faults);

}  // namespace stepwell::law
