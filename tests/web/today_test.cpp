// What Today shows to whom.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct TodayPage : Caseload {
  std::string today(Browser& browser, const std::string& query = {}) {
    return text_of(browser.get(path("/today" + query)));
  }
  static std::string group(const std::string& page, const std::string& id) {
    return part_of(page, "<section aria-labelledby=\"" + id + "\"", "</section>");
  }
};

TEST_F(TodayPage, DoesNotCallADayThatWasAgreedTheLastDayByLaw) {
  give_help(sian);
  go_to({2025, 9, 25});
  const std::string late = group(today(senco), "late");
  EXPECT_THAT(late, HasSubstr("Review the IEP"));
  EXPECT_THAT(late, HasSubstr("one that the law sets, or that was agreed as it asks"));
}

TEST_F(TodayPage, IsWhereSigningInLeads) {
  Browser browser(web);
  const auto in = browser.fill_in("/sign-in", {{"name", "sen"}, {"password", kOtherPassword}});
  EXPECT_EQ(location_of(in), path("/today"));
}

TEST_F(TodayPage, SaysThatNothingIsDueOnTheFirstDay) {
  EXPECT_THAT(today(senco), HasSubstr("Nothing is due."));
}

TEST_F(TodayPage, ShowsALineWithItsDayItsReasonAndItsButton) {
  give_help(sian);
  go_to({2025, 6, 30});
  const std::string line = group(today(senco), "this-week");
  EXPECT_THAT(line, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(line, HasSubstr("Class 3B"));
  EXPECT_THAT(line, HasSubstr("Tuesday 1 July"));
  EXPECT_THAT(line, HasSubstr("tomorrow"));
  EXPECT_THAT(line, HasSubstr(of(sian, "/why/w02.iep_review")));
  EXPECT_THAT(line, HasSubstr("Record the review"));
  EXPECT_THAT(line, HasSubstr("SENCO"));
}

TEST_F(TodayPage, CallsItLateOnlyAfterTheLastDayByLaw) {
  give_help(sian);
  go_to({2025, 7, 2});
  EXPECT_THAT(group(today(senco), "late"), Not(HasSubstr("Review the IEP")));
  EXPECT_THAT(group(today(senco), "later-than-meant"), HasSubstr("1 day later than meant"));
  go_to({2025, 9, 19});
  EXPECT_THAT(group(today(senco), "late"), HasSubstr("2 days late"));
}

TEST_F(TodayPage, LeadsToAConcernInTheBand) {
  const std::string raising = "href=\"" + path("/concern") + "\"";
  EXPECT_THAT(today(teacher), HasSubstr(raising));
  EXPECT_THAT(today(admin), HasSubstr(raising));
  EXPECT_THAT(today(senco), Not(HasSubstr(raising)));
  EXPECT_THAT(today(senco), HasSubstr("href=\"" + path("/concerns") + "\""));
}

TEST_F(TodayPage, OffersAConcernFirstToWhoDoesNotAnswerThem) {
  const auto also = [&](Browser& browser) {
    return part_of(today(browser), "aria-label=\"Also\"", "</nav>");
  };
  const std::string links = also(teacher);
  EXPECT_LT(links.find("Raise a concern about a child"), links.find(path("/reminder")));
  EXPECT_THAT(also(senco), HasSubstr(path("/reminder")));
  EXPECT_THAT(also(senco), Not(HasSubstr("Raise a concern")));
}

TEST_F(TodayPage, PutsConcernsFirst) {
  record(tom, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "parent"}}});
  const std::string concerns = group(today(senco), "concerns");
  EXPECT_THAT(concerns, HasSubstr("Tom Hughes"));
  EXPECT_THAT(concerns, HasSubstr("/answer"));
}

TEST_F(TodayPage, ShowsATeacherTheClassAndNoButtonThatIsNotTheirs) {
  give_help(sian);
  record(tom, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "parent"}}});
  go_to({2025, 6, 30});
  const std::string page = today(teacher);
  EXPECT_THAT(page, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(page, Not(HasSubstr("Tom Hughes")));
  EXPECT_THAT(page, Not(HasSubstr("Record the review")));
}

TEST_F(TodayPage, ShowsAnAdministratorNoChild) {
  give_help(sian);
  const std::string page = today(admin);
  EXPECT_THAT(page, Not(HasSubstr("Siân")));
  EXPECT_THAT(page, HasSubstr(path("/staff")));
  EXPECT_THAT(page, HasSubstr(path("/children")));
}

TEST_F(TodayPage, IsNarrowedDownByClass) {
  give_help(sian);
  record(tom, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "parent"}}});
  EXPECT_THAT(today(senco, "?class=4A"), Not(HasSubstr("Siân O’Brien")));
  EXPECT_THAT(today(senco, "?class=4A"), HasSubstr("Tom Hughes"));
  EXPECT_THAT(today(senco, "?class=nowhere"), HasSubstr("narrowed it down"));
}

TEST_F(TodayPage, ShowsTwentyLinesOfAGroupAndAllWhenAsked) {
  for (int i = 0; i < 25; ++i)
    record(child("Child", "Number" + std::to_string(i), "5C"),
           {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "teacher"}}});
  const auto lines = [](const std::string& text) {
    std::size_t count = 0;
    for (auto at = text.find("sw-when"); at != text.npos; at = text.find("sw-when", at + 1))
      ++count;
    return count;
  };
  const std::string first = group(today(senco), "concerns");
  EXPECT_EQ(lines(first), 20U);
  EXPECT_THAT(first, HasSubstr("Show all 25"));
  EXPECT_EQ(lines(group(today(senco, "?all=concerns"), "concerns")), 25U);
}

TEST_F(TodayPage, ListsADraftThatWasHandedOver) {
  const app::DraftId draft{sian, "iep"};
  const std::string person = house.accounts.account_named("sen")->person;
  web.drafts->begin(draft, "somebody", house.clock.now(), {});
  web.drafts->hand(draft, person, "somebody", house.clock.now());
  const std::string page = today(senco);
  EXPECT_THAT(page, HasSubstr("Individual education plan for Siân O’Brien"));
  EXPECT_THAT(page, HasSubstr(of(sian, "/plan/iep")));
  EXPECT_THAT(today(teacher), Not(HasSubstr("Handed over to you")));
}

}  // namespace
}  // namespace stepwell::web
