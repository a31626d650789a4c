// The bank holidays of the repository against the lists that were published, written out by hand.
#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using base::Day;

struct Published {
  const char* nation;
  int year;
  const char* days;  ///< month-day, in order
};
void PrintTo(const Published& list, std::ostream* out) {
  *out << list.nation << " " << list.year;
}

class BankHolidayList : public ::testing::TestWithParam<Published> {};

std::string listed(std::string_view nation, int year) {
  std::string text;
  const calendar::BankHolidays* holidays = testing::packs()->holidays_of(nation);
  if (holidays == nullptr) return "no such nation";
  for (const Day day : holidays->days())
    if (day.year() == year && !day.is_weekend())
      text += (text.empty() ? "" : " ") + day.iso().substr(5);
  return text;
}

TEST_P(BankHolidayList, IsThePublishedOne) {
  EXPECT_EQ(listed(GetParam().nation, GetParam().year), GetParam().days)
      << GetParam().nation << " " << GetParam().year;
}

const auto kNames = [](const auto& list) {
  return std::string(list.param.nation) + "_" + std::to_string(list.param.year);
};

// clang-format off: a table is read by its rows
INSTANTIATE_TEST_SUITE_P(
    EnglandAndWales, BankHolidayList,
    ::testing::Values(
        Published{"england", 2000, "01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26"},
        Published{"england", 2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"},
        Published{"england", 2004, "01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28"},
        Published{"england", 2005, "01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27"},
        Published{"england", 2006, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"},
        Published{"england", 2009, "01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28"},
        Published{"england", 2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"},
        Published{"england", 2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"},
        Published{"england", 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"},
        Published{"england", 2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"},
        Published{"england", 2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"},
        Published{"england", 2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
        Published{"england", 2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"},
        Published{"england", 2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"},
        Published{"england", 2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"},
        Published{"england", 2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"},
        Published{"england", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"},
        Published{"england", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"},
        Published{"england", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"},
        Published{"england", 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"},
        Published{"england", 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"},
        Published{"england", 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"},
        Published{"england", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
        Published{"england", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"},
        Published{"england", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"}),
    kNames);

INSTANTIATE_TEST_SUITE_P(
    Scotland, BankHolidayList,
    ::testing::Values(
        Published{"scotland", 2002, "01-01 01-02 03-29 05-06 06-03 06-04 08-05 12-25 12-26"},
        Published{"scotland", 2004, "01-01 01-02 04-09 05-03 05-31 08-02 12-27 12-28"},
        Published{"scotland", 2005, "01-03 01-04 03-25 05-02 05-30 08-01 12-26 12-27"},
        Published{"scotland", 2006, "01-02 01-03 04-14 05-01 05-29 08-07 12-25 12-26"},
        Published{"scotland", 2007, "01-01 01-02 04-06 05-07 05-28 08-06 11-30 12-25 12-26"},
        Published{"scotland", 2008, "01-01 01-02 03-21 05-05 05-26 08-04 12-01 12-25 12-26"},
        Published{"scotland", 2010, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"},
        Published{"scotland", 2011, "01-03 01-04 04-22 04-29 05-02 05-30 08-01 11-30 12-26 12-27"},
        Published{"scotland", 2012, "01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26"},
        Published{"scotland", 2013, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"},
        Published{"scotland", 2016, "01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27"},
        Published{"scotland", 2017, "01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26"},
        Published{"scotland", 2020, "01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28"},
        Published{"scotland", 2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"},
        Published{"scotland", 2022,
                  "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"},
        Published{"scotland", 2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26"},
        Published{"scotland", 2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"},
        Published{"scotland", 2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"},
        Published{"scotland", 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"},
        Published{"scotland", 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"},
        Published{"scotland", 2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"}),
    kNames);

INSTANTIATE_TEST_SUITE_P(
    NorthernIreland, BankHolidayList,
    ::testing::Values(
        Published{"northern_ireland", 2002,
                  "01-01 03-18 03-29 04-01 05-06 06-03 06-04 07-12 08-26 12-25 12-26"},
        Published{"northern_ireland", 2004,
                  "01-01 03-17 04-09 04-12 05-03 05-31 07-12 08-30 12-27 12-28"},
        Published{"northern_ireland", 2009,
                  "01-01 03-17 04-10 04-13 05-04 05-25 07-13 08-31 12-25 12-28"},
        Published{"northern_ireland", 2011,
                  "01-03 03-17 04-22 04-25 04-29 05-02 05-30 07-12 08-29 12-26 12-27"},
        Published{"northern_ireland", 2012,
                  "01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26"},
        Published{"northern_ireland", 2014,
                  "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"},
        Published{"northern_ireland", 2020,
                  "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28"},
        Published{"northern_ireland", 2021,
                  "01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28"},
        Published{"northern_ireland", 2022,
                  "01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27"},
        Published{"northern_ireland", 2023,
                  "01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26"},
        Published{"northern_ireland", 2024,
                  "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"},
        Published{"northern_ireland", 2025,
                  "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"},
        Published{"northern_ireland", 2026,
                  "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"},
        Published{"northern_ireland", 2027,
                  "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28"}),
    kNames);
// clang-format on

TEST(BankHolidayLists, AreTheSameForWalesAsForEngland) {
  for (int year = 2000; year <= 2030; ++year)
    EXPECT_EQ(listed("wales", year), listed("england", year)) << year;
}

TEST(BankHolidayLists, HaveNoHolidayTwice) {
  for (const char* nation : {"england", "scotland", "northern_ireland"}) {
    const auto& days = testing::packs()->holidays_of(nation)->days();
    EXPECT_TRUE(std::adjacent_find(days.begin(), days.end()) == days.end()) << nation;
  }
}

TEST(BankHolidayLists, MoveEveryHolidayFromTheWeekend) {
  for (const char* nation : {"england", "scotland", "northern_ireland"})
    for (const Day day : testing::packs()->holidays_of(nation)->days())
      EXPECT_FALSE(day.is_weekend()) << nation << " " << day.iso();
}

}  // namespace
}  // namespace stepwell::law
