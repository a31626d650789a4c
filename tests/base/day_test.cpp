#include "base/day.h"

#include <gtest/gtest.h>

namespace stepwell::base {
namespace {

TEST(Day, CountsDaysAcrossALeapDay) {
  EXPECT_EQ(Day(2024, 2, 28) + 1, Day(2024, 2, 29));
  EXPECT_EQ(Day(2024, 2, 28) + 2, Day(2024, 3, 1));
  EXPECT_EQ(Day(2023, 2, 28) + 1, Day(2023, 3, 1));
  EXPECT_EQ(Day(2024, 3, 1) - Day(2024, 2, 1), 29);
  EXPECT_EQ(Day(2024, 3, 1) - 1, Day(2024, 2, 29));
}

TEST(Day, KnowsThatACenturyIsALeapYearOnlyIfFourHundredDividesIt) {
  EXPECT_TRUE(parse_day("2000-02-29"));
  EXPECT_FALSE(parse_day("1900-02-29"));
  EXPECT_FALSE(parse_day("2100-02-29"));
}

TEST(Day, KeepsTheDayNumberWhenMonthsAreAdded) {
  EXPECT_EQ(Day(2018, 10, 1).plus_months(6), Day(2019, 4, 1));
  EXPECT_EQ(Day(2018, 12, 15).plus_months(1), Day(2019, 1, 15));
  EXPECT_EQ(Day(2019, 1, 15).plus_months(0), Day(2019, 1, 15));
}

TEST(Day, IsClampedToTheEndOfAShorterMonth) {
  EXPECT_EQ(Day(2026, 8, 31).plus_months(6), Day(2027, 2, 28));
  EXPECT_EQ(Day(2023, 8, 31).plus_months(6), Day(2024, 2, 29));
  EXPECT_EQ(Day(2024, 2, 29).plus_months(12), Day(2025, 2, 28));
  EXPECT_EQ(Day(2024, 3, 31).plus_months(1), Day(2024, 4, 30));
}

TEST(Day, DoesNotGoToTheEndOfALongerMonth) {
  EXPECT_EQ(Day(2025, 2, 28).plus_months(1), Day(2025, 3, 28));
  EXPECT_EQ(Day(2024, 4, 30).plus_months(1), Day(2024, 5, 30));
}

TEST(Day, GoesBackByMonthsAndIsClampedThereToo) {
  EXPECT_EQ(Day(2026, 3, 31).plus_months(-1), Day(2026, 2, 28));
  EXPECT_EQ(Day(2026, 1, 15).plus_months(-1), Day(2025, 12, 15));
  EXPECT_EQ(Day(2026, 3, 10).plus_months(-12), Day(2025, 3, 10));
  EXPECT_EQ(Day(2026, 3, 10).plus_months(-27), Day(2023, 12, 10));
}

TEST(Day, IsClampedOnceAndNotMonthByMonth) {
  EXPECT_EQ(Day(2026, 1, 31).plus_months(2), Day(2026, 3, 31));
  EXPECT_EQ(Day(2026, 1, 31).plus_months(1).plus_months(1), Day(2026, 3, 28));
}

TEST(Day, NamesMondayOneAndSundaySeven) {
  EXPECT_EQ(Day(2026, 1, 5).weekday(), 1U);
  EXPECT_EQ(Day(2026, 1, 11).weekday(), 7U);
  EXPECT_FALSE(Day(2026, 1, 9).is_weekend());
  EXPECT_TRUE(Day(2026, 1, 10).is_weekend());
  EXPECT_TRUE(Day(2026, 1, 11).is_weekend());
}

TEST(Day, IsOrderedByTime) {
  EXPECT_LT(Day(2025, 12, 31), Day(2026, 1, 1));
  EXPECT_LT(Day(1969, 12, 31), Day(1970, 1, 1));
  EXPECT_EQ(Day(1970, 1, 1), Day());
}

TEST(Day, IsWrittenWithFourTwoAndTwoDigits) {
  EXPECT_EQ(Day(2026, 1, 5).iso(), "2026-01-05");
  EXPECT_EQ(Day(1, 1, 1).iso(), "0001-01-01");
  EXPECT_EQ(Day(9999, 12, 31).iso(), "9999-12-31");
}

TEST(DayRange, ContainsBothItsEnds) {
  const DayRange range{Day(2026, 1, 5), Day(2026, 1, 9)};
  EXPECT_TRUE(range.contains(Day(2026, 1, 5)));
  EXPECT_TRUE(range.contains(Day(2026, 1, 9)));
  EXPECT_FALSE(range.contains(Day(2026, 1, 4)));
  EXPECT_FALSE(range.contains(Day(2026, 1, 10)));
}

TEST(ParseDay, ReadsWhatIsoWrites) {
  for (Day day = Day(1899, 12, 1); day < Day(1900, 4, 1); day = day + 1)
    EXPECT_EQ(parse_day(day.iso()), day);
  for (Day day = Day(2023, 12, 1); day < Day(2025, 4, 1); day = day + 1)
    EXPECT_EQ(parse_day(day.iso()), day);
  EXPECT_EQ(parse_day("0001-01-01"), Day(1, 1, 1));
  EXPECT_EQ(parse_day("9999-12-31"), Day(9999, 12, 31));
}

class MalformedDay : public testing::TestWithParam<const char*> {};

TEST_P(MalformedDay, IsRefused) {
  EXPECT_FALSE(parse_day(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(ParseDay, MalformedDay,
                         testing::Values("", " ", "2026", "2026-01", "2026-1-05", "2026-01-5",
                                         "26-01-05", "02026-01-05", "2026/01/05", "2026.01.05",
                                         "20260105", "2026-0105x", "05-01-2026", "05/01/2026",
                                         " 2026-01-05", "2026-01-05 ", "2026-01-05T00:00",
                                         "2026-01-0a", "2026-0a-05", "202a-01-05", "+026-01-05",
                                         "-026-01-05", "2026-+1-05", "2026--1-05", "2026-01--5",
                                         "2026-01-+5", "2026-01- 5", "2026- 1-05", "2026-W01-1",
                                         "2026-001", "0000-01-01", "2026-00-05", "2026-13-05",
                                         "2026-01-00", "2026-01-32", "2026-04-31", "2026-02-29",
                                         "2026-02-30", "today", "2026-01-0\x80", "２０２６-01-05"));

TEST(ParseDay, RefusesATextWithAZeroByteInIt) {
  EXPECT_FALSE(parse_day(std::string_view("2026-01-0\0", 10)));
  EXPECT_FALSE(parse_day(std::string_view("2026-01-05\0", 11)));
}

}  // namespace
}  // namespace stepwell::base
