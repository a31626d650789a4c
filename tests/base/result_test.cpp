#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "base/check.h"
#include "base/fault.h"

namespace stepwell::base {
namespace {

enum class Problem { TooSmall, TooLarge };

Result<int, Problem> to_size(int number) {
  if (number < 0) return refuse(Problem::TooSmall);
  if (number > 9) return refuse(Problem::TooLarge);
  return number;
}

TEST(Result, HoldsTheValue) {
  const auto size = to_size(4);
  ASSERT_TRUE(size);
  EXPECT_EQ(*size, 4);
}

TEST(Result, HoldsTheProblemThatWasRefused) {
  ASSERT_FALSE(to_size(-1));
  EXPECT_EQ(to_size(-1).error(), Problem::TooSmall);
  EXPECT_EQ(to_size(10).error(), Problem::TooLarge);
}

TEST(Result, HoldsWhatCanOnlyBeMoved) {
  Result<std::unique_ptr<int>, Problem> result = std::make_unique<int>(7);
  ASSERT_TRUE(result);
  const std::unique_ptr<int> taken = std::move(*result);
  EXPECT_EQ(*taken, 7);
}

TEST(Refuse, KeepsEveryProblemOfAList) {
  const std::vector<std::string> problems = {"one", "two"};
  const Result<int, std::vector<std::string>> result = refuse(problems);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), problems);
}

TEST(Refuse, TellsAProblemFromAValueOfTheSameType) {
  const Result<std::string, std::string> refused = refuse(std::string("no"));
  const Result<std::string, std::string> given = std::string("no");
  EXPECT_FALSE(refused);
  EXPECT_TRUE(given);
}

TEST(Check, ThrowsOurOwnMistakeOnlyIfTheConditionDoesNotHold) {
  EXPECT_NO_THROW(check(true, "never seen"));
  try {
    check(false, "what was believed");
    FAIL() << "check returned";
  } catch (const Mistake& mistake) {
    EXPECT_STREQ(mistake.what(), "what was believed");
  }
}

TEST(Check, IsNotAFaultOfTheWorld) {
  EXPECT_FALSE((std::is_base_of_v<Fault, Mistake>));
  EXPECT_FALSE((std::is_base_of_v<Mistake, Fault>));
}

}  // namespace
}  // namespace stepwell::base
