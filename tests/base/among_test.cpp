// Whether one is among some.
#include "base/among.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::base {
namespace {

TEST(Among, IsWhatIsEqualToAnItem) {
  const std::vector<std::string> words = {"plan", "review"};
  EXPECT_TRUE(is_among(words, "review"));
  EXPECT_TRUE(is_among(words, std::string_view("plan")));
  EXPECT_FALSE(is_among(words, "pla"));
}

TEST(Among, IsNothingOfAListWithoutItems) {
  EXPECT_FALSE(is_among(std::vector<std::string>(), ""));
}

}  // namespace
}  // namespace stepwell::base
