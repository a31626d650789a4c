// How far ahead a school may plan: to the same day of the month, years on.
#include <gtest/gtest.h>

#include "web/pages/entry/fields.h"

namespace stepwell::web::pages {
namespace {

using base::Day;

TEST(ComingDay, IsAtMostFiveYearsAhead) {
  EXPECT_FALSE(is_too_far(Day(2030, 6, 2), Day(2025, 6, 2)));
  EXPECT_TRUE(is_too_far(Day(2030, 6, 3), Day(2025, 6, 2)));
}

TEST(ComingDay, CountsYearsAndNotDaysWhereALeapDayStandsBetween) {
  EXPECT_FALSE(is_too_far(Day(2029, 3, 1), Day(2024, 3, 1)));
  EXPECT_TRUE(is_too_far(Day(2029, 3, 2), Day(2024, 3, 1)));
  EXPECT_FALSE(is_too_far(Day(2028, 3, 1), Day(2023, 3, 1)));
  EXPECT_TRUE(is_too_far(Day(2028, 3, 2), Day(2023, 3, 1)));
}

TEST(ComingDay, OfALeapDayIsTheLastOfThatMonth) {
  EXPECT_FALSE(is_too_far(Day(2033, 2, 28), Day(2028, 2, 29)));
  EXPECT_TRUE(is_too_far(Day(2033, 3, 1), Day(2028, 2, 29)));
}

TEST(ComingDay, IsNotTooFarWhereItIsPast) {
  EXPECT_FALSE(is_too_far(Day(1999, 1, 1), Day(2025, 6, 2)));
}

}  // namespace
}  // namespace stepwell::web::pages
