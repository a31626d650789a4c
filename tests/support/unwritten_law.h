// The packs of the repository, with words of a law that nobody has written: what a school system
// says of a law whose pack is not here.
#pragma once

#include <gtest/gtest.h>

#include <iostream>
#include <memory>
#include <string>

#include "cli/files.h"
#include "law/library.h"
#include "tests/support/source_dir.h"

namespace stepwell::testing {

/// Knows "Tide plan" and "Moon plan" as statuses of "atlantis-2099", which is not loaded.
inline const std::shared_ptr<const law::Library>& packs_with_an_unwritten_law() {
  static const auto library = [] {
    auto files = cli::read_packs(stepwell::testing::source_dir() + "/frameworks");
    files["statuses.toml"] += R"(
[[status]]
framework = "atlantis-2099"
name.en = "Tide plan"
words = ["Tide plan", "TP"]

[[status]]
framework = "atlantis-2099"
name.en = "Moon plan"
words = ["Moon plan"]
)";
    auto loaded = law::Library::load(files);
    if (loaded) return *loaded;
    for (const auto& fault : loaded.error()) std::cerr << describe(fault) << '\n';
    std::abort();
  }();
  return library;
}

}  // namespace stepwell::testing
