// The packs of the repository, loaded once for all tests of a program, with the overlays of
// tests/support/packs.
#pragma once

#include <gtest/gtest.h>

#include <iostream>
#include <memory>
#include <string>

#include "cli/files.h"
#include "law/library.h"
#include "tests/support/source_dir.h"

namespace stepwell::testing {

inline const std::shared_ptr<const law::Library>& packs() {
  static const auto library = [] {
    auto files = cli::read_packs(source_dir() + "/frameworks");
    files.merge(cli::read_packs(source_dir() + "/tests/support/packs"));
    auto loaded = law::Library::load(files);
    if (loaded) return *loaded;
    for (const auto& fault : loaded.error()) std::cerr << describe(fault) << '\n';
    std::abort();
  }();
  return library;
}

}  // namespace stepwell::testing
