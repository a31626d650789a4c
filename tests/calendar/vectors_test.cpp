// The worked examples of 2026 that every reading of the law has to give, as far as they are days,
// months and rolls alone.
#include <gtest/gtest.h>

#include "calendar/roll.h"
#include "tests/calendar/years.h"

namespace stepwell::calendar {
namespace {

using base::Day;
using Otherwise = Roll::Otherwise;

Day rolled(Day day, Otherwise otherwise) {
  const auto moved = roll_on(day, {"", {}, otherwise}, england_and_wales());
  EXPECT_TRUE(moved);
  return moved ? *moved : Day();
}

TEST(Vector, WeeksAfterARequestKeepTheirBankHoliday) {
  EXPECT_EQ(Day(2026, 1, 5) + 6 * 7, Day(2026, 2, 16));
  EXPECT_EQ(Day(2026, 1, 5) + 16 * 7, Day(2026, 4, 27));
  EXPECT_EQ(rolled(Day(2026, 1, 5) + 20 * 7, Otherwise::Stay), Day(2026, 5, 25));
  EXPECT_TRUE(england_and_wales().is_holiday(Day(2026, 5, 25)));
}

TEST(Vector, WeeksAfterAReviewMeeting) {
  EXPECT_EQ(Day(2026, 3, 12) + 2 * 7, Day(2026, 3, 26));
  EXPECT_EQ(Day(2026, 3, 12) + 4 * 7, Day(2026, 4, 9));
  EXPECT_EQ(Day(2026, 3, 12) + 12 * 7, Day(2026, 6, 4));
  EXPECT_EQ(Day(2026, 4, 1) + 8 * 7, Day(2026, 5, 27));
}

TEST(Vector, FifteenDaysBeginningWithTheDayOfService) {
  EXPECT_EQ(Day(2026, 4, 20) + 15 - 1, Day(2026, 5, 4));
}

TEST(Vector, TwelveWeeksForTheAuthority) {
  EXPECT_EQ(Day(2026, 6, 22) + 12 * 7, Day(2026, 9, 14));
}

TEST(Vector, EightWeeksBeginningWithTheNoticeAndThenTheFirstWorkingDay) {
  EXPECT_EQ(Day(2026, 3, 2) + 8 * 7 - 1, Day(2026, 4, 26));
  EXPECT_EQ(rolled(Day(2026, 4, 26), Otherwise::FirstWorkingDayAfter), Day(2026, 4, 27));
}

TEST(Vector, TwoMonthsBeginningWithTheNoticeAndThenTheFirstWorkingDay) {
  EXPECT_EQ(Day(2026, 3, 2).plus_months(2) - 1, Day(2026, 5, 1));
  EXPECT_EQ(rolled(Day(2026, 5, 1), Otherwise::FirstWorkingDayAfter), Day(2026, 5, 5));
}

TEST(Vector, SixWeeksBeginningWithTheRequestAreNotMoved) {
  EXPECT_EQ(rolled(Day(2026, 9, 7) + 6 * 7 - 1, Otherwise::Stay), Day(2026, 10, 18));
}

TEST(Vector, EightAndSixteenWeeksInScotland) {
  EXPECT_EQ(Day(2026, 1, 12) + 8 * 7, Day(2026, 3, 9));
  EXPECT_EQ(Day(2026, 1, 12) + 16 * 7, Day(2026, 5, 4));
}

TEST(Vector, AnAppealAtChristmasIsMovedIntoJanuary) {
  const Day later = std::max(Day(2025, 10, 1).plus_months(2), Day(2025, 11, 29).plus_months(1));
  EXPECT_EQ(later, Day(2025, 12, 29));
  const Roll tribunal{"tribunal", {{12, 25, 1, 1}, {8, 1, 8, 31}}, Otherwise::NextWorkingDay};
  EXPECT_EQ(roll_on(later, tribunal, england_and_wales()).value(), Day(2026, 1, 2));
}

TEST(Vector, SixMonthsFromTheEndOfAugust) {
  EXPECT_EQ(Day(2026, 8, 31).plus_months(6), Day(2027, 2, 28));
}

TEST(Vector, TwelveMonthsBeginningWithTheDayThatTheCopyWasGiven) {
  EXPECT_EQ(Day(2026, 3, 10).plus_months(12) - 1, Day(2027, 3, 9));
}

TEST(Vector, SixWeeksThatEndOnGoodFridayAreMovedPastEasterMonday) {
  EXPECT_EQ(Day(2026, 2, 20) + 6 * 7, Day(2026, 4, 3));
  EXPECT_EQ(rolled(Day(2026, 4, 3), Otherwise::NextWorkingDay), Day(2026, 4, 7));
}

TEST(Vector, FourWeeksFromTheLaterOfTwoNotices) {
  EXPECT_EQ(std::max(Day(2026, 6, 1), Day(2026, 6, 4)) + 4 * 7, Day(2026, 7, 2));
}

}  // namespace
}  // namespace stepwell::calendar
