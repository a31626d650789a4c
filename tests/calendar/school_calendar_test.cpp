#include "calendar/school_calendar.h"

#include <gmock/gmock.h>

#include "tests/calendar/years.h"

namespace stepwell::calendar {
namespace {

using base::Day;
using base::DayRange;
using What = Missing::What;

constexpr auto kAfter = Count::After;
constexpr auto kIncluding = Count::Including;

/// 2018/19 and 2020/21, and nothing of the year between.
TermDates with_a_year_missing() {
  TermDates dates = year_2018();
  dates.terms.push_back({Day(2020, 9, 1), Day(2020, 12, 18)});
  dates.terms.push_back({Day(2021, 1, 4), Day(2021, 3, 26)});
  dates.terms.push_back({Day(2021, 4, 12), Day(2021, 7, 20)});
  return dates;
}

void expect_missing(const DayOrMissing& answer, What what, Day day) {
  ASSERT_FALSE(answer) << answer->iso();
  EXPECT_EQ(answer.error(), (Missing{what, day})) << describe(answer.error());
}

void expect_missing(const DayOrMissing& answer, What what) {
  ASSERT_FALSE(answer) << answer->iso();
  EXPECT_EQ(answer.error().what, what) << describe(answer.error());
}

TEST(SchoolYear, RunsFromAugustToJuly) {
  EXPECT_EQ(school_year_of(Day(2018, 8, 1)), (DayRange{Day(2018, 8, 1), Day(2019, 7, 31)}));
  EXPECT_EQ(school_year_of(Day(2019, 7, 31)), (DayRange{Day(2018, 8, 1), Day(2019, 7, 31)}));
  EXPECT_EQ(school_year_of(Day(2019, 1, 1)), (DayRange{Day(2018, 8, 1), Day(2019, 7, 31)}));
}

TEST(SchoolCalendar, RefusesATermThatEndsBeforeItBegins) {
  const auto made =
      SchoolCalendar::create({{{Day(2018, 9, 3), Day(2018, 9, 2)}}, {}, {}}, england_and_wales());
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().what, TermDatesProblem::What::Backwards);
}

TEST(SchoolCalendar, RefusesTermsThatOverlapByOneDay) {
  const auto made = SchoolCalendar::create(
      {{{Day(2019, 1, 7), Day(2019, 4, 12)}, {Day(2018, 9, 3), Day(2019, 1, 7)}}, {}, {}},
      england_and_wales());
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().what, TermDatesProblem::What::Overlap);
  EXPECT_EQ(made.error().first, 0U);
  EXPECT_EQ(made.error().second, 1U);
  EXPECT_FALSE(SchoolCalendar::create(
      {{{Day(2018, 9, 3), Day(2019, 1, 7)}, {Day(2019, 1, 7), Day(2019, 4, 12)}}, {}, {}},
      england_and_wales()));
}

TEST(SchoolCalendar, AcceptsTermsThatFollowOnAtOnceAndATermOfOneDay) {
  EXPECT_TRUE(SchoolCalendar::create(
      {{{Day(2018, 9, 3), Day(2018, 9, 3)}, {Day(2018, 9, 4), Day(2018, 12, 21)}}, {}, {}},
      england_and_wales()));
}

TEST(SchoolCalendar, PutsTermsInOrder) {
  TermDates dates = year_2018();
  std::swap(dates.terms[0], dates.terms[2]);
  EXPECT_EQ(calendar_of(dates).terms(), year_2018().terms);
}

TEST(IsSchoolDay, LeavesOutHolidaysWeekendsInsetAndBankHolidays) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_TRUE(calendar.is_school_day(Day(2018, 9, 4)));
  EXPECT_TRUE(calendar.is_school_day(Day(2018, 12, 21)));
  EXPECT_FALSE(calendar.is_school_day(Day(2018, 9, 3))) << "inset";
  EXPECT_FALSE(calendar.is_school_day(Day(2018, 9, 8))) << "a Saturday";
  EXPECT_FALSE(calendar.is_school_day(Day(2018, 9, 9))) << "a Sunday";
  EXPECT_FALSE(calendar.is_school_day(Day(2018, 10, 29))) << "the first day of half-term";
  EXPECT_FALSE(calendar.is_school_day(Day(2018, 11, 2))) << "its last";
  EXPECT_FALSE(calendar.is_school_day(Day(2018, 12, 22))) << "between terms";
  EXPECT_FALSE(calendar.is_school_day(Day(2019, 5, 6))) << "a bank holiday in term";
  EXPECT_FALSE(calendar.is_school_day(Day(2019, 7, 23))) << "after the last term";
}

