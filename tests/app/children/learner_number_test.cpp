#include "app/children/learner_number.h"

#include <gtest/gtest.h>

namespace stepwell::app {
namespace {

TEST(LearnerNumber, IsGoodWithTenDigitsOfWhichTheLastFits) {
  for (const char* number : {"1234567899", "1020304056", "1000000000", "1020 304-056"})
    EXPECT_TRUE(is_learner_number(number)) << number;
}

TEST(LearnerNumber, IsNoneWithAnotherLastDigitAnotherLengthOrLetters) {
  for (const char* number :
       {"", "1234567890", "123456789", "12345678990", "123456789X", "9999999999"})
    EXPECT_FALSE(is_learner_number(number)) << number;
}

TEST(LearnerNumber, IsNoneWhereTheFirstNineLeaveNothing) {
  for (char last = '0'; last <= '9'; ++last)
    EXPECT_FALSE(is_learner_number(std::string("987654321") + last)) << last;
}

TEST(LearnerNumber, IsKeptWithoutSpacesAndHyphens) {
  EXPECT_EQ(tidy_learner_number(" 1020 304-056 "), "1020304056");
}

}  // namespace
}  // namespace stepwell::app
