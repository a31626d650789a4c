// The dates of a school year: what is wrong with them, how they are carried and recorded, and that
// a year given anew takes the place of the old one.
#include "app/school/school_years.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/records/school_record.h"
#include "app/school/moved_days.h"
#include "app/school/terms_missing.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using base::Day;
using base::DayRange;
using stepwell::testing::House;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using What = YearProblem::What;

SchoolYear plain_year() {
  SchoolYear year{2026, {}};
  year.dates.terms = {{{2026, 9, 2}, {2026, 12, 18}},
                      {{2027, 1, 4}, {2027, 3, 26}},
                      {{2027, 4, 12}, {2027, 7, 21}}};
  year.dates.closed = {{{2026, 10, 26}, {2026, 10, 30}}};
  year.dates.inset = {Day(2026, 9, 1)};
  return year;
}

std::vector<What> whats(const SchoolYear& year) {
  std::vector<What> all;
  for (const YearProblem& problem : problems_of(year)) all.push_back(problem.what);
  return all;
}

TEST(SchoolYear, HasNothingWrongWithUsualDates) {
  EXPECT_THAT(problems_of(plain_year()), IsEmpty());
}

TEST(SchoolYear, SaysEverythingThatIsWrongAtOnce) {
  SchoolYear year = plain_year();
  year.dates.terms[0] = {{2026, 12, 18}, {2026, 9, 2}};
  year.dates.terms[1] = {{2027, 1, 4}, {2027, 4, 20}};
  year.dates.closed = {{{2027, 2, 19}, {2027, 2, 15}}, {{2027, 8, 2}, {2027, 8, 6}}};
  year.dates.inset = {Day(2026, 9, 5), Day(2027, 9, 1)};
  EXPECT_THAT(whats(year),
              ElementsAre(What::TermBackwards, What::TermsOverlap, What::ClosedBackwards,
                          What::ClosedOutside, What::InsetWeekend, What::InsetOutside));
}

TEST(SchoolYear, WantsTermsInItsOwnYear) {
  SchoolYear year = plain_year();
  year.dates.terms[2] = {{2027, 4, 12}, {2027, 8, 3}};
  EXPECT_THAT(whats(year), ElementsAre(What::TermOutside));
  EXPECT_THAT(whats({2026, {}}), ElementsAre(What::NoTerms));
}

TEST(SchoolYear, WantsASchoolDayInEachTerm) {
  SchoolYear year = plain_year();
  year.dates.closed = {{{2027, 1, 4}, {2027, 3, 26}}};
  EXPECT_THAT(whats(year), ElementsAre(What::NoSchoolDay));
}

TEST(SchoolYear, HasRoomForSixtyClosuresAndNoMore) {
  SchoolYear year = plain_year();
  year.dates.closed.assign(60, {{2026, 10, 26}, {2026, 10, 26}});
  EXPECT_THAT(whats(year), IsEmpty());
  year.dates.closed.assign(500, {{2026, 10, 26}, {2026, 10, 26}});
  EXPECT_THAT(whats(year), ElementsAre(What::TooManyClosed));
}

TEST(SchoolYear, IsCarriedByAFormWholeAndNothingElseIs) {
  const SchoolYear year = plain_year();
  const auto read = read_year_text(year_text(year));
  ASSERT_TRUE(read.has_value());
  EXPECT_TRUE(*read == year);
  for (const char* text : {"", "2026x", "26 t 2026-09-02/2026-12-18", "2026 t 2026-09-02",
                           "2026 x 2026-09-02/2026-12-18", "2026 t 2026-02-31/2026-12-18",
                           "2026 2026-09-02/2026-12-18"})
    EXPECT_FALSE(read_year_text(text).has_value()) << text;
}

TEST(SchoolYear, CountsItsSchoolDaysWithoutBankHolidays) {
  SchoolYear year{2026, {}};
  // The week of the early May bank holiday.
  year.dates.terms = {{{2027, 5, 3}, {2027, 5, 7}}};
  year.dates.inset = {Day(2027, 5, 7)};
  EXPECT_EQ(school_days(year, *stepwell::testing::packs()->holidays_of("england")), 3);
}

struct TermsGiven : House {
  app::NewSchool school = add_school(stepwell::testing::bryn());

