// Where a day cannot be worked out the page says what is missing, and who adds it where.
#include "web/pages/today/missing_day.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "calendar/missing.h"
#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::kSenco;
using stepwell::testing::kTeacher;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using What = calendar::Missing::What;

struct MissingDayTold : Caseload {
  const std::string coordinator = house.add_who_signs_in(school, "co", {kSenco, {}, {}});
  const std::string class_teacher = house.add_who_signs_in(school, "cl", {kTeacher, "3B", {}});
  const std::string terms = "href=\"" + path("/terms") + "\"";
  const std::string start = "href=\"" + path("/starting-positions?child=" + sian.child);

  std::string told(const std::string& person, What what) {
    html::Html out;
    pages::MissingDay(web.context, person, school.school)
        .write(out, sian.child, calendar::describe({what, base::Day(2026, 7, 20)}), "A college");
    return std::string(out.markup());
  }
  std::string to_find_out(Browser& browser) {
    const std::string page = text_of(browser.get(path("/today?person=everybody")));
    return part_of(page, "<section aria-labelledby=\"to-find-out\"", "</section>");
  }
  std::string why(Browser& browser, const std::string& duty) {
    return text_of(browser.get(of(sian, "/why/" + duty)));
  }
  void take_over_without_a_day() {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "taken_over"},
                   {"stage", "sa"},
                   {"source", "The list of the school"},
                   {"documents", boost::json::parse(R"([{"document": "iep"}])")}}});
  }
};

TEST_F(MissingDayTold, LeadsToTheTermsWhoeverMayEnterThem) {
  for (const What what : {What::TermDatesBefore, What::TermDatesAfter, What::PartsOfYear}) {
    EXPECT_THAT(told(coordinator, what),
                AllOf(HasSubstr(terms), HasSubstr("Enter the term dates")));
    EXPECT_THAT(told(class_teacher, what), AllOf(Not(HasSubstr("href")), HasSubstr("Ask ")));
  }
}

TEST_F(MissingDayTold, LeadsToTheStartingPositionWhoeverMayGiveIt) {
  EXPECT_THAT(told(coordinator, What::OpeningDay),
              AllOf(HasSubstr(start), HasSubstr("Give it under starting positions")));
  EXPECT_THAT(told(class_teacher, What::OpeningDay),
              AllOf(Not(HasSubstr("href")), HasSubstr("Ask ")));
}

TEST_F(MissingDayTold, NamesWhoAddsBankHolidays) {
  for (const What what : {What::BankHolidaysBefore, What::BankHolidaysAfter})
    EXPECT_THAT(told(class_teacher, what),
                AllOf(HasSubstr("20 July 2026"), HasSubstr("ask whoever runs it"),
                      HasSubstr("calendars/bank_holidays.toml")));
}

TEST_F(MissingDayTold, SendsToTheBodyWhoseDaysTheyAre) {
  EXPECT_THAT(told(coordinator, What::OtherCalendar),
              AllOf(HasSubstr("not days of your school (A college)"), HasSubstr("Ask there")));
}

TEST_F(MissingDayTold, StandsOnToday) {
  take_over_without_a_day();
  EXPECT_THAT(to_find_out(senco), AllOf(HasSubstr("the day on which it began"), HasSubstr(start)));
  EXPECT_THAT(to_find_out(teacher), AllOf(HasSubstr("the day on which it began"),
                                          Not(HasSubstr(start)), HasSubstr("Ask ")));
}

TEST_F(MissingDayTold, StandsWithTheReasonsOfADuty) {
  take_over_without_a_day();
  EXPECT_THAT(why(senco, "w02.iep_review"), HasSubstr(start));
  EXPECT_THAT(why(teacher, "w02.iep_review"), AllOf(Not(HasSubstr(start)), HasSubstr("Ask ")));
}

TEST_F(MissingDayTold, IsSaidOfADayThatFallsAfterTheLastBankHolidayThatIsKnown) {
  go_to({2030, 11, 4});
  record(sian, {{{"on", "2030-11-04"},
                 {"kind", "notice_given"},
                 {"notice", "not_to_assess"},
                 {"to", "parent"}}});
  EXPECT_THAT(why(senco, "w02.appeal"), AllOf(HasSubstr("bank holidays after 31 December 2030"),
                                              HasSubstr("ask whoever runs it")));
}

}  // namespace
}  // namespace stepwell::web