TEST(NthSchoolDay, CountsFromTheDayAfterTheStart) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 4), 1, kAfter).value(), Day(2018, 9, 5));
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 7), 1, kAfter).value(), Day(2018, 9, 10));
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 10, 26), 1, kAfter).value(), Day(2018, 11, 5));
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 12, 21), 1, kAfter).value(), Day(2019, 1, 8));
}

TEST(NthSchoolDay, CountsTheStartItselfIfThatIsASchoolDay) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 4), 1, kIncluding).value(), Day(2018, 9, 4));
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 4), 2, kIncluding).value(), Day(2018, 9, 5));
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 3), 1, kIncluding).value(), Day(2018, 9, 4))
      << "an inset day does not count";
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 8), 1, kIncluding).value(), Day(2018, 9, 10))
      << "nor does a Saturday";
}

TEST(NthSchoolDay, IsTheStartItselfForNone) {
  EXPECT_EQ(calendar_of(year_2018()).nth_school_day(Day(2018, 10, 31), 0, kAfter).value(),
            Day(2018, 10, 31));
  EXPECT_EQ(SchoolCalendar().nth_school_day(Day(2018, 10, 31), 0, kAfter).value(),
            Day(2018, 10, 31));
}

TEST(NthSchoolDay, CountsBackwardsFromTheDayBefore) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 5), -1, kAfter).value(), Day(2018, 9, 4));
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 11, 5), -1, kAfter).value(), Day(2018, 10, 26));
  EXPECT_EQ(calendar.nth_school_day(Day(2019, 1, 8), -2, kAfter).value(), Day(2018, 12, 20));
}

TEST(NthSchoolDay, CountsTheStartBackwardsToo) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 5), -1, kIncluding).value(), Day(2018, 9, 5));
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 5), -2, kIncluding).value(), Day(2018, 9, 4));
  EXPECT_EQ(calendar.nth_school_day(Day(2018, 9, 9), -1, kIncluding).value(), Day(2018, 9, 7))
      << "a Sunday does not count";
}

TEST(NthSchoolDay, ThereAndBackIsTheSameDay) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  for (int n = 1; n <= 100; ++n) {
    const Day there = calendar.nth_school_day(Day(2018, 9, 10), n, kAfter).value();
    EXPECT_EQ(calendar.nth_school_day(there, -n, kAfter).value(), Day(2018, 9, 10)) << n;
  }
}

TEST(NthSchoolDay, IsMissingWhereTheTermDatesEnd) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.nth_school_day(Day(2019, 7, 19), 1, kAfter).value(), Day(2019, 7, 22));
  expect_missing(calendar.nth_school_day(Day(2019, 7, 19), 2, kAfter), What::TermDatesAfter,
                 Day(2019, 7, 22));
  expect_missing(calendar.nth_school_day(Day(2019, 9, 2), 1, kIncluding), What::TermDatesAfter,
                 Day(2019, 7, 22));
}

TEST(NthSchoolDay, IsMissingWhereTheTermDatesBeginAfterTheStart) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  expect_missing(calendar.nth_school_day(Day(2018, 9, 2), 1, kAfter), What::TermDatesBefore,
                 Day(2018, 9, 2));
  EXPECT_TRUE(calendar.nth_school_day(Day(2018, 9, 3), 1, kAfter));
  expect_missing(calendar.nth_school_day(Day(2018, 9, 5), -2, kAfter), What::TermDatesBefore);
}

TEST(NthSchoolDay, IsMissingWithoutTermDates) {
  expect_missing(SchoolCalendar().nth_school_day(Day(2018, 9, 5), 1, kAfter),
                 What::TermDatesBefore);
  EXPECT_FALSE(SchoolCalendar().nth_school_day(Day(2018, 9, 5), -1, kAfter));
  EXPECT_TRUE(SchoolCalendar().empty());
}

