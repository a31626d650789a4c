#include "exchange/dates.h"

#include "tests/exchange/reading.h"

namespace stepwell::exchange {
namespace {

using app::DateStyle;
using base::Day;
using What = ReadDate::What;

ReadDate read(const std::string& text, DateStyle style = DateStyle::DayFirst,
              DateUse use = DateUse::Birth) {
  return read_date(text, style, use, kToday);
}

TEST(Dates, AreReadInEveryFormThatSystemsWrite) {
  for (const char* text : {"25/04/2018",
                           "25/4/2018",
                           "25/04/18",
                           "25-04-2018",
                           "25.04.2018",
                           "25 Apr 2018",
                           "25-Apr-2018",
                           "25 April 2018",
                           "25th April 2018",
                           "25-Apr-18",
                           "April 25, 2018",
                           "2018-04-25",
                           "2018/04/25",
                           "2018-Apr-25",
                           "2018-Apr-25 00:00:00",
                           "25/04/2018 00:00",
                           "25/04/2018 12:30:00 PM",
                           "2018-04-25T00:00:00",
                           " 25/04/2018 ",
                           "25 Ebrill 2018",
                           "43215",
                           "43215.5",
                           "43215.0"}) {
    EXPECT_EQ(read(text).what, What::Day) << text;
    EXPECT_EQ(read(text).day, Day(2018, 4, 25)) << text;
  }
}

TEST(Dates, CountASpreadsheetsDaysFromTheEndOf1899) {
  EXPECT_EQ(read("44075").day, Day(2020, 9, 1));
}

TEST(Dates, AreMonthFirstOnlyWhereThatWasChosen) {
  EXPECT_EQ(read("03/04/2018").day, Day(2018, 4, 3));
  EXPECT_EQ(read("03/04/2018", DateStyle::MonthFirst).day, Day(2018, 3, 4));
}

TEST(Dates, OfTwoFiguresAreOfTheCenturyThatCanBe) {
  EXPECT_EQ(read("24/10/13").day, Day(2013, 10, 24));
  EXPECT_EQ(read("24/10/99").day, Day(1999, 10, 24));
  EXPECT_EQ(read("24/10/27").day, Day(1927, 10, 24));
  EXPECT_EQ(read("24/10/27", DateStyle::DayFirst, DateUse::Other).day, Day(2027, 10, 24));
}

TEST(Dates, ThatAreNoDayAreSaidToBeNone) {
  for (const char* text : {"31/02/2018", "29/02/2019", "00/00/0000", "32/01/2018", "01/13/2018",
                           "2018-02-30", "0/5/2018", "31-Apr-2018"})
    EXPECT_EQ(read(text).what, What::NoSuchDay) << text;
}

TEST(Dates, ThatAreNoDatesAreSaidToBeNone) {
  for (const char* text : {"tbc", "soon", "2018", "25/04", "25/04/2018/1", "1/2/3/4", "123456",
                           "25 Foo 2018", "25/04/201", "99999", "#N/A", "Autumn 2018", "12:30"})
    EXPECT_EQ(read(text).what, What::NotADate) << text;
}

TEST(Dates, MayBeBlank) {
  for (const char* text : {"", "  ", "-"}) EXPECT_EQ(read(text).what, What::Blank) << text;
}

TEST(Dates, ShowTheStyleOfTheirFileWhereTheyCan) {
  EXPECT_EQ(style_shown_by("25/04/2018"), DateStyle::DayFirst);
  EXPECT_EQ(style_shown_by("04/25/2018"), DateStyle::MonthFirst);
  EXPECT_EQ(style_shown_by("31/02/2018"), DateStyle::DayFirst);
  for (const char* text : {"03/04/2018", "02/30/2018", "2018-04-25", "25 Apr 2018", "43215", ""})
    EXPECT_EQ(style_shown_by(text), std::nullopt) << text;
}

TEST(DateStyle, IsAskedForWhereNothingCanBeDayFirst) {
  const std::string us = "Surname,Forename,DOB\nWard,Nia,04/25/2018\nWard,Ann,03/04/2017\n";
  EXPECT_EQ(fault_of(us), "dates_unclear");
  EXPECT_EQ(try_reading(us).error().row, 2);
  app::RollChoices choices;
  choices.dates = DateStyle::MonthFirst;
  const app::Roll roll = reading(us, choices);
  EXPECT_EQ(roll.pupils[0].born, Day(2018, 4, 25));
  EXPECT_EQ(roll.pupils[1].born, Day(2017, 3, 4));
  EXPECT_EQ(roll.understood.dates, DateStyle::MonthFirst);
}

TEST(DateStyle, IsDayFirstWhereOneDateSaysSo) {
  const app::Roll roll = reading(
      "Surname,Forename,DOB\nWard,Nia,25/04/2018\nWard,Ann,04/25/2017\nWard,Bo,03/04/2017\n");
  ASSERT_EQ(roll.pupils.size(), 2U);
  EXPECT_EQ(roll.pupils[1].born, Day(2017, 4, 3));
  EXPECT_THAT(codes(roll.problems), ::testing::ElementsAre("impossible_date"));
}

}  // namespace
}  // namespace stepwell::exchange
