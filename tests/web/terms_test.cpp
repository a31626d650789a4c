// The pages of term dates: by hand, from a file, a day closed; what is shown before and after.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/school/school_years.h"
#include "tests/web/sent_file.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kHead;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::send_file;
using stepwell::testing::SentFile;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// 2027/28, of which nothing is known.
const Fields kNextYear = {{"term-0-first", "01/09/2027"},
                          {"term-0-last", "17/12/2027"},
                          {"term-0-half-from", "25/10/2027"},
                          {"term-0-half-to", "29/10/2027"},
                          {"term-1-first", "05/01/2028"},
                          {"term-1-last", "31/03/2028"},
                          {"term-2-first", "18/04/2028"},
                          {"term-2-last", "21/07/2028"},
                          {"closed", "04/05/2028\n11/02/2028 to 14/02/2028\n"},
                          {"inset", "03/01/2028\n"}};

const std::string kCalendar =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    "BEGIN:VEVENT\r\nSUMMARY:Autumn term\r\nDTSTART;VALUE=DATE:20250902\r\nDTEND;VALUE=DATE:"
    "20251220\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nSUMMARY:Half term\r\nDTSTART;VALUE=DATE:20251027\r\nDTEND;VALUE=DATE:"
    "20251101\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nSUMMARY:Spring term\r\nDTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:"
    "20260328\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nSUMMARY:Summer term\r\nDTSTART;VALUE=DATE:20260413\r\nDTEND;VALUE=DATE:"
    "20260722\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nSUMMARY:Governors meet\r\nDTSTART;VALUE=DATE:20260610\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n";

struct TermPages : Forms {
  app::RecordId school_id() const { return {school.school, {}}; }
  app::SchoolYear year(int begins) {
    return app::school_year(house.records.school(school.school)->term_dates, begins);
  }
  std::string year_path(int begins) { return path("/terms/year/" + std::to_string(begins)); }
  http::Response send(Browser& browser, int begins, const Fields& fields) {
    Fields hidden = hidden_fields(browser.get(year_path(begins)));
    return browser.post(year_path(begins), with(std::move(hidden), fields));
  }
  std::string upload(const SentFile& file) {
    return text_of(send_file(web, senco, path("/terms/file"), {}, file));
  }
  /// The hidden fields of the form of the check page.
  static Fields check_form(const std::string& page) {
    return hidden_fields(http::html("<main>" + part_of(page, "/terms/check\"", "</form>")));
  }
};

TEST_F(TermPages, ShowWhatIsKnownYearByYearAndWhatIsNot) {
  const std::string page = text_of(senco.get(path("/terms")));
  EXPECT_THAT(page, HasSubstr("2024 to 2025"));
  EXPECT_THAT(page, HasSubstr("2 September to 20 December 2024"));
  EXPECT_THAT(page, HasSubstr(year_path(2025)));
  go_to({2026, 6, 1});
  EXPECT_THAT(text_of(senco.get(path("/terms"))),
              HasSubstr("No dates of this school year are known."));
}

TEST_F(TermPages, BeginWithThePresentYearAndGoOnToTheNext) {
  ASSERT_EQ(send(senco, 2027, kNextYear).status, 303);
  const std::string page = text_of(senco.get(path("/terms")));
  const auto present = page.find(year_path(2024)), next = page.find(year_path(2025));
  EXPECT_LT(present, next);
  EXPECT_LT(next, page.find(year_path(2027)));
  go_to({2026, 6, 1});
  const std::string later = text_of(senco.get(path("/terms")));
  EXPECT_LT(later.find(year_path(2027)), later.find(year_path(2024)));
}