TEST(NthSchoolDay, DoesNotReachOverASchoolYearThatIsNotKnown) {
  const SchoolCalendar calendar = calendar_of(with_a_year_missing());
  expect_missing(calendar.nth_school_day(Day(2019, 7, 19), 2, kAfter), What::TermDatesAfter);
  expect_missing(calendar.nth_school_day(Day(2020, 9, 2), -2, kAfter), What::TermDatesBefore);
  EXPECT_TRUE(calendar.nth_school_day(Day(2019, 7, 19), 1, kAfter));
  EXPECT_TRUE(calendar.nth_school_day(Day(2020, 9, 2), -1, kAfter));
  EXPECT_TRUE(calendar.nth_school_day(Day(2020, 8, 1), 1, kAfter));
}

// Vector 5: 35 school days from 22 June 2026, an inset day on 1 September.
TEST(NthSchoolDay, Gives35SchoolDaysOverTheSummerHoliday) {
  const SchoolCalendar calendar =
      calendar_of({{{Day(2026, 4, 13), Day(2026, 7, 20)}, {Day(2026, 9, 1), Day(2026, 12, 18)}},
                   {{Day(2026, 5, 25), Day(2026, 5, 29)}},
                   {Day(2026, 9, 1)}});
  EXPECT_EQ(calendar.nth_school_day(Day(2026, 6, 22), 35, kAfter).value(), Day(2026, 9, 22));
  EXPECT_EQ(calendar.nth_school_day(Day(2026, 6, 22), 35, kIncluding).value(), Day(2026, 9, 21));
}

TEST(EndOfTermAfter, IsTheLastSchoolDayOfTheTermSoManyOn) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.end_of_term_after(Day(2018, 10, 1), 0).value(), Day(2018, 12, 21));
  EXPECT_EQ(calendar.end_of_term_after(Day(2018, 10, 1), 1).value(), Day(2019, 4, 12));
  EXPECT_EQ(calendar.end_of_term_after(Day(2018, 10, 1), 2).value(), Day(2019, 7, 22));
}

TEST(EndOfTermAfter, CountsAHolidayToTheTermBefore) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.end_of_term_after(Day(2018, 12, 22), 1).value(), Day(2019, 4, 12));
  EXPECT_EQ(calendar.end_of_term_after(Day(2019, 1, 6), 1).value(), Day(2019, 4, 12));
  EXPECT_EQ(calendar.end_of_term_after(Day(2019, 1, 7), 1).value(), Day(2019, 7, 22));
}

TEST(EndOfTermAfter, GoesBackToo) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.end_of_term_after(Day(2019, 5, 1), -1).value(), Day(2019, 4, 12));
  expect_missing(calendar.end_of_term_after(Day(2018, 10, 1), -1), What::TermDatesBefore);
}

TEST(EndOfTermAfter, IsMissingOutsideTheTermDates) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  expect_missing(calendar.end_of_term_after(Day(2019, 5, 1), 1), What::TermDatesAfter,
                 Day(2019, 7, 22));
  expect_missing(calendar.end_of_term_after(Day(2018, 9, 2), 1), What::TermDatesBefore,
                 Day(2018, 9, 2));
  EXPECT_FALSE(SchoolCalendar().end_of_term_after(Day(2018, 9, 2), 1));
}

TEST(EndOfTermAfter, DoesNotReachOverASchoolYearThatIsNotKnown) {
  const SchoolCalendar calendar = calendar_of(with_a_year_missing());
  expect_missing(calendar.end_of_term_after(Day(2019, 5, 1), 1), What::TermDatesAfter);
  expect_missing(calendar.end_of_term_after(Day(2020, 10, 1), -1), What::TermDatesAfter);
}

TEST(EndOfTermAfter, IsTheDayBeforeAnInsetDayThatEndsTheTerm) {
  TermDates dates = year_2018();
  dates.inset.push_back(Day(2018, 12, 21));
  dates.closed.push_back({Day(2019, 4, 11), Day(2019, 4, 12)});
  const SchoolCalendar calendar = calendar_of(dates);
  EXPECT_EQ(calendar.end_of_term_after(Day(2018, 10, 1), 0).value(), Day(2018, 12, 20));
  EXPECT_EQ(calendar.end_of_term_after(Day(2018, 10, 1), 1).value(), Day(2019, 4, 10));
}

