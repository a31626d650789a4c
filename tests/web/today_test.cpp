// What Today shows to whom.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"
#include "web/texts/today.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::kAssistant;
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
  const std::string page = today(teacher, "?person=everybody");
  EXPECT_THAT(page, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(page, Not(HasSubstr("Tom Hughes")));
  EXPECT_THAT(page, Not(HasSubstr("Record the review")));
}

/// Today of a teacher and of an assistant of 3B, on 30 June 2025. Siân has a plan whose review the
/// SENCO holds, and of what was agreed about her each of the two owes one thing, the SENCO another.
struct OthersLines : TodayPage {
  Browser assistant{web};

  OthersLines() {
    house.add_who_signs_in(school, "ass", {kAssistant, "3B", {}});
    give_help(sian);
    record(tom, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "parent"}}});
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "meeting_held"},
                   {"meeting", "parent_meeting"},
                   {"agreed",
                    {{{"what", "Make the cards"}, {"owner", person("tea")}, {"by", "2025-06-20"}},
                     {{"what", "Count the words"}, {"owner", person("ass")}, {"by", "2025-07-02"}},
                     {{"what", "Ring the clinic"}, {"owner", person("sen")}, {"by", "2025-07-02"}},
                     {{"what", "Read at home"}, {"who", "Mother"}, {"by", "2025-07-02"}}}}}});
    go_to({2025, 6, 30});
    assistant.use_session(house.token_of("ass", kOtherPassword));
  }
  std::string person(const char* sign_in_name) const {
    return house.accounts.account_named(sign_in_name)->person;
  }
  static std::size_t lines(const std::string& text) {
    std::size_t count = 0;
    for (auto at = text.find("sw-when"); at != text.npos; at = text.find("sw-when", at + 1))
      ++count;
    return count;
  }
  /// What stands above a group: "<b>1</b>" of the counts, for those that have lines.
  static std::string count_of(const std::string& page, const std::string& id) {
    const auto link = page.find("href=\"#" + id + "\"");
    if (link == page.npos) return "0";
    const auto begin = page.rfind("<b>", link) + 3;
    return page.substr(begin, page.find("</b>", begin) - begin);
  }
};

TEST_F(OthersLines, AreNotOnTodayOfWhoNeitherOwesThemNorCanDoThem) {
  for (Browser* browser : {&teacher, &assistant}) {
    const std::string page = today(*browser);
    EXPECT_THAT(page, Not(HasSubstr("Review the IEP")));
    EXPECT_THAT(page, Not(HasSubstr("Ring the clinic")));
    EXPECT_THAT(page, Not(HasSubstr("Tom Hughes")));
    EXPECT_THAT(page, HasSubstr("Read at home")) << "it can be said to be done";
  }
  EXPECT_THAT(today(senco), HasSubstr("Review the IEP"));
}

TEST_F(OthersLines, LeaveEverythingThatSomebodyOwes) {
  EXPECT_THAT(group(today(teacher), "later-than-meant"), HasSubstr("Make the cards"));
  EXPECT_THAT(today(teacher), Not(HasSubstr("Count the words")));
  EXPECT_THAT(group(today(assistant), "this-week"), HasSubstr("Count the words"));
  EXPECT_THAT(today(assistant), Not(HasSubstr("Make the cards")));
  const std::string all = today(senco);
  for (const char* what : {"Make the cards", "Count the words", "Ring the clinic", "Read at home"})
    EXPECT_THAT(all, HasSubstr(what));
}

TEST_F(OthersLines, AreALinkAwayOfTheOwnClassAndOfNoOther) {
  const std::string page = today(teacher);
  const std::string all = today(teacher, "?person=everybody");
  const auto left_out = lines(all) - lines(page);
  EXPECT_GT(left_out, 0U);
  EXPECT_THAT(page, HasSubstr("for these children too (" + std::to_string(left_out) + ")"));
  EXPECT_THAT(page, HasSubstr("href=\"" + path("/today?person=everybody") + "\""));
  EXPECT_THAT(all, HasSubstr("Review the IEP"));
  EXPECT_THAT(all, HasSubstr("Ring the clinic"));
  EXPECT_THAT(all, Not(HasSubstr("Tom Hughes"))) << "of another class";
  EXPECT_THAT(all, Not(HasSubstr("for these children too")));
}

TEST_F(OthersLines, AreNotCountedAboveTheList) {
  for (Browser* browser : {&teacher, &assistant, &senco}) {
    const std::string page = today(*browser);
    for (const char* id : {"late", "later-than-meant", "this-week", "next-week"})
      EXPECT_EQ(count_of(page, id), std::to_string(lines(group(page, id)))) << id;
  }
}

TEST_F(OthersLines, StandBelowTheSessionsOfAnAssistant) {
  const auto ways = [&](Browser& browser) {
    return part_of(today(browser), "<nav class=\"sw-ways\"", "</nav>");
  };
  const std::string hers = ways(assistant), his = ways(teacher);
  EXPECT_LT(hers.find(path("/sessions")), hers.find(path("/classes/3B")));
  EXPECT_LT(his.find(path("/classes/3B")), his.find(path("/sessions")));
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

std::string note_of_line(const std::string& kind, app::DueGroup group, base::Day limit) {
  app::DueLine line;
  line.kind = kind;
  line.limit = limit;
  return texts::due_note(line, group, {2025, 6, 9});
}

TEST(ANoteOnADay, CallsNobodyLateWhomTheSchoolWaitsFor) {
  const auto waiting = [](base::Day day) {
    return note_of_line("watch", app::DueGroup::WaitingFor, day);
  };
  EXPECT_EQ(waiting({2025, 6, 12}), "expected in 3 days; ask after 12 June");
  EXPECT_EQ(waiting({2025, 6, 9}), "expected today; ask after 9 June");
  EXPECT_EQ(waiting({2025, 6, 8}), "was expected yesterday; ask now");
  EXPECT_EQ(waiting({2025, 5, 30}), "was expected 10 days ago; ask now");
}

TEST(ANoteOnADay, SaysOfARightWhatIsAndWhatWasItsLastDay) {
  const auto right = [](base::Day day) {
    return note_of_line("right", app::DueGroup::Rights, day);
  };
  EXPECT_EQ(right({2025, 6, 12}), "last day, in 3 days");
  EXPECT_EQ(right({2025, 6, 6}), "the last day was 3 days ago");
}

TEST(ANoteOnADay, DoesNotCallTheDayThatARightIsMeantForItsLast) {
  app::DueLine line;
  line.kind = "right";
  line.aim = base::Day(2025, 6, 12);
  EXPECT_EQ(texts::due_note(line, app::DueGroup::Rights, {2025, 6, 9}), "aim, in 3 days");
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
