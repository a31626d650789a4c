// Files of term dates: calendars and tables as authorities publish them, and what is no such file.
#include "exchange/terms_reader.h"

#include <gmock/gmock.h>

#include "app/children/roll.h"
#include "app/school/school_years.h"

namespace stepwell::exchange {
namespace {

using app::TermsEvent;
using app::TermsFile;
using app::TermsProblem;
using base::Day;
using base::DayRange;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Code = TermsProblem::Code;
using Kind = TermsEvent::What;
using What = app::TermsFault::What;

constexpr Day kToday(2026, 6, 1);

TermsFile reading(const std::string& bytes) {
  auto file = TermsFileReader().read(bytes, kToday);
  EXPECT_TRUE(file.has_value()) << static_cast<int>(file.error().what) << " in line "
                                << file.error().line;
  return file ? std::move(*file) : TermsFile{};
}

What fault_of(const std::string& bytes) {
  const auto file = TermsFileReader().read(bytes, kToday);
  EXPECT_FALSE(file.has_value());
  return file ? What::Empty : file.error().what;
}

int fault_line(const std::string& bytes) {
  const auto file = TermsFileReader().read(bytes, kToday);
  return file ? 0 : file.error().line;
}

std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Council//Terms//EN\r\n" + events +
         "END:VCALENDAR\r\n";
}

std::string event(const std::string& name, const std::string& lines) {
  return "BEGIN:VEVENT\r\nUID:1@council\r\nSUMMARY:" + name + "\r\n" + lines + "END:VEVENT\r\n";
}

std::string days(const std::string& name, const std::string& first, const std::string& end) {
  return event(name, "DTSTART;VALUE=DATE:" + first + "\r\nDTEND;VALUE=DATE:" + end + "\r\n");
}

std::vector<std::pair<Kind, DayRange>> found(const TermsFile& file) {
  std::vector<std::pair<Kind, DayRange>> all;
  for (const TermsEvent& one : file.events) all.emplace_back(one.what, one.days);
  return all;
}

std::vector<std::pair<Code, int>> problems(const TermsFile& file) {
  std::vector<std::pair<Code, int>> all;
  for (const TermsProblem& one : file.problems) all.emplace_back(one.code, one.line);
  return all;
}

DayRange range(Day first, Day last) {
  return {first, last};
}

TEST(TermsCalendar, TakesTermsHolidaysAndDaysForStaffWithTheirDays) {
  const TermsFile file = reading(calendar(days("Autumn term", "20260902", "20261219") +
                                          days("October half term", "20261026", "20261031") +
                                          days("INSET day", "20260901", "20260902")));
  EXPECT_EQ(file.form, TermsFile::Form::Calendar);
  EXPECT_THAT(found(file),
              ElementsAre(std::pair(Kind::Inset, range({2026, 9, 1}, {2026, 9, 1})),
                          std::pair(Kind::Term, range({2026, 9, 2}, {2026, 12, 18})),
                          std::pair(Kind::Closure, range({2026, 10, 26}, {2026, 10, 30}))));
  EXPECT_THAT(file.problems, IsEmpty());
}

TEST(TermsCalendar, TakesAnEventWithoutAnEndAsOneDay) {
  const TermsFile file = reading(calendar(event("Start of autumn term", "DTSTART:20260902\r\n")));
  EXPECT_THAT(found(file),
              ElementsAre(std::pair(Kind::FirstDay, range({2026, 9, 2}, {2026, 9, 2}))));
}

TEST(TermsCalendar, TakesADurationOfDaysAndWeeks) {
  const TermsFile file = reading(
      calendar(event("Half term", "DTSTART;VALUE=DATE:20261026\r\nDURATION:P5D\r\n") +
               event("Half-term holiday", "DTSTART;VALUE=DATE:20270215\r\nDURATION:P1W\r\n")));
  EXPECT_THAT(found(file),
              ElementsAre(std::pair(Kind::Closure, range({2026, 10, 26}, {2026, 10, 30})),
                          std::pair(Kind::Closure, range({2027, 2, 15}, {2027, 2, 21}))));
}

// An all-day event that a server has turned into UTC begins at 23:00 the day before in summer.
TEST(TermsCalendar, CountsInLondonsDays) {
  const TermsFile file = reading(calendar(
      event("Autumn term begins", "DTSTART:20260901T230000Z\r\nDTEND:20260902T230000Z\r\n")));
  EXPECT_THAT(found(file),
              ElementsAre(std::pair(Kind::FirstDay, range({2026, 9, 2}, {2026, 9, 2}))));
}

TEST(TermsCalendar, TakesTimesOfTheDayAsTheirDay) {
  const TermsFile file = reading(
      calendar(event("School closes for Christmas",
                     "DTSTART;TZID=Europe/London:20261218T090000\r\nDTEND;TZID=Europe/London:"
                     "20261218T153000\r\n")));
  EXPECT_THAT(found(file),
              ElementsAre(std::pair(Kind::LastDay, range({2026, 12, 18}, {2026, 12, 18}))));
}

TEST(TermsCalendar, PutsFoldedLinesTogetherAndTakesSignsOutOfTexts) {
  const TermsFile file =
      reading(calendar(event("Half\r\n  term\\, all schools",
                             "DTSTART;VALUE=DATE:20261026\r\nDTEND;VALUE=DATE:2026"
                             "1031\r\n")));
  ASSERT_EQ(file.events.size(), 1U);
  EXPECT_EQ(file.events.front().name, "Half term, all schools");
}

TEST(TermsCalendar, DoesNotTakeAnAlarmForTheEvent) {
  const TermsFile file =
      reading(calendar(event("Autumn term",
                             "DTSTART;VALUE=DATE:20260902\r\nDTEND;VALUE=DATE:20261219\r\n"
                             "BEGIN:VALARM\r\nSUMMARY:Holiday\r\nEND:VALARM\r\n")));
  ASSERT_EQ(file.events.size(), 1U);
  EXPECT_EQ(file.events.front().what, Kind::Term);
}

TEST(TermsCalendar, IgnoresBankHolidaysAndCancelledEvents) {
  const TermsFile file =
      reading(calendar(days("Autumn term", "20260902", "20261219") +
                       days("Early May bank holiday", "20270503", "20270504") +
                       event("Half term", "DTSTART;VALUE=DATE:20261026\r\nSTATUS:CANCELLED\r\n")));
  EXPECT_EQ(file.events.size(), 1U);
  EXPECT_EQ(file.ignored, 2);
  EXPECT_THAT(file.problems, IsEmpty());
}

TEST(TermsCalendar, SaysByLineWhatDoesNotCount) {
  const TermsFile file =
      reading(calendar(event("Autumn term", "") + event("Spring term", "DTSTART:20270231\r\n") +
                       days("Sports day and picnic", "20270610", "20270611") +
                       days("Summer term", "20270721", "20270412") +
                       event("Half term", "DTSTART;VALUE=DATE:20261026\r\nRRULE:FREQ=YEARLY\r\n") +
                       days("Term", "20260901", "20280901") + days("", "20270610", "20270611")));
  EXPECT_THAT(problems(file),
              ElementsAre(std::pair(Code::NoDay, 4), std::pair(Code::NotADay, 8),
                          std::pair(Code::NotKnown, 13), std::pair(Code::Backwards, 19),
                          std::pair(Code::Repeating, 25), std::pair(Code::TooLong, 31),
                          std::pair(Code::NoName, 37)));
  EXPECT_THAT(file.events, IsEmpty());
}

TEST(TermsCalendar, TakesNoYearThatIsFarOffForASchoolYear) {
  const TermsFile file = reading(calendar(days("Autumn term", "00000901", "00011219") +
                                          days("Spring term", "90270105", "90270320") +
                                          days("Summer term", "20270412", "99990721")));
  EXPECT_THAT(problems(file), ElementsAre(std::pair(Code::NotADay, 4), std::pair(Code::NotADay, 10),
                                          std::pair(Code::NotADay, 16)));
  EXPECT_THAT(file.events, IsEmpty());
}

TEST(TermsCalendar, RefusesOneThatIsCutOff) {
  const std::string whole = calendar(days("Autumn term", "20260902", "20261219"));
  EXPECT_EQ(fault_of(whole.substr(0, whole.size() - 15)), What::CutOff);
  EXPECT_EQ(fault_of("BEGIN:VCALENDAR\r\n"), What::CutOff);
}

TEST(TermsCalendar, RefusesALineThatStandsInNone) {
  EXPECT_EQ(fault_of("BEGIN:VCALENDAR\r\nno colon here\r\nEND:VCALENDAR\r\n"), What::BadLine);
  EXPECT_EQ(fault_line("BEGIN:VCALENDAR\r\nno colon here\r\nEND:VCALENDAR\r\n"), 2);
  EXPECT_EQ(fault_of("BEGIN:VCARD\r\nEND:VCARD\r\n"), What::BadLine);
  EXPECT_EQ(fault_of("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n"), What::BadLine);
  EXPECT_EQ(fault_of(calendar("") + "SUMMARY:after the end\r\n"), What::BadLine);
}

TEST(TermsCalendar, RefusesNestingWithoutEnd) {
  std::string deep = "BEGIN:VCALENDAR\r\n";
  for (int i = 0; i < 10; ++i) deep += "BEGIN:X\r\n";
  EXPECT_EQ(fault_of(deep), What::BadLine);
}

TEST(TermsCalendar, RefusesMoreThanAnySchoolYearNeeds) {
  std::string events;
  for (int i = 0; i < 501; ++i) events += days("Half term", "20261026", "20261031");
  EXPECT_EQ(fault_of(calendar(events)), What::TooMany);
  EXPECT_EQ(fault_of(std::string(app::kMostTermsBytes + 1, 'x')), What::TooLarge);
  EXPECT_EQ(fault_of("BEGIN:VCALENDAR\r\nSUMMARY:" + std::string(70'000, 'x') + "\r\n"),
            What::BadLine);
}

TEST(TermsCalendar, RefusesOneWithoutAnyEvent) {
  EXPECT_EQ(fault_of(calendar("")), What::NoDates);
}

TEST(TermsTable, TakesRowsBelowTheirHeadings) {
  const TermsFile file = reading(
      "Leafshire term dates,,\nEvent,Start date,End date\nAutumn term,02/09/2026,18/12/2026\n"
      "Half term,26 October 2026,30 Oct 2026\nINSET day,Tuesday 1 September 2026,\n");
  EXPECT_EQ(file.form, TermsFile::Form::Table);
  EXPECT_THAT(found(file),
              ElementsAre(std::pair(Kind::Inset, range({2026, 9, 1}, {2026, 9, 1})),
                          std::pair(Kind::Term, range({2026, 9, 2}, {2026, 12, 18})),
                          std::pair(Kind::Closure, range({2026, 10, 26}, {2026, 10, 30}))));
}

TEST(TermsTable, TakesSemicolonsTabsAndWelsh) {
  EXPECT_EQ(reading("Enw;Dechrau;Diwedd\nTymor yr hydref;02/09/2026;18/12/2026\n").events.size(),
            1U);
  EXPECT_EQ(reading("Term\tFrom\tTo\nAutumn term\t2026-09-02\t2026-12-18\n").events.size(), 1U);
  const TermsFile welsh = reading(
      "Digwyddiad,Dechrau,Diwedd\nHanner tymor,26/10/2026,30/10/2026\nDiwrnod HMS,01/09/2026,\n");
  EXPECT_THAT(found(welsh),
              ElementsAre(std::pair(Kind::Inset, range({2026, 9, 1}, {2026, 9, 1})),
                          std::pair(Kind::Closure, range({2026, 10, 26}, {2026, 10, 30}))));
}

TEST(TermsTable, SaysByRowWhatDoesNotCount) {
  const TermsFile file = reading(
      "Event,Start date,End date\nAutumn term,31/02/2027,18/12/2026\nSpring term,soon,26/03/2027\n"
      "Half term,19/02/2027,15/02/2027\n,15/02/2027,19/02/2027\nSummer term,,\n,,\n"
      "Governors meet,01/03/2027,\n");
  EXPECT_THAT(problems(file),
              ElementsAre(std::pair(Code::NoSuchDay, 2), std::pair(Code::NotADay, 3),
                          std::pair(Code::Backwards, 4), std::pair(Code::NoName, 5),
                          std::pair(Code::NoDay, 6), std::pair(Code::NotKnown, 8)));
}

TEST(TermsTable, RefusesWhatIsNoTable) {
  EXPECT_EQ(fault_of("Dear parents,\nterm begins soon.\n"), What::NoHeadings);
  EXPECT_EQ(fault_of("Event,Start date,End date\n"), What::NoDates);
  EXPECT_EQ(fault_of("Event,Start date\n\"Autumn,02/09/2026\n"), What::OpenQuote);
  EXPECT_EQ(fault_of("   \n"), What::Empty);
  EXPECT_EQ(fault_of("PK\x03\x04 a workbook"), What::Workbook);
  EXPECT_EQ(fault_of("%PDF-1.4 a document"), What::Workbook);
  EXPECT_EQ(fault_of(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)), What::NotText);
  std::string rows = "Event,Start date\n";
  for (int i = 0; i < 600; ++i) rows += "Half term,26/10/2026\n";
  EXPECT_EQ(fault_of(rows), What::TooMany);
}

TEST(TermsTable, RefusesARowWithMoreCellsThanAnyTableHas) {
  const std::string commas(app::kMostRowCells, ',');
  EXPECT_EQ(fault_of("Event,Start date\nAutumn,02/09/2026" + commas + "\n"), What::TooWide);
  EXPECT_EQ(fault_of(commas + "\nEvent,Start date\n"), What::TooWide);
}

// From the file to the school year.

app::FileYears years(const std::string& rows) {
  return app::years_in(reading("Event,Start date,End date\n" + rows));
}

TEST(FileYears, LayHolidaysIntoTheirTermsAndLeaveOutThoseBetween) {
  const auto made = years(
      "Autumn term,02/09/2026,18/12/2026\nHalf term,26/10/2026,30/10/2026\n"
      "Christmas holiday,19/12/2026,03/01/2027\nSpring term,04/01/2027,26/03/2027\n"
      "Summer term,12/04/2027,21/07/2027\nINSET day,01/09/2026,\n");
  ASSERT_EQ(made.years.size(), 1U);
  const auto& year = made.years.front();
  EXPECT_EQ(year.begins, 2026);
  EXPECT_EQ(year.dates.terms.size(), 3U);
  EXPECT_THAT(year.dates.closed, ElementsAre(range({2026, 10, 26}, {2026, 10, 30})));
  EXPECT_THAT(year.dates.inset, ElementsAre(Day(2026, 9, 1)));
  EXPECT_THAT(made.problems, IsEmpty());
  EXPECT_FALSE(made.has_joined);
  EXPECT_THAT(app::problems_of(year), IsEmpty());
}

TEST(FileYears, JoinHalvesOfOneNameWithTheHolidayBetweenThem) {
  const auto made = years(
      "Autumn term 1,02/09/2026,23/10/2026\nAutumn term 2,02/11/2026,18/12/2026\n"
      "Spring term 1,04/01/2027,12/02/2027\nSpring term 2,22/02/2027,26/03/2027\n"
      "Half term,26/10/2026,30/10/2026\n");
  ASSERT_EQ(made.years.size(), 1U);
  EXPECT_THAT(made.years.front().dates.terms,
              ElementsAre(range({2026, 9, 2}, {2026, 12, 18}), range({2027, 1, 4}, {2027, 3, 26})));
  EXPECT_THAT(made.years.front().dates.closed, ElementsAre(range({2026, 10, 24}, {2026, 11, 1}),
                                                           range({2027, 2, 13}, {2027, 2, 21})));
  EXPECT_TRUE(made.has_joined);
}

TEST(FileYears, JoinSixTermsWithoutNamesTwoByTwo) {
  const auto made = years(
      "Term 1,02/09/2026,23/10/2026\nTerm 2,02/11/2026,18/12/2026\nTerm 3,04/01/2027,12/02/2027\n"
      "Term 4,22/02/2027,26/03/2027\nTerm 5,12/04/2027,28/05/2027\nTerm 6,07/06/2027,21/07/2027\n");
  ASSERT_EQ(made.years.size(), 1U);
  EXPECT_EQ(made.years.front().dates.terms.size(), 3U);
  EXPECT_EQ(made.years.front().dates.closed.size(), 3U);
}

TEST(FileYears, MakeTermsOfFirstAndLastDays) {
  const auto made = years(
      "Autumn term starts,02/09/2026,\nHalf term,26/10/2026,30/10/2026\nAutumn term ends,"
      "18/12/2026,\nSpring term starts,04/01/2027,\n");
  ASSERT_EQ(made.years.size(), 1U);
  EXPECT_THAT(made.years.front().dates.terms, ElementsAre(range({2026, 9, 2}, {2026, 12, 18})));
  EXPECT_THAT(made.years.front().dates.closed, ElementsAre(range({2026, 10, 26}, {2026, 10, 30})));
  ASSERT_EQ(made.problems.size(), 1U);
  EXPECT_EQ(made.problems.front().code, Code::NoEnd);
  EXPECT_EQ(made.problems.front().line, 5);
}

TEST(FileYears, KeepYearsApartAndDropATermThatOverlaps) {
  const auto made = years(
      "Autumn term,02/09/2026,18/12/2026\nAutumn term,03/09/2027,17/12/2027\nSummer term,"
      "01/12/2026,20/12/2026\n");
  ASSERT_EQ(made.years.size(), 2U);
  EXPECT_EQ(made.years.back().begins, 2027);
  ASSERT_EQ(made.problems.size(), 1U);
  EXPECT_EQ(made.problems.front().code, Code::Overlapping);
}

TEST(FileYears, AreNoneWhereAFileHasHolidaysOnly) {
  EXPECT_THAT(years("Half term,26/10/2026,30/10/2026\n").years, IsEmpty());
}

}  // namespace
}  // namespace stepwell::exchange