TEST(EndOfPresentTerm, IsTheLastSchoolDayOfTheTerm) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.end_of_present_term(Day(2018, 9, 3)).value(), Day(2018, 12, 21));
  EXPECT_EQ(calendar.end_of_present_term(Day(2018, 10, 30)).value(), Day(2018, 12, 21))
      << "half-term is inside it";
  EXPECT_EQ(calendar.end_of_present_term(Day(2018, 12, 21)).value(), Day(2018, 12, 21));
}

TEST(EndOfPresentTerm, IsThatOfTheNextTermInAHoliday) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(calendar.end_of_present_term(Day(2018, 12, 22)).value(), Day(2019, 4, 12));
  EXPECT_EQ(calendar.end_of_present_term(Day(2019, 4, 28)).value(), Day(2019, 7, 22));
}

TEST(EndOfPresentTerm, IsThatOfTheNextTermOnAnInsetDayThatEndsTheTerm) {
  TermDates dates = year_2018();
  dates.inset.push_back(Day(2018, 12, 21));
  EXPECT_EQ(calendar_of(dates).end_of_present_term(Day(2018, 12, 20)).value(), Day(2018, 12, 20));
  EXPECT_EQ(calendar_of(dates).end_of_present_term(Day(2018, 12, 21)).value(), Day(2019, 4, 12));
}

TEST(EndOfPresentTerm, IsMissingOutsideTheTermDates) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  expect_missing(calendar.end_of_present_term(Day(2018, 9, 2)), What::TermDatesBefore,
                 Day(2018, 9, 2));
  expect_missing(calendar.end_of_present_term(Day(2019, 7, 23)), What::TermDatesAfter,
                 Day(2019, 7, 22));
  expect_missing(calendar_of(with_a_year_missing()).end_of_present_term(Day(2019, 7, 23)),
                 What::TermDatesAfter);
}

/// The terms of one school year, each a month long, from September on.
TermDates year_of(int terms) {
  TermDates dates;
  for (int i = 0; i < terms; ++i) {
    const Day first = Day(2018, 9, 3).plus_months(i);
    dates.terms.push_back({first, first + 11});
  }
  return dates;
}

/// Of each part, which terms it runs from and to: "1-2 3 4".
std::string parts_of(int terms, int n) {
  const SchoolCalendar calendar = calendar_of(year_of(terms));
  std::string text;
  for (const YearPart& part : calendar.parts(n)) {
    EXPECT_TRUE(part.known);
    EXPECT_EQ(part.year_end, Day(2019, 7, 31));
    std::size_t from = 0, to = 0;
    for (std::size_t i = 0; i < calendar.terms().size(); ++i) {
      if (calendar.terms()[i].first == part.days.first) from = i + 1;
      if (calendar.end_of_term_after(calendar.terms()[i].first, 0).value() == part.days.last)
        to = i + 1;
    }
    text += (text.empty() ? "" : " ") + std::to_string(from) +
            (from == to ? "" : "-" + std::to_string(to));
  }
  return text;
}

TEST(Parts, EndWithTheTermThatTheLawCounts) {  // part i with term number ceil(i * terms / n)
  EXPECT_EQ(parts_of(3, 3), "1 2 3");
  EXPECT_EQ(parts_of(4, 3), "1-2 3 4");
  EXPECT_EQ(parts_of(5, 3), "1-2 3-4 5");
  EXPECT_EQ(parts_of(6, 3), "1-2 3-4 5-6");
}

TEST(Parts, AreTheWholeYearForOne) {
  for (int terms = 3; terms <= 6; ++terms)
    EXPECT_EQ(parts_of(terms, 1), "1-" + std::to_string(terms));
}

TEST(Parts, AreNeverMoreThanTheTerms) {
  EXPECT_EQ(parts_of(3, 6), "1 2 3");
  EXPECT_EQ(parts_of(3, kMostParts), "1 2 3");
  EXPECT_EQ(parts_of(6, 2), "1-3 4-6");
  EXPECT_EQ(parts_of(5, 2), "1-3 4-5");
}

