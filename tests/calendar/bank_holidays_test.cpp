#include "calendar/bank_holidays.h"

#include <gmock/gmock.h>

namespace stepwell::calendar {
namespace {

using base::Day;
using testing::ElementsAre;

HolidayRule fixed(unsigned month, unsigned day) {
  HolidayRule rule;
  rule.month = month;
  rule.day = day;
  rule.substitute = Substitute::NextWorkingDay;
  return rule;
}

HolidayRule easter(int offset) {
  HolidayRule rule;
  rule.form = HolidayRule::Form::Easter;
  rule.easter_offset = offset;
  return rule;
}

HolidayRule weekday(unsigned month, unsigned day, int nth) {
  HolidayRule rule;
  rule.form = HolidayRule::Form::Weekday;
  rule.month = month;
  rule.weekday = day;
  rule.nth = nth;
  return rule;
}

TEST(EasterSunday, IsThePublishedDay) {
  const Day published[] = {Day(1818, 3, 22), Day(1943, 4, 25), Day(1961, 4, 2),  Day(2000, 4, 23),
                           Day(2002, 3, 31), Day(2005, 3, 27), Day(2008, 3, 23), Day(2010, 4, 4),
                           Day(2011, 4, 24), Day(2012, 4, 8),  Day(2015, 4, 5),  Day(2016, 3, 27),
                           Day(2018, 4, 1),  Day(2019, 4, 21), Day(2020, 4, 12), Day(2021, 4, 4),
                           Day(2022, 4, 17), Day(2023, 4, 9),  Day(2024, 3, 31), Day(2025, 4, 20),
                           Day(2026, 4, 5),  Day(2027, 3, 28), Day(2028, 4, 16), Day(2030, 4, 21),
                           Day(2038, 4, 25), Day(2285, 3, 22)};
  for (const Day day : published) EXPECT_EQ(easter_sunday(day.year()), day);
}

TEST(EasterSunday, IsASundayFrom22MarchTo25April) {
  for (int year = 1900; year <= 2300; ++year) {
    const Day day = easter_sunday(year);
    EXPECT_EQ(day.weekday(), 7U) << year;
    EXPECT_GE(day, Day(year, 3, 22));
    EXPECT_LE(day, Day(year, 4, 25));
  }
}

TEST(BankHolidays, TakeTheFirstAndTheLastMondayOfAMonth) {
  const BankHolidays holidays({weekday(5, 1, 1), weekday(5, 1, -1), weekday(8, 7, 4)}, {}, 2026,
                              2026);
  EXPECT_THAT(holidays.days(), ElementsAre(Day(2026, 5, 4), Day(2026, 5, 25), Day(2026, 8, 23)));
}

TEST(BankHolidays, MoveAHolidayFromTheWeekendToTheNextFreeWorkingDay) {
  const std::vector<HolidayRule> christmas = {fixed(12, 25), fixed(12, 26)};
  EXPECT_THAT(BankHolidays(christmas, {}, 2021, 2021).days(),
              ElementsAre(Day(2021, 12, 27), Day(2021, 12, 28)));  // Sat, Sun
  EXPECT_THAT(BankHolidays(christmas, {}, 2022, 2022).days(),
              ElementsAre(Day(2022, 12, 26), Day(2022, 12, 27)));  // Sun, Mon
  EXPECT_THAT(BankHolidays(christmas, {}, 2020, 2020).days(),
              ElementsAre(Day(2020, 12, 25), Day(2020, 12, 28)));  // Fri, Sat
}

TEST(BankHolidays, LeaveAHolidayOnTheWeekendThatHasNoSubstitute) {
  HolidayRule rule = fixed(12, 25);
  rule.substitute = Substitute::None;
  EXPECT_THAT(BankHolidays({rule}, {}, 2021, 2021).days(), ElementsAre(Day(2021, 12, 25)));
}

TEST(BankHolidays, KeepARuleToItsYears) {
  HolidayRule rule = fixed(11, 30);
  rule.first_year = 2007;
  rule.last_year = 2008;
  EXPECT_THAT(BankHolidays({rule}, {}, 2005, 2010).days(),
              ElementsAre(Day(2007, 11, 30), Day(2008, 12, 1)));
}

TEST(BankHolidays, TakeAwayADayThatWasNotKeptAndAddOneThatWasGiven) {
  const BankHolidays holidays(
      {weekday(5, 1, -1)},
      {{OneOff::Effect::Removed, Day(2022, 5, 30)}, {OneOff::Effect::Added, Day(2022, 6, 2)}}, 2021,
      2022);
  EXPECT_THAT(holidays.days(), ElementsAre(Day(2021, 5, 31), Day(2022, 6, 2)));
}

TEST(BankHolidays, HoldADayOnceEvenIfItIsGivenAgain) {
  const BankHolidays holidays({weekday(5, 1, 1)}, {{OneOff::Effect::Added, Day(2026, 5, 4)}}, 2026,
                              2026);
  EXPECT_THAT(holidays.days(), ElementsAre(Day(2026, 5, 4)));
}

TEST(BankHolidays, AreNotWorkingDaysAndNeitherAreWeekends) {
  const BankHolidays holidays({easter(-2), easter(1)}, {}, 2026, 2026);
  EXPECT_FALSE(holidays.is_working_day(Day(2026, 4, 3)));
  EXPECT_FALSE(holidays.is_working_day(Day(2026, 4, 4)));
  EXPECT_FALSE(holidays.is_working_day(Day(2026, 4, 5)));
  EXPECT_FALSE(holidays.is_working_day(Day(2026, 4, 6)));
  EXPECT_TRUE(holidays.is_working_day(Day(2026, 4, 2)));
  EXPECT_TRUE(holidays.is_working_day(Day(2026, 4, 7)));
  EXPECT_TRUE(holidays.is_holiday(Day(2026, 4, 3)));
  EXPECT_FALSE(holidays.is_holiday(Day(2026, 4, 4)));
}

TEST(WorkingDayFrom, IsThatDayOrTheNextFreeOne) {
  const BankHolidays holidays({easter(-2), easter(1)}, {}, 2026, 2026);
  EXPECT_EQ(holidays.working_day_from(Day(2026, 4, 2)).value(), Day(2026, 4, 2));
  EXPECT_EQ(holidays.working_day_from(Day(2026, 4, 3)).value(), Day(2026, 4, 7));
  EXPECT_EQ(holidays.working_day_from(Day(2026, 4, 5)).value(), Day(2026, 4, 7));
}

TEST(WorkingDayFrom, IsMissingWhereTheListEnds) {
  const BankHolidays holidays({}, {}, 2025, 2026);
  const Missing after_the_list{Missing::What::BankHolidaysAfter, Day(2026, 12, 31)};
  EXPECT_EQ(holidays.working_day_from(Day(2026, 12, 31)).value(), Day(2026, 12, 31));
  ASSERT_FALSE(holidays.working_day_from(Day(2027, 1, 1)));
  EXPECT_EQ(holidays.working_day_from(Day(2027, 1, 1)).error(), after_the_list);
}

TEST(WorkingDayFrom, IsMissingWhenTheWeekendLeavesTheList) {
  const BankHolidays holidays({}, {}, 2027, 2028);  // 2028 ends on a Sunday
  EXPECT_FALSE(holidays.working_day_from(Day(2028, 12, 30)));
  EXPECT_FALSE(holidays.working_day_from(Day(2028, 12, 31)));
  EXPECT_TRUE(holidays.working_day_from(Day(2028, 12, 29)));
}

TEST(WorkingDayFrom, IsMissingBeforeTheListBegins) {
  const BankHolidays holidays({}, {}, 2025, 2026);
  EXPECT_FALSE(holidays.working_day_from(Day(2024, 12, 31)));
  EXPECT_TRUE(holidays.working_day_from(Day(2025, 1, 1)));
  EXPECT_FALSE(BankHolidays({}, {}, 2023, 2023).working_day_from(Day(2022, 12, 31)))
      << "a Saturday, with Monday on the list";
}

}  // namespace
}  // namespace stepwell::calendar
