// The packs of the repository, loaded once for all tests of a program.
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
  static const auto library =
      cli::load_library(stepwell::testing::source_dir() + "/frameworks", std::cerr);
  if (!library) std::abort();  // the faults have been written
  return library;
}

}  // namespace stepwell::testing
