// A file that is no TOML is a fault of its own, also where the reader of TOML would trip over it:
// what it takes to be certain fails in a build with assertions, and is undefined behaviour without.
#include <gtest/gtest.h>

#include "law/source.h"

namespace stepwell::law {
namespace {

TEST(StrictnessSource, ATableNamedByAMarkIsASyntaxError) {
  for (const char* text : {"[)]", "[[)oll]]"}) {
    std::vector<PackFault> faults;
    read_source("x.toml", text, faults);
    EXPECT_EQ(faults.size(), 1U) << text;
  }
}

TEST(StrictnessSource, ALetterWithAnAccentOutsideAStringIsASyntaxError) {
  for (const char* text : {"\xc5\xb5", "\xc5\xb5 = 1", "a = 1 \xc5\xb5", "\xd2\x99"}) {
    std::vector<PackFault> faults;
    read_source("x.toml", text, faults);
    EXPECT_EQ(faults.size(), 1U) << text;
  }
}

}  // namespace
}  // namespace stepwell::law
