#include "tests/support/source_dir.h"

namespace stepwell::testing {

const std::string& source_dir() {
  static const std::string kFolder = STEPWELL_SOURCE_DIR;
  return kFolder;
}

}  // namespace stepwell::testing
