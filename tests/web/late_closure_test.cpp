// Closures that are entered late: what was done already keeps both of its last days in sight, on
// the page after saving and under Why.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// Tom’s parent asked for a copy of the record on 12 May 2025: fifteen school days, up to 3 June.
/// It is given a day after that.
struct LateClosure : Forms {
  LateClosure() {
    ask_for_copy("2025-05-12");
    go_to({2025, 6, 4});
    record(tom, {{{"on", "2025-06-04"}, {"kind", "report_sent"}, {"report", "records"}}});
    go_to({2025, 6, 5});
  }
  void ask_for_copy(const std::string& on) {
    record(
        tom,
        {{{"on", on}, {"kind", "request_received"}, {"request", "records"}, {"from", "parent"}}});
  }
  static http::Response close(Browser& browser, const std::string& form, const Fields& days) {
    return browser.fill_in(form, days + Fields{{"reason", "A burst pipe"}});
  }
  /// Closes it and answers with the page that says what moved.
  std::string done(Browser& browser, const Fields& days) {
    const auto saved = close(browser, path("/terms/closed"), days);
    EXPECT_EQ(saved.status, 303) << text_of(saved);
    return text_of(browser.get(location_of(saved)));
  }
  std::string why() { return text_of(senco.get(of(tom, "/why/w02.copy_records"))); }
};

TEST_F(LateClosure, IsToldWithBothDaysOfWhatWasDoneAlready) {
  const std::string page = done(senco, day_fields("day", "2025-05-20"));
  EXPECT_THAT(page, HasSubstr("1 last day of what was done already is another one."));
  EXPECT_THAT(page, HasSubstr("What was done or had ended already, and its last day moved"));
  EXPECT_THAT(page, HasSubstr(of(tom, "/why/w02.copy_records")));
  EXPECT_THAT(page, HasSubstr("4 June 2025, was 3 June 2025 (done on 4 June 2025 in time, before: "
                              "done on 4 June 2025 after its last day)"));
}

TEST_F(LateClosure, IsToldUnderWhy) {
  EXPECT_THAT(why(), HasSubstr("Done on 4 June 2025, after its last day."));
  EXPECT_THAT(why(), Not(HasSubstr("From then on it was")));
  done(senco, day_fields("day", "2025-05-20"));
  const std::string page = why();
  EXPECT_THAT(page, HasSubstr("Done on 4 June 2025."));
  EXPECT_THAT(page, HasSubstr("The last day is Wednesday 4 June 2025."));
  EXPECT_THAT(page, HasSubstr("Until 5 June 2025, when it was recorded that the school was closed "
                              "on 20 May 2025, the last day was Tuesday 3 June 2025. From then on "
                              "it was Wednesday 4 June 2025. Before, it counted as done on 4 June "
                              "2025 after its last day; from then on, as done on 4 June 2025 in "
                              "time."));
}

TEST_F(LateClosure, StaysWithTheEarlierTimeWhenItIsAskedForAgain) {
  done(senco, day_fields("day", "2025-05-20"));
  go_to({2025, 6, 6});
  ask_for_copy("2025-06-06");
  const std::string page = why();
  const auto earlier = page.find("Earlier times");
  ASSERT_NE(earlier, std::string::npos);
  EXPECT_THAT(page.substr(earlier), HasSubstr("the last day was Tuesday 3 June 2025"));
  EXPECT_THAT(page.substr(0, earlier), Not(HasSubstr("the last day was")));
}

TEST_F(LateClosure, LeavesItsTraceWhenItIsTakenBack) {
  done(senco, day_fields("day", "2025-05-20"));
  go_to({2025, 6, 6});
  const std::string form = path("/terms/year/2024");
  Fields fields = hidden_fields(senco.get(form));
  const auto shown = senco.post(form, std::move(fields) + Fields{{"term-0-first", "02/09/2024"},
                                                                 {"term-0-last", "20/12/2024"},
                                                                 {"term-1-first", "06/01/2025"},
                                                                 {"term-1-last", "11/04/2025"},
                                                                 {"term-2-first", "28/04/2025"},
                                                                 {"term-2-last", "21/07/2025"}});
  ASSERT_EQ(shown.status, 200);
  EXPECT_THAT(text_of(shown), HasSubstr("3 June 2025, was 4 June 2025"));
  EXPECT_THAT(why(), Not(HasSubstr("when term dates were recorded")));
  const auto saved = senco.post(form, hidden_fields(shown) + Fields{{"step", "save"}});
  ASSERT_EQ(saved.status, 303);
  EXPECT_THAT(text_of(senco.get(location_of(saved))),
              HasSubstr("3 June 2025, was 4 June 2025 (done on 4 June 2025 after its last day, "
                        "before: done on 4 June 2025 in time)"));
  const std::string page = why();
  EXPECT_THAT(page, HasSubstr("closed on 20 May 2025, the last day was Tuesday 3 June 2025."));
  EXPECT_THAT(page, HasSubstr("Until 6 June 2025, when term dates were recorded, the last day was "
                              "Wednesday 4 June 2025. From then on it was Tuesday 3 June 2025."));
}

TEST_F(LateClosure, IsTakenOfADayMoreThanAYearAgo) {
  go_to({2026, 6, 10});
  EXPECT_THAT(done(senco, day_fields("day", "2025-05-20")),
              HasSubstr("4 June 2025, was 3 June 2025"));
  EXPECT_THAT(why(), HasSubstr("Until 10 June 2026, when it was recorded"));
}

TEST_F(LateClosure, CountsADayOnceThatIsClosedAlready) {
  done(senco, day_fields("day", "2025-05-20"));
  const auto again = close(senco, path("/terms/closed"), day_fields("day", "2025-05-20"));
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(text_of(again), HasSubstr("does not meet on 20 May 2025 anyway"));
  go_to({2025, 6, 6});
  EXPECT_THAT(done(senco, day_fields("day", "2025-05-19") + day_fields("until", "2025-05-20")),
              HasSubstr("5 June 2025, was 4 June 2025 (done on 4 June 2025 in time)"));
  EXPECT_THAT(why(), HasSubstr("closed on 19 May 2025, the last day was Wednesday 4 June 2025."));
}

TEST_F(LateClosure, LeavesNoTraceWhereItIsOfNoSchoolDay) {
  EXPECT_EQ(close(senco, path("/terms/closed"), day_fields("day", "2025-05-24")).status, 422);
  EXPECT_THAT(why(), Not(HasSubstr("From then on it was")));
  EXPECT_THAT(why(), HasSubstr("Done on 4 June 2025, after its last day."));
}

TEST_F(LateClosure, IsCountedAndNamesNobodyForWhoSeesNoChild) {
  const std::string page = done(admin, day_fields("day", "2025-05-20"));
  EXPECT_THAT(page, HasSubstr("1 last day of what was done already is another one."));
  EXPECT_THAT(page, Not(HasSubstr("Hughes")));
  EXPECT_THAT(page, Not(HasSubstr("3 June 2025")));
}

}  // namespace
}  // namespace stepwell::web
