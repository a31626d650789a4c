// A folder of its own for each test of a command, and what the command wrote.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "tests/support/source_dir.h"

namespace stepwell::cli {

/// The packs of the repository.
inline const std::string kFrameworks = stepwell::testing::source_dir() + "/frameworks";

/// A child at School Action with a plan that is due for review on 2019-04-01, and what is expected
/// of it.
boost::json::object scenario();

class Workplace : public ::testing::Test {
 protected:
  Workplace();
  ~Workplace() override;

  /// The path of a new file with that text.
  std::string write(const std::string& name, const std::string& text);
  std::string write(const std::string& name, const boost::json::value& value);
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string folder() const { return folder_.string(); }

  Surroundings surroundings(const std::string& frameworks = kFrameworks) {
    return {out_, err_, frameworks};
  }
  /// What was written since the last call.
  std::string out();
  std::string err();

 private:
  std::filesystem::path folder_;
  std::ostringstream out_, err_;
};

}  // namespace stepwell::cli