TEST(Parts, RunFromTheFirstDayOfATermToItsLastSchoolDay) {
  TermDates dates = year_2018();
  dates.inset.push_back(Day(2018, 12, 21));
  const SchoolCalendar calendar = calendar_of(dates);
  ASSERT_EQ(calendar.parts(3).size(), 3U);
  EXPECT_EQ(calendar.parts(3)[0].days, (DayRange{Day(2018, 9, 3), Day(2018, 12, 20)}));
  EXPECT_EQ(calendar.parts(3)[2].days, (DayRange{Day(2019, 4, 29), Day(2019, 7, 22)}));
}

TEST(Parts, AreOneUnknownPartWhereOneOrTwoTermsAreKnown) {
  for (int terms : {1, 2}) {
    const SchoolCalendar calendar = calendar_of(year_of(terms));
    ASSERT_EQ(calendar.parts(3).size(), 1U);
    EXPECT_FALSE(calendar.parts(3)[0].known);
    EXPECT_EQ(calendar.parts(3)[0].days.first, Day(2018, 9, 3));
    EXPECT_EQ(calendar.parts(3)[0].year_end, Day(2019, 7, 31));
  }
}

TEST(Parts, AreCutForEachSchoolYearOnItsOwn) {
  const SchoolCalendar calendar = calendar_of(with_a_year_missing());
  ASSERT_EQ(calendar.parts(1).size(), 2U);
  EXPECT_EQ(calendar.parts(1)[0].days, (DayRange{Day(2018, 9, 3), Day(2019, 7, 22)}));
  EXPECT_EQ(calendar.parts(1)[1].days, (DayRange{Day(2020, 9, 1), Day(2021, 7, 20)}));
}

TEST(Parts, CountATermToTheSchoolYearInWhichItStarts) {
  TermDates dates = year_of(3);
  dates.terms.push_back({Day(2019, 7, 31), Day(2019, 8, 9)});
  dates.terms.push_back({Day(2019, 8, 12), Day(2019, 8, 23)});
  const SchoolCalendar calendar = calendar_of(dates);
  ASSERT_EQ(calendar.parts(1).size(), 2U);
  EXPECT_EQ(calendar.parts(1)[0].days.last, Day(2019, 8, 9));
  EXPECT_FALSE(calendar.parts(1)[1].known);
}

TEST(Parts, AreNoneWithoutTerms) {
  EXPECT_TRUE(SchoolCalendar().parts(3).empty());
}

TEST(Missing, IsSaidInPlainWords) {
  EXPECT_EQ(describe({What::TermDatesAfter, Day(2019, 7, 22)}), "term dates after 2019-07-22");
  for (const What what : {What::TermDatesBefore, What::TermDatesAfter, What::BankHolidaysAfter,
                          What::PartsOfYear, What::OtherCalendar, What::OpeningDay})
    EXPECT_FALSE(describe({what, Day(2019, 7, 22)}).empty());
}

TEST(Missing, IsKnownAgainByItsWords) {
  for (const What what :
       {What::TermDatesBefore, What::TermDatesAfter, What::BankHolidaysBefore,
        What::BankHolidaysAfter, What::PartsOfYear, What::OtherCalendar, What::OpeningDay})
    EXPECT_EQ(what_is_missing(describe({what, Day(2019, 7, 22)})), what);
  EXPECT_EQ(what_is_missing(""), std::nullopt);
  EXPECT_EQ(what_is_missing("term dates after 2019-07-32"), std::nullopt);
  EXPECT_EQ(what_is_missing("something else"), std::nullopt);
}

TEST(Missing, TellsTermsFromEverythingElse) {
  for (const What what : {What::TermDatesBefore, What::TermDatesAfter, What::PartsOfYear})
    EXPECT_TRUE(is_of_terms(what));
  for (const What what :
       {What::BankHolidaysBefore, What::BankHolidaysAfter, What::OtherCalendar, What::OpeningDay})
    EXPECT_FALSE(is_of_terms(what));
}

}  // namespace
}  // namespace stepwell::calendar
