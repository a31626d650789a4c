// Children who have left: what is still due for them, who finds them, and who does not any more.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Leavers : Forms {
  Leavers() {
    give_help(sian);
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "school_left"},
                   {"school", "Ysgol Newydd"},
                   {"reason", "Moved house"}}});
  }
  std::string today_of(Browser& browser) { return text_of(browser.get(path("/today"))); }
  std::string list(Browser& browser, const std::string& query = {}) {
    return text_of(browser.get(path("/children" + query)));
  }
  std::string search(Browser& browser, const std::string& words) {
    return text_of(
        browser.post(path("/children/search"),
                     hidden_fields(browser.get(path("/children"))) + Fields{{"name", words}}));
  }
  const std::string pass_on = "Send the child’s record to the new school";
  const std::string sent = of(sian, "/record/report_sent?first=record_to_new_school&about=7");
};

TEST_F(Leavers, StandOnTodayUntilTheirRecordWasSent) {
  const std::string before = today_of(senco);
  EXPECT_THAT(before, HasSubstr(pass_on));
  EXPECT_THAT(before, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(before, HasSubstr("has left"));
  EXPECT_THAT(before, HasSubstr(of(sian, "/record/report_sent?first=record_to_new_school")));
  EXPECT_THAT(before, HasSubstr("23 June"));
  EXPECT_THAT(before, Not(HasSubstr("Review the IEP")));
  const auto done = senco.fill_in(sent, today);
  EXPECT_EQ(done.status, 303) << text_of(done);
  EXPECT_EQ(topics(sian).back(), "report_sent:record_to_new_school");
  EXPECT_THAT(today_of(senco), Not(HasSubstr(pass_on)));
  EXPECT_THAT(today_of(senco), Not(HasSubstr("Siân O’Brien")));
}

TEST_F(Leavers, AreLateWhenFifteenSchoolDaysHavePassed) {
  go_to({2025, 6, 24});
  EXPECT_THAT(today_of(senco), HasSubstr("1 day late"));
}

TEST_F(Leavers, AreListedOnlyWhereTheyAreAskedFor) {
  EXPECT_THAT(list(senco), Not(HasSubstr("Siân O’Brien")));
  const std::string left = list(senco, "?left=yes");
  EXPECT_THAT(left, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(left, HasSubstr("has left"));
  EXPECT_THAT(left, Not(HasSubstr("Tom Hughes")));
  EXPECT_THAT(list(senco, "?left=yes&stage=none"), HasSubstr("No child fits"));
}

TEST_F(Leavers, SayThatThereAreNone) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "school_joined"}}});
  EXPECT_THAT(list(senco, "?left=yes"), HasSubstr("No child has left the school"));
}

TEST_F(Leavers, AreFoundByWhoSeesTheirRecordsAndMarked) {
  const std::string found = search(senco, "sian");
  EXPECT_THAT(found, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(found, HasSubstr("has left"));
  EXPECT_THAT(found, Not(HasSubstr(of(sian, "/concern"))));
  for (Browser* browser : {&teacher, &admin})
    EXPECT_THAT(search(*browser, "sian"), HasSubstr("Nobody of that name"));
}

TEST_F(Leavers, AreNotSeenByWhoTeachesTheClassThatTheyWereIn) {
  for (const char* rest : {"", "/entries/3", "/plan/iep", "/why/w02.pass_on", "/done/3"})
    EXPECT_EQ(teacher.get(of(sian, rest)).status, 404) << rest;
  EXPECT_THAT(today_of(teacher), Not(HasSubstr("Siân O’Brien")));
  EXPECT_EQ(teacher.get(path("/classes/3B")).status, 404);
  EXPECT_EQ(senco.get(of(sian)).status, 200);
}

TEST_F(Leavers, AreSeenAgainByTheClassThatTheyComeBackInto) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "school_joined"}},
                {{"on", "2025-06-02"}, {"kind", "class_joined"}, {"class", "3B"}}});
  EXPECT_EQ(teacher.get(of(sian)).status, 200);
}

TEST_F(Leavers, AreNotSeenByTheirOldClassWhenTheyComeBackIntoNone) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "school_joined"}}});
  EXPECT_EQ(teacher.get(of(sian)).status, 404);
  EXPECT_EQ(senco.get(of(sian)).status, 200);
}

TEST_F(Leavers, AreNotSeenByAClassThatIsRecordedAfterTheyLeft) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "class_joined"}, {"class", "3B"}}});
  EXPECT_EQ(teacher.get(of(sian)).status, 404);
}

TEST_F(Leavers, AreSeenByWhoHasAPostForThatChildAloneOnlyWhileTheyAreThere) {
  house.add_who_signs_in(school, "one", {stepwell::testing::kAssistant, {}, sian.child});
  Browser other(web);
  other.use_session(house.token_of("one", stepwell::testing::kOtherPassword));
  for (const char* rest : {"", "/entries/3", "/plan/iep", "/help", "/done/3"})
    EXPECT_EQ(other.get(of(sian, rest)).status, 404) << rest;
  EXPECT_THAT(today_of(other), Not(HasSubstr("Siân O’Brien")));
  EXPECT_THAT(list(other), Not(HasSubstr("Siân O’Brien")));
  EXPECT_THAT(list(other, "?left=yes"), Not(HasSubstr("Siân O’Brien")));
  EXPECT_THAT(text_of(other.get(path("/register"))), Not(HasSubstr("Siân O’Brien")));
  EXPECT_THAT(search(other, "sian"), HasSubstr("Nobody of that name"));
  EXPECT_THAT(today_of(senco), HasSubstr(pass_on));
  record(sian, {{{"on", "2025-06-02"}, {"kind", "school_joined"}}});
  EXPECT_EQ(other.get(of(sian)).status, 200);
  EXPECT_THAT(list(other), HasSubstr("Siân O’Brien"));
}

TEST_F(Leavers, AreNeverOfferedForAConcern) {
  const std::string concern = of(sian, "/concern");
  for (Browser* browser : {&senco, &teacher, &admin}) {
    EXPECT_EQ(browser->get(concern).status, 404);
    EXPECT_THAT(text_of(browser->fill_in(path("/concern"), {{"name", "sian"}})),
                Not(HasSubstr(concern)));
    EXPECT_THAT(text_of(browser->get(path("/concern"))), Not(HasSubstr(concern)));
  }
  EXPECT_THAT(text_of(senco.get(of(sian))), Not(HasSubstr(concern)));
  const auto sent_anyway =
      teacher.post(concern, hidden_fields(teacher.get(of(tom, "/concern"))) + today +
                                Fields{{"text", "Reading"}, {"from", "teacher"}});
  EXPECT_EQ(sent_anyway.status, 404);
  EXPECT_EQ(count(sian), 7U);
}

}  // namespace
}  // namespace stepwell::web
