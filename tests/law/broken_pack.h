// A pack that is wrong in one place: what the tables of its faults share.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace stepwell::law {

/// One fault that a change makes.
struct Broken {
  std::string name;
  std::string file, before, after;
  std::string key;
  std::string expected;  ///< a part of it
  std::string at;        ///< a text of the line that is named
};
inline void PrintTo(const Broken& broken, std::ostream* out) {
  *out << broken.name;
}

/// Its one test stands in broken_row_test.cpp, the tables of faults beside it and elsewhere.
class BrokenPack : public testing::TestWithParam<Broken> {};

inline const std::string kDutyFile = "small/duties.toml", kStageFile = "small/stages.toml",
                         kFrameFile = "small/framework.toml",
                         kDocumentFile = "small/documents.toml", kBankFile = "small/banks.toml",
                         kCiteFile = "small/cite.toml";

}  // namespace stepwell::law