  void record(boost::json::object entry) {
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({{school.school, {}}, {std::move(entry)}});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  calendar::TermDates dates() { return records.school(school.school)->term_dates; }
  SchoolYear this_year() {
    const int begins = school_year_begin(today());
    SchoolYear year{begins, {}};
    year.dates.terms = {{{begins, 9, 1}, {begins, 12, 18}},
                        {{begins + 1, 1, 6}, {begins + 1, 3, 26}},
                        {{begins + 1, 4, 14}, {begins + 1, 7, 20}}};
    return year;
  }
};

TEST(TermsSet, TakeThePlaceOfAllDatesOfTheirYear) {
  TermsGiven given;
  SchoolYear year = given.this_year();
  year.dates.closed = {{{year.begins, 10, 26}, {year.begins, 10, 30}}};
  year.dates.inset = {Day(year.begins, 9, 1)};
  given.record(terms_entry(year, given.today()));
  given.record({{"on", given.today().iso()},
                {"kind", "day_closed"},
                {"day", Day(year.begins, 11, 10).iso()},
                {"reason", "Snow"}});
  EXPECT_EQ(given.dates().closed.size(), 2U);
  // One term less, that begins where no old one was.
  SchoolYear other{year.begins, {}};
  other.dates.terms = {{{year.begins, 8, 24}, {year.begins, 8, 28}}};
  given.record(terms_entry(other, given.today()));
  EXPECT_TRUE(school_year(given.dates(), year.begins) == other);
}

TEST(TermsSet, LeaveOtherYearsAsTheyAre) {
  TermsGiven given;
  const SchoolYear year = given.this_year();
  given.record(terms_entry(year, given.today()));
  SchoolYear next{year.begins + 1, {}};
  next.dates.terms = {{{year.begins + 1, 9, 2}, {year.begins + 1, 12, 17}}};
  given.record(terms_entry(next, given.today()));
  EXPECT_EQ(school_years(given.dates()).size(), 2U);
  EXPECT_TRUE(school_year(given.dates(), year.begins) == year);
}

TEST(MovedDays, SayWhatBecomesKnownAndWhatMoves) {
  TermsGiven given;
  const app::RecordId child{given.school.school, app::new_identifier(given.randomness)};
  given.add_child(child, {"Siân", "O’Brien", "3B"});
  Wish wish{{}, "somebody", {}, {}};
  wish.records.push_back({child,
                          {{{"on", given.today().iso()},
                            {"kind", "request_received"},
                            {"request", "records"},
                            {"from", "parent"}}}});
  ASSERT_TRUE(given.records.record(wish).has_value());
  const auto waiting = terms_missing(given.log, given.records, given.school.school);
  EXPECT_GT(waiting.lines, 0U);
  EXPECT_EQ(waiting.what.size(), 1U);

  const auto before = given.records.load({given.school.school, {}});
  given.record(terms_entry(given.this_year(), given.today()));
  const auto after = given.records.load({given.school.school, {}});
  const auto moved =
      moved_days(given.log, given.records, school_up_to(given.records, after, before.version),
                 school_up_to(given.records, after, after.version));
  ASSERT_EQ(moved.size(), waiting.lines);
  EXPECT_EQ(moved.front().what, MovedDay::What::Known);
  EXPECT_EQ(moved.front().name, "Siân O’Brien");
  EXPECT_FALSE(moved.front().before.has_value());
  ASSERT_TRUE(moved.front().after.has_value());
  EXPECT_EQ(terms_missing(given.log, given.records, given.school.school).lines, 0U);

  // A closure moves it on.
  const auto closed = school_with(
      given.records, after,
      {{{"on", given.today().iso()}, {"kind", "day_closed"}, {"day", moved.front().after->iso()}}});
  const auto again = moved_days(given.log, given.records,
                                school_up_to(given.records, after, after.version), closed);
  ASSERT_FALSE(again.empty());
  EXPECT_EQ(again.front().what, MovedDay::What::Moved);
  EXPECT_LT(*again.front().before, *again.front().after);
}

TEST(RecordForSchool, AsksTheTableFirst) {
  TermsGiven given;
  const SchoolRequest request{"nobody", "f1", given.school.school};
  const auto refused =
      record_for_school(given.records, given.book, request, people::Action::ManageTerms,
                        {terms_entry(given.this_year(), given.today())});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().what, SchoolRefusal::What::NotThere);
  EXPECT_THAT(given.dates().terms, IsEmpty());
}

TEST(WhoMay, NamesThoseWhoHoldAPostThatLetsThem) {
  TermsGiven given;
  const std::string senco = given.add_person(given.school, "Siân Parry");
  given.give(given.school, senco, {stepwell::testing::kSenco, {}, {}});
  given.add_person(given.school, "Tom Rees");
  std::vector<std::string> names;
  for (const auto& member : who_may(given.book, people::Action::ManageTerms, given.school.school))
    names.push_back(member.name);
  EXPECT_THAT(names, ElementsAre("Ada Lovegrove", "Siân Parry"));
}

}  // namespace
}  // namespace stepwell::app