TEST_F(TermPages, RecordANewYearAtOnceAndSayWhatItDid) {
  const auto done = send(senco, 2027, kNextYear);
  ASSERT_EQ(done.status, 303) << text_of(done);
  const auto recorded = year(2027);
  EXPECT_EQ(recorded.dates.terms.size(), 3U);
  EXPECT_EQ(recorded.dates.closed.size(), 3U);
  EXPECT_EQ(recorded.dates.inset.size(), 1U);
  const std::string page = text_of(senco.get(location_of(done)));
  EXPECT_THAT(page, HasSubstr("The dates are saved"));
  EXPECT_THAT(page, HasSubstr("Nothing moved by it."));
}

TEST_F(TermPages, ShowFirstWhatWouldBeReplacedAndWhatMoves) {
  give_help(sian);
  const std::size_t before = house.log.read(school_id()).size();
  Fields fields = {{"term-0-first", "02/09/2024"}, {"term-0-last", "20/12/2024"},
                   {"term-1-first", "06/01/2025"}, {"term-1-last", "11/04/2025"},
                   {"term-2-first", "28/04/2025"}, {"term-2-last", "18/07/2025"}};
  const auto asked = send(senco, 2024, fields);
  EXPECT_EQ(asked.status, 200);
  const std::string page = text_of(asked);
  EXPECT_THAT(page, HasSubstr("28 April to 21 July 2025"));
  EXPECT_THAT(page, HasSubstr("28 April to 18 July 2025"));
  EXPECT_THAT(page, HasSubstr("What moves by it"));
  EXPECT_EQ(house.log.read(school_id()).size(), before);
  const auto saved = senco.post(year_path(2024), hidden_fields(asked) + Fields{{"step", "save"}});
  EXPECT_EQ(saved.status, 303);
  EXPECT_EQ(year(2024).dates.terms.back().last, base::Day(2025, 7, 18));
}

TEST_F(TermPages, LetOneGoOnChangingWithEverythingTyped) {
  const auto asked = send(senco, 2024, kNextYear + Fields{{"term-0-first", "03/09/2024"}});
  EXPECT_EQ(asked.status, 422);
  const auto shown = send(senco, 2024,
                          {{"term-2-last", "18/07/2025"},
                           {"term-0-first", "02/09/2024"},
                           {"term-0-last", "20/12/2024"},
                           {"term-1-first", "06/01/2025"},
                           {"term-1-last", "11/04/2025"},
                           {"term-2-first", "28/04/2025"},
                           {"inset", "03/01/2025"}});
  ASSERT_EQ(shown.status, 200);
  const auto back = senco.post(year_path(2024), hidden_fields(shown) + Fields{{"step", "edit"}});
  EXPECT_THAT(text_of(back), HasSubstr("18/07/2025"));
  EXPECT_THAT(text_of(back), HasSubstr("03/01/2025"));
}

TEST_F(TermPages, ShowAgainWhatSomebodyElseHasChangedMeanwhile) {
  const Fields mine = {{"term-0-first", "02/09/2024"}, {"term-0-last", "20/12/2024"},
                       {"term-1-first", "06/01/2025"}, {"term-1-last", "11/04/2025"},
                       {"term-2-first", "28/04/2025"}, {"term-2-last", "18/07/2025"}};
  const auto shown = send(senco, 2024, mine);
  record(
      school_id(),
      {{{"on", "2025-06-02"}, {"kind", "day_closed"}, {"day", "2025-06-10"}, {"reason", "Storm"}}});
  const auto again = senco.post(year_path(2024), hidden_fields(shown) + Fields{{"step", "save"}});
  EXPECT_EQ(again.status, 200);
  EXPECT_THAT(text_of(again), HasSubstr("Somebody else has changed the dates"));
  EXPECT_THAT(text_of(again), HasSubstr("closed 10 June 2025"));
  const auto saved = senco.post(year_path(2024), hidden_fields(again) + Fields{{"step", "save"}});
  EXPECT_EQ(saved.status, 303);
}

