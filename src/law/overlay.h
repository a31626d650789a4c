// Lays the arrangements of a school or an authority over the law that they are about: they rename,
// add and tighten, and what would loosen a rule is refused with the rule.
#pragma once

#include <string>
#include <vector>

#include "law/pack_reader.h"

namespace stepwell::law {

/// The file that says what an overlay is and which pack it lies over.
inline constexpr const char* kOverlayFile = "overlay.toml";

/// The files of `overlay` over those of `pack`, its overlay.toml left out. Everything that is not a
/// name, an addition or a tightening is a fault, and is not taken over.
PackFiles lay_over(const PackFiles& pack, const PackFiles& overlay, std::vector<PackFault>& faults);

}  // namespace stepwell::law
