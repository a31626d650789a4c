// The small pack with the arrangements of an invented town over it.
#pragma once

#include <memory>
#include <string>

#include "tests/law/small_pack.h"

namespace stepwell::law {

inline const std::string kFolder = "overlays/town/";

/// The small pack with an overlay of one file.
inline SourceFiles town(const std::string& file, const std::string& text) {
  SourceFiles files = small_pack();
  files[kFolder + "overlay.toml"] = "id = \"town\"\noverlays = \"small\"\nname.en = \"The town\"\n";
  if (!file.empty()) files[kFolder + file] = text;
  return files;
}

inline const Framework* overlaid(const std::shared_ptr<const Library>& library) {
  return library == nullptr ? nullptr : library->find_overlay("small", "town");
}

}  // namespace stepwell::law