TEST_F(TermPages, RecordNothingWhereNothingIsOther) {
  const std::size_t before = house.log.read(school_id()).size();
  const std::string form = text_of(senco.get(year_path(2024)));
  EXPECT_THAT(form, HasSubstr("value=\"02/09/2024\""));
  const auto same = send(senco, 2024,
                         {{"term-0-first", "02/09/2024"},
                          {"term-0-last", "20/12/2024"},
                          {"term-1-first", "06/01/2025"},
                          {"term-1-last", "11/04/2025"},
                          {"term-2-first", "28/04/2025"},
                          {"term-2-last", "21/07/2025"}});
  EXPECT_EQ(location_of(same), path("/terms"));
  EXPECT_EQ(house.log.read(school_id()).size(), before);
}

TEST_F(TermPages, RefuseADayThatThereIsNotAndKeepWhatWasTyped) {
  const auto refused = send(senco, 2027, with(kNextYear, {{"term-1-last", "31/02/2028"}}));
  EXPECT_EQ(refused.status, 422);
  const std::string page = text_of(refused);
  EXPECT_THAT(page, HasSubstr("There is no such day as “31/02/2028”. Write days as 25/04/2027."));
  EXPECT_THAT(page, HasSubstr("id=\"term-1-last-error\""));
  EXPECT_THAT(page, HasSubstr("value=\"31/02/2028\""));
  EXPECT_THAT(page, HasSubstr("value=\"01/09/2027\""));
}

TEST_F(TermPages, RefuseATermThatEndsBeforeItBeginsAndTermsThatOverlap) {
  const std::string backwards = text_of(
      send(senco, 2027,
           with(kNextYear, {{"term-2-first", "21/07/2028"}, {"term-2-last", "18/04/2028"}})));
  EXPECT_THAT(backwards, HasSubstr("The term ends on 18 April 2028, before it begins."));
  const std::string overlapping =
      text_of(send(senco, 2027, with(kNextYear, {{"term-1-last", "21/04/2028"}})));
  EXPECT_THAT(overlapping, HasSubstr("begins before another"));
  EXPECT_THAT(overlapping, HasSubstr("id=\"term-2-first-error\""));
  EXPECT_TRUE(year(2027).empty());
}

TEST_F(TermPages, RefuseHalfATerm) {
  EXPECT_THAT(text_of(send(senco, 2027, with(kNextYear, {{"term-1-last", ""}}))),
              HasSubstr("Enter the last day of this term too"));
  EXPECT_THAT(text_of(send(senco, 2027, {})), HasSubstr("Enter the terms"));
}

