// The packs of the repository together with the invented laws of this folder, which use what no
// real law does.
#pragma once

#include <iostream>
#include <memory>
#include <string>

#include "cli/files.h"
#include "law/library.h"
#include "tests/support/source_dir.h"

namespace stepwell::testing {

inline const std::shared_ptr<const law::Library>& packs_with_invented_laws() {
  static const auto library = [] {
    auto files = cli::read_packs(stepwell::testing::source_dir() + "/frameworks");
    files.merge(cli::read_packs(stepwell::testing::source_dir() + "/tests/record/packs"));
    auto loaded = law::Library::load(files);
    if (loaded) return *loaded;
    for (const auto& fault : loaded.error()) std::cerr << describe(fault) << '\n';
    std::abort();
  }();
  return library;
}

}  // namespace stepwell::testing
