#include "calendar/roll.h"

#include <gtest/gtest.h>

#include "tests/calendar/years.h"

namespace stepwell::calendar {
namespace {

using base::Day;
using Otherwise = Roll::Otherwise;

Roll tribunal() {
  return {"tribunal", {{12, 25, 1, 1}, {8, 1, 8, 31}}, Otherwise::NextWorkingDay};
}

Day rolled(Day day, const Roll& roll) {
  const auto moved = roll_on(day, roll, england_and_wales());
  EXPECT_TRUE(moved) << day.iso();
  return moved ? *moved : Day();
}

TEST(RollOn, LeavesTheDayWhereNothingIsToBeMoved) {
  EXPECT_EQ(rolled(Day(2026, 5, 25), {"none", {}, Otherwise::Stay}),
            Day(2026, 5, 25));  // a bank holiday
  EXPECT_EQ(rolled(Day(2026, 10, 18), {"none", {}, Otherwise::Stay}),
            Day(2026, 10, 18));  // a Sunday
}

TEST(RollOn, TakesTheNextWorkingDay) {
  const Roll roll{"next", {}, Otherwise::NextWorkingDay};
  EXPECT_EQ(rolled(Day(2026, 4, 2), roll), Day(2026, 4, 2));
  EXPECT_EQ(rolled(Day(2026, 4, 3), roll),
            Day(2026, 4, 7));  // over Good Friday, the weekend and Easter Monday
}

TEST(RollOn, TakesTheFirstWorkingDayAfterEvenFromAWorkingDay) {
  const Roll roll{"after", {}, Otherwise::FirstWorkingDayAfter};
  EXPECT_EQ(rolled(Day(2026, 4, 26), roll), Day(2026, 4, 27));
  EXPECT_EQ(rolled(Day(2026, 4, 28), roll), Day(2026, 4, 29));
  EXPECT_EQ(rolled(Day(2026, 5, 1), roll),
            Day(2026, 5, 5));  // over a weekend and the early May holiday
}

TEST(RollOn, DoesNotBeginTheSeasonOnChristmasEve) {
  EXPECT_EQ(rolled(Day(2026, 12, 24), tribunal()), Day(2026, 12, 24));
  EXPECT_EQ(rolled(Day(2023, 12, 24), tribunal()),
            Day(2023, 12, 27));  // a Sunday before the season: the next working day
}

TEST(RollOn, MovesEveryDayFromChristmasToNewYearToTheFirstWorkingDayAfterNewYear) {
  for (Day day = Day(2025, 12, 25); day <= Day(2026, 1, 1); day = day + 1)
    EXPECT_EQ(rolled(day, tribunal()), Day(2026, 1, 2)) << day.iso();
  EXPECT_EQ(rolled(Day(2026, 1, 2), tribunal()), Day(2026, 1, 2));
}

TEST(RollOn, LooksForAWorkingDayAfterASeasonThatEndsAtAWeekend) {
  EXPECT_EQ(rolled(Day(2021, 12, 25), tribunal()),
            Day(2022, 1, 4));  // 1 January a Saturday, 3 January its substitute
  EXPECT_EQ(rolled(Day(2022, 1, 1), tribunal()), Day(2022, 1, 4));
  EXPECT_EQ(rolled(Day(2022, 12, 31), tribunal()), Day(2023, 1, 3));
}

TEST(RollOn, KnowsASeasonThatBeganInTheYearBefore) {
  const Roll winter{"winter", {{12, 20, 1, 9}}, Otherwise::Stay};
  EXPECT_EQ(rolled(Day(2026, 1, 5), winter), Day(2026, 1, 12));
  EXPECT_EQ(rolled(Day(2025, 12, 20), winter), Day(2026, 1, 12));
  EXPECT_EQ(rolled(Day(2026, 1, 10), winter), Day(2026, 1, 10));
  EXPECT_EQ(rolled(Day(2025, 12, 19), winter), Day(2025, 12, 19));
}

TEST(RollOn, MovesEveryDayOfAugustToTheFirstWorkingDayOfSeptember) {
  for (Day day = Day(2027, 8, 1); day <= Day(2027, 8, 31);
       day = day + 1)  // 31 August a working Tuesday
    EXPECT_EQ(rolled(day, tribunal()), Day(2027, 9, 1)) << day.iso();
  EXPECT_EQ(rolled(Day(2027, 7, 30), tribunal()), Day(2027, 7, 30));
  EXPECT_EQ(rolled(Day(2027, 9, 1), tribunal()), Day(2027, 9, 1));
  EXPECT_EQ(rolled(Day(2026, 8, 31), tribunal()), Day(2026, 9, 1));  // a bank holiday
  EXPECT_EQ(rolled(Day(2024, 8, 15), tribunal()), Day(2024, 9, 2));  // 1 September a Sunday
}

TEST(RollOn, OutsideItsSeasonsDoesTheRest) {
  EXPECT_EQ(rolled(Day(2026, 3, 7), tribunal()), Day(2026, 3, 9));
  EXPECT_EQ(rolled(Day(2026, 3, 9), tribunal()), Day(2026, 3, 9));
}

TEST(RollOn, CannotMoveADayBeyondTheListOfBankHolidays) {
  ASSERT_FALSE(roll_on(Day(2030, 12, 25), tribunal(), england_and_wales()));
  EXPECT_EQ(roll_on(Day(2030, 12, 25), tribunal(), england_and_wales()).error().what,
            Missing::What::BankHolidaysAfter);
  EXPECT_TRUE(roll_on(Day(2031, 6, 1), {"none", {}, Otherwise::Stay}, england_and_wales()));
}

}  // namespace
}  // namespace stepwell::calendar