TEST_F(TermPages, RefuseFiveHundredClosures) {
  std::string lines;
  for (int i = 0; i < 500; ++i) lines += "04/05/2028\n";
  const auto refused = send(senco, 2027, with(kNextYear, {{"closed", lines}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("501 closures are given; a school year has room for 60"));
  EXPECT_THAT(text_of(send(senco, 2027, with(kNextYear, {{"closed", "04/05/2028\nsoon\n"}}))),
              HasSubstr("Line 2: There is no such day as “soon”"));
}

TEST_F(TermPages, AddATermToTheForm) {
  const auto more = send(senco, 2027, kNextYear + Fields{{"more", "term"}});
  EXPECT_EQ(more.status, 200);
  EXPECT_THAT(text_of(more), HasSubstr("name=\"term-3-first\""));
  EXPECT_THAT(text_of(more), HasSubstr("value=\"01/09/2027\""));
}

TEST_F(TermPages, AreNotThereForAYearFarAway) {
  for (const char* begins : {"1999", "2050", "20x6", "-1", "99999999999"})
    EXPECT_EQ(senco.get(path("/terms/year/" + std::string(begins))).status, 404) << begins;
}

TEST_F(TermPages, AreForTheAdministratorTooWhoSeesNoChild) {
  give_help(sian);
  const auto asked = send(admin, 2024,
                          {{"term-0-first", "02/09/2024"},
                           {"term-0-last", "20/12/2024"},
                           {"term-1-first", "06/01/2025"},
                           {"term-1-last", "11/04/2025"},
                           {"term-2-first", "28/04/2025"},
                           {"term-2-last", "27/06/2025"}});
  ASSERT_EQ(asked.status, 200);
  EXPECT_THAT(text_of(asked), Not(HasSubstr("O’Brien")));
  EXPECT_EQ(teacher.get(path("/terms")).status, 404);
}

TEST_F(TermPages, ShowAFileBesideWhatIsThereAndRecordTheYearsThatAreTicked) {
  const std::size_t before = house.log.read(school_id()).size();
  const std::string page = upload({"terms.ics", kCalendar});
  EXPECT_THAT(page, HasSubstr("Check the term dates"));
  EXPECT_THAT(page, HasSubstr("1 September to 19 December 2025"));
  EXPECT_THAT(page, HasSubstr("2 September to 19 December 2025"));
  EXPECT_THAT(page, HasSubstr("Line 23, “Governors meet”"));
  EXPECT_EQ(house.log.read(school_id()).size(), before);
  const auto none = senco.post(path("/terms/check"), check_form(page));
  EXPECT_EQ(none.status, 422);
  EXPECT_THAT(text_of(none), HasSubstr("Tick at least one year"));
  const auto done =
      senco.post(path("/terms/check"), check_form(text_of(none)) + Fields{{"take", "2025"}});
  ASSERT_EQ(done.status, 303) << text_of(done);
  EXPECT_EQ(year(2025).dates.terms.front().first, base::Day(2025, 9, 2));
  EXPECT_EQ(year(2024).dates.terms.size(), 3U);
  EXPECT_THAT(text_of(senco.get(location_of(done))), HasSubstr("The dates are saved"));
}

TEST_F(TermPages, OfferToKeepADayThatWasClosedSince) {
  record(
      school_id(),
      {{{"on", "2025-06-02"}, {"kind", "day_closed"}, {"day", "2025-11-10"}, {"reason", "Snow"}}});
  const std::string page = upload({"terms.ics", kCalendar});
  EXPECT_THAT(page, HasSubstr("Keep what was recorded since as closed: 10 November 2025"));
  const Fields form = check_form(page) + Fields{{"take", "2025"}, {"keep", "2025"}};
  EXPECT_EQ(senco.post(path("/terms/check"), form).status, 303);
  EXPECT_EQ(year(2025).dates.closed.size(), 2U);
}

TEST_F(TermPages, LetOneCorrectTheDatesOfAFileByHand) {
  const std::string page = upload({"terms.ics", kCalendar});
  const auto form =
      senco.post(path("/terms/check"), check_form(page) + Fields{{"correct", "2025"}});
  EXPECT_EQ(form.status, 200);
  EXPECT_THAT(text_of(form), HasSubstr("value=\"02/09/2025\""));
  EXPECT_THAT(text_of(form), HasSubstr(year_path(2025)));
}

TEST_F(TermPages, RefuseAWrongFileAHugeOneAndNone) {
  EXPECT_THAT(upload({"terms.xlsx", "PK\x03\x04 zip"}), HasSubstr("is a spreadsheet"));
  EXPECT_THAT(upload({"terms.csv", "Dear parents\nhello\n"}), HasSubstr("No headings were found"));
  EXPECT_THAT(upload({"terms.ics", "BEGIN:VCALENDAR\r\n"}), HasSubstr("stops in the middle"));
  EXPECT_THAT(upload({"terms.ics", "x", 5U << 20}), HasSubstr("larger than 1 MB"));
  const auto none = send_file(web, senco, path("/terms/file"), {}, std::nullopt);
  EXPECT_EQ(none.status, 422);
  EXPECT_THAT(text_of(none), HasSubstr("Choose the file of the term dates"));
}

TEST_F(TermPages, SayWhereAFileHasHolidaysOnly) {
  const std::string page =
      upload({"terms.csv", "Event,Start date,End date\nHalf term,27/10/2025,31/10/2025\n"});
  EXPECT_THAT(page, HasSubstr("No term was found in the file"));
}

TEST_F(TermPages, TakeNoDatesThatWereTamperedWith) {
  const Fields forged =
      hidden_fields(senco.get(path("/terms/file"))) +
      Fields{{"year", "2025 t 2025-09-02/2025-09-01 c i"}, {"seen-2025", "x"}, {"take", "2025"}};
  const auto refused = senco.post(path("/terms/check"), forged);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(year(2025).dates.terms.front().first, base::Day(2025, 9, 1));
  EXPECT_EQ(senco
                .post(path("/terms/check"),
                      hidden_fields(senco.get(path("/terms/file"))) + Fields{{"year", "rubbish"}})
                .status,
            422);
}

TEST_F(TermPages, RecordSnowAndSayWhatMoved) {
  record(tom, {{{"on", "2025-06-02"},
                {"kind", "concern_raised"},
                {"from", "teacher"},
                {"text", "Reading"}}});
  const auto done = senco.fill_in(path("/terms/closed"),
                                  stepwell::testing::day_fields("day", "2025-06-04") +
                                      stepwell::testing::day_fields("until", "2025-06-05") +
                                      Fields{{"reason", "Snow"}});
  ASSERT_EQ(done.status, 303) << text_of(done);
  EXPECT_EQ(year(2024).dates.closed.size(), 2U);
  const std::string page = text_of(senco.get(location_of(done)));
  EXPECT_THAT(page, HasSubstr("1 day is another one."));
  EXPECT_THAT(page, HasSubstr("Tom Hughes"));
}

TEST_F(TermPages, RefuseToCloseADayOnWhichNobodyComesAnyway) {
  const auto close = [&](const std::string& day, const Fields& more) {
    const auto refused =
        senco.fill_in(path("/terms/closed"), stepwell::testing::day_fields("day", day) + more);
    EXPECT_EQ(refused.status, 422) << day;
    return text_of(refused);
  };
  EXPECT_THAT(close("2025-06-07", {{"reason", "Snow"}}), HasSubstr("does not meet on 7 June 2025"));
  EXPECT_THAT(close("2030-06-07", {{"reason", "Snow"}}), HasSubstr("does not meet on"));
  EXPECT_THAT(close("2025-06-04", {}), HasSubstr("Enter why the school was closed"));
  EXPECT_THAT(close("2025-06-04", stepwell::testing::day_fields("until", "2025-06-03") +
                                      Fields{{"reason", "Snow"}}),
              HasSubstr("This day is before the first"));
  const auto typo = senco.fill_in(
      path("/terms/closed"),
      {{"day-day", "31"}, {"day-month", "2"}, {"day-year", "2025"}, {"reason", "Snow"}});
  EXPECT_THAT(text_of(typo), HasSubstr("There is no such day"));
}

TEST_F(TermPages, AreLinkedWhereADayWaitsForThem) {
  go_to({2026, 9, 1});
  record(tom, {{{"on", "2026-09-01"},
                {"kind", "request_received"},
                {"request", "records"},
                {"from", "parent"}}});
  house.add_who_signs_in(school, "tea4", {stepwell::testing::kTeacher, "4A", {}});
  EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr(path("/terms")));
  EXPECT_THAT(text_of(senco.get(path("/to-find-out"))), HasSubstr(path("/terms")));
  Browser other{web};
  other.use_session(house.token_of("tea4", kOtherPassword));
  const std::string page = text_of(other.get(of(tom)));
  EXPECT_THAT(page, Not(HasSubstr(path("/terms"))));
  EXPECT_THAT(page, HasSubstr("Ask Ada Lovegrove or Siân Parry."));
}

TEST_F(TermPages, LeadBackFromDoneWithoutWhatWasDone) {
  for (const char* query : {"", "?from=0&to=1", "?from=5&to=2", "?from=1&to=99999", "?from=x&to=y"})
    EXPECT_EQ(location_of(senco.get(path("/terms/done" + std::string(query)))), path("/terms"))
        << query;
}

}  // namespace
}  // namespace stepwell::web
