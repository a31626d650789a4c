// What was agreed, arranged or noted: on Today, done, and reminders that are nobody else's
// business.
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/json.hpp>

#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

namespace json = boost::json;
using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::Fields;
using stepwell::testing::kSenco;
using stepwell::testing::kTeacher;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct Tasks : Caseload {
  std::string today(Browser& browser, const std::string& query = {}) {
    return text_of(browser.get(path("/today" + query)));
  }
  static std::string group(const std::string& page, const std::string& id) {
    return part_of(page, "<section aria-labelledby=\"" + id + "\"", "</section>");
  }
  std::string person(const char* sign_in_name) const {
    return house.accounts.account_named(sign_in_name)->person;
  }
  record::Position last(const app::RecordId& id) const {
    return static_cast<record::Position>(house.log.read(id).size());
  }
  std::string last_topic(const app::RecordId& id) const { return house.log.read(id).back().topic; }
  /// A meeting on 2 June at which that was agreed; its position.
  record::Position agree(const json::object& action) {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "meeting_held"},
                   {"meeting", "parent_meeting"},
                   {"agreed", json::array{action}}}});
    return last(sian);
  }
  /// A review of that day in which the target of the plan was not met.
  void miss(const app::RecordId& id, const char* on) {
    record(id, {{{"on", on},
                 {"kind", "review_held"},
                 {"document", "iep"},
                 {"decision", "continue"},
                 {"outcomes", {{{"target", "t1"}, {"outcome", "not_met"}}}}}});
  }
  void miss_twice(const app::RecordId& id) {
    miss(id, "2025-05-01");
    miss(id, "2025-06-02");
  }
  std::string done_path(record::Position entry, int row) const {
    return of(sian, "/tasks/" + std::to_string(entry) + "?row=" + std::to_string(row));
  }
};

TEST_F(Tasks, ShowAnAgreedActionWithItsOwnerDayAndMeeting) {
  const auto entry = agree({{"what", "Ring the clinic"},
                            {"who", "Siân Parry"},
                            {"owner", person("tea")},
                            {"by", "2025-06-06"}});
  const std::string line = group(today(senco), "this-week");
  EXPECT_THAT(line, HasSubstr("Ring the clinic"));
  EXPECT_THAT(line, HasSubstr("Siân Parry"));
  EXPECT_THAT(line, HasSubstr("Friday 6 June"));
  EXPECT_THAT(line, HasSubstr("agreed for in 4 days"));
  EXPECT_THAT(line, HasSubstr("Agreed at: Meeting with the parent about progress"));
  EXPECT_THAT(line, HasSubstr(of(sian, "/tasks/" + std::to_string(entry) + "?row=1")));
  EXPECT_THAT(today(teacher), HasSubstr("Ring the clinic"));
  go_to({2025, 6, 9});
  EXPECT_THAT(group(today(senco), "later-than-meant"), HasSubstr("3 days later than agreed"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Ring the clinic"));
}

TEST_F(Tasks, WaitForWhatSomebodyOutsideTheStaffDoes) {
  agree({{"what", "Read ten minutes"}, {"who", "Mother"}, {"by", "2025-06-12"}});
  const std::string line = group(today(senco), "waiting");
  EXPECT_THAT(line, HasSubstr("Read ten minutes"));
  EXPECT_THAT(line, HasSubstr("ask after 12 June"));
  go_to({2025, 6, 16});
  EXPECT_THAT(group(today(senco), "waiting"), HasSubstr("ask now"));
}

TEST_F(Tasks, SayWhoseOwnerHasLeft) {
  const std::string gone = house.add_who_signs_in(school, "gone", {kTeacher, "3B", {}});
  agree({{"what", "Make the cards"}, {"who", "Rhys Gone"}, {"owner", gone}, {"by", "2025-06-06"}});
  EXPECT_THAT(today(senco), Not(HasSubstr("whose post has ended")));
  EXPECT_THAT(today(senco, "?person=" + person("sen")), Not(HasSubstr("Make the cards")));
  house.end(school, gone, {kTeacher, "3B", {}});
  sign_in();
  const std::string line = group(today(senco), "this-week");
  EXPECT_THAT(line, HasSubstr("Rhys Gone, whose post has ended"));
  EXPECT_THAT(line, HasSubstr(of(sian, "/tasks/" + std::to_string(last(sian)) + "/hand-on?row=1")));
  EXPECT_THAT(today(senco, "?person=" + person("sen")), HasSubstr("Make the cards"))
      << "it is the SENCO's now";
  EXPECT_THAT(today(teacher), Not(HasSubstr("Make the cards"))) << "it was never the teacher's";
  EXPECT_THAT(today(teacher, "?person=everybody"), Not(HasSubstr("/hand-on")));
}

TEST_F(Tasks, AreNarrowedDownByWhoseTheyAre) {
  give_help(sian);
  agree({{"what", "Ring the clinic"}, {"owner", person("tea")}, {"by", "2025-06-06"}});
  const std::string mine = today(senco, "?person=" + person("sen"));
  EXPECT_THAT(mine, HasSubstr("Review the IEP"));
  EXPECT_THAT(mine, Not(HasSubstr("Ring the clinic")));
  const std::string theirs = today(senco, "?person=" + person("tea"));
  EXPECT_THAT(theirs, HasSubstr("Ring the clinic"));
  EXPECT_THAT(theirs, Not(HasSubstr("Review the IEP")));
  EXPECT_THAT(today(senco, "?person=nobody"), HasSubstr("narrowed it down"));
}

TEST_F(Tasks, AreShownByChildWhenAsked) {
  give_help(sian);
  agree({{"what", "Ring the clinic"}, {"by", "2025-06-06"}});
  const std::string page = today(senco, "?by=child&class=3B");
  EXPECT_THAT(page, HasSubstr("sw-by-child"));
  EXPECT_EQ(group(page, "this-week"), "");
  const std::string child = part_of(page, "<section class=\"sw-by-child\"", "</section>");
  EXPECT_THAT(child, HasSubstr("Ring the clinic"));
  EXPECT_THAT(child, HasSubstr("Review the IEP"));
  EXPECT_THAT(page, HasSubstr("name=\"by\" value=\"child\""));
  EXPECT_THAT(page, HasSubstr("class=3B\">By date"));
}

TEST_F(Tasks, AreDoneOnAPageOfTheirOwnAndGoneThen) {
  const auto entry = agree({{"what", "Ring the clinic"}, {"owner", person("tea")}});
  const auto done = teacher.fill_in(
      done_path(entry, 1),
      Fields{{"text", "They call back"}, {"on-day", "2"}, {"on-month", "6"}, {"on-year", "2025"}});
  EXPECT_EQ(location_of(done), of(sian, "?done=task"));
  EXPECT_EQ(last_topic(sian), "action_done");
  EXPECT_THAT(today(senco), Not(HasSubstr("Ring the clinic")));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("They call back"));
  EXPECT_THAT(text_of(senco.get(done_path(entry, 1))), HasSubstr("This was done already"));
}

TEST_F(Tasks, RecordTheSameFormOnce) {
  const auto entry = agree({{"what", "Ring the clinic"}});
  const Fields fields{{"on-day", "2"}, {"on-month", "6"}, {"on-year", "2025"}};
  auto hidden = stepwell::testing::hidden_fields(senco.get(done_path(entry, 1)));
  hidden.insert(hidden.end(), fields.begin(), fields.end());
  const std::string target = of(sian, "/tasks/" + std::to_string(entry));
  EXPECT_EQ(location_of(senco.post(target, hidden)), of(sian, "?done=task"));
  const auto count = last(sian);
  EXPECT_EQ(location_of(senco.post(target, hidden)), of(sian, "?done=task"));
  EXPECT_EQ(last(sian), count);
}

struct DoneByTwo : Tasks {
  record::Position entry = agree({{"what", "Ring the clinic"}});
  std::string target = of(sian, "/tasks/" + std::to_string(entry));

  Fields form_of(Browser& browser, const char* words) {
    Fields fields = stepwell::testing::hidden_fields(browser.get(done_path(entry, 1)));
    for (const http::FormField& field :
         Fields{{"text", words}, {"on-day", "2"}, {"on-month", "6"}, {"on-year", "2025"}})
      fields.push_back(field);
    return fields;
  }
};

TEST_F(DoneByTwo, ShowWhoeverComesSecondWhatTheyWrote) {
  const Fields hers = form_of(senco, "They call back"), his = form_of(teacher, "Nobody answered");
  ASSERT_EQ(senco.post(target, hers).status, 303);
  const auto count = last(sian);
  const auto told = teacher.post(target, his);
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("This was done already"));
  EXPECT_THAT(text_of(told), HasSubstr("What you wrote"));
  EXPECT_THAT(text_of(told), HasSubstr("Nobody answered"));
  EXPECT_EQ(last(sian), count);
}

TEST_F(DoneByTwo, AreDoneOnceInTheSameMomentToo) {
  const Fields hers = form_of(senco, "They call back"), his = form_of(teacher, "Nobody answered");
  const auto count = last(sian);
  web.log.before_write = [&] { EXPECT_EQ(teacher.post(target, his).status, 303); };
  const auto told = senco.post(target, hers);
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("They call back"));
  EXPECT_EQ(last(sian), count + 1);
}

TEST_F(DoneByTwo, AreNotSaidToBeDoneInOtherWordsThanTheFirst) {
  const Fields form = stepwell::testing::hidden_fields(senco.get(done_path(entry, 1)));
  Fields first = form_of(senco, "They call back"), second = form_of(senco, "They will not come");
  std::copy(form.begin(), form.end(), first.begin());
  std::copy(form.begin(), form.end(), second.begin());
  ASSERT_EQ(senco.post(target, first).status, 303);
  const auto told = senco.post(target, second);
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("They will not come"));
}

TEST_F(Tasks, CannotBeDoneOnADayThatIsToComeOrBeforeTheyWereAgreed) {
  const auto entry = agree({{"what", "Ring the clinic"}});
  const auto count = last(sian);
  const auto on = [&](const char* day, const char* month) {
    return senco.fill_in(
        done_path(entry, 1),
        Fields{
            {"text", "They call back"}, {"on-day", day}, {"on-month", month}, {"on-year", "2025"}});
  };
  EXPECT_EQ(on("3", "6").status, 422);
  EXPECT_EQ(on("31", "2").status, 422);
  const auto before = on("1", "6");
  EXPECT_EQ(before.status, 422);
  EXPECT_THAT(text_of(before), HasSubstr("agreed on a later day"));
  EXPECT_THAT(text_of(before), HasSubstr("They call back"));
  EXPECT_EQ(last(sian), count);
}

TEST_F(Tasks, AreNotThereForARowThatIsNot) {
  const auto entry = agree({{"what", "Ring the clinic"}});
  EXPECT_THAT(text_of(senco.get(done_path(entry, 2))), HasSubstr("This was done already"));
  EXPECT_EQ(senco.get(of(sian, "/tasks/99")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/tasks/x")).status, 404);
}

TEST_F(Tasks, AskToLookAgainAfterAConcern) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "teacher"}},
                {{"on", "2025-06-02"},
                 {"kind", "concern_answered"},
                 {"outcome", "watch"},
                 {"concern", last(sian) + 1},
                 {"text", "Wait a week"},
                 {"look_again_on", "2025-06-05"}}});
  const auto entry = last(sian);
  const std::string line = group(today(senco), "this-week");
  EXPECT_THAT(line, HasSubstr("Look again after the concern. Answered then: Wait a week"));
  const std::string page = of(sian, "/tasks/" + std::to_string(entry));
  const Fields day{{"on-day", "2"}, {"on-month", "6"}, {"on-year", "2025"}};
  EXPECT_EQ(senco.fill_in(page, day).status, 422) << "what was seen has to be said";
  Fields fields = day;
  fields.push_back({"text", "All is well"});
  EXPECT_EQ(senco.fill_in(page, fields).status, 303);
  EXPECT_THAT(today(senco), Not(HasSubstr("Look again after the concern")));
}

TEST_F(Tasks, CallATargetThatWasNotMetTwiceWorthALook) {
  give_help(sian);
  miss(sian, "2025-05-01");
  EXPECT_EQ(group(today(senco), "worth-a-look"), "");
  miss(sian, "2025-06-02");
  const std::string look = group(today(senco), "worth-a-look");
  EXPECT_THAT(look, HasSubstr("Not met in 2 reviews: Reads ten new words"));
  EXPECT_THAT(look, HasSubstr("Practice, not law"));
  EXPECT_THAT(look, HasSubstr(of(sian, "/plan/iep")));
}

TEST_F(Tasks, HaveADotBeforeALinkAndNoneAtTheEnd) {
  give_help(sian);
  miss_twice(sian);
  EXPECT_THAT(group(today(senco), "worth-a-look"), HasSubstr("Practice, not law · </span><a "));
  EXPECT_THAT(today(senco), Not(HasSubstr(" · </span></")));
  agree({{"what", "Ask the nurse"}, {"who", "The nurse"}, {"by", "2025-06-12"}});
  EXPECT_THAT(today(senco), HasSubstr("The nurse · Agreed at: "));
}

TEST_F(Tasks, WithoutADayHaveNothingAboveTheirWords) {
  give_help(sian);
  miss_twice(sian);
  const auto line_of = [](const std::string& list) {
    return part_of(list.substr(list.rfind("<li", list.find("Not met in 2 reviews"))), "<li",
                   "</li>");
  };
  for (const std::string& page :
       {group(today(senco), "worth-a-look"), text_of(senco.get(of(sian)))}) {
    EXPECT_THAT(line_of(page), HasSubstr("<li class=\"dayless\"><div class=\"sw-when\"></div>"));
  }
  EXPECT_THAT(today(senco), Not(HasSubstr("<b></b>")));
}

TEST_F(Tasks, ThatAreWorthALookAreFiveAtFirst) {
  for (int i = 0; i < 6; ++i) {
    const app::RecordId one = child("Child", "Number" + std::to_string(i), "5C");
    give_help(one);
    miss_twice(one);
  }
  const auto lines = [](const std::string& text) {
    std::size_t count = 0;
    for (auto at = text.find("sw-when"); at != text.npos; at = text.find("sw-when", at + 1))
      ++count;
    return count;
  };
  const std::string first = group(today(senco), "worth-a-look");
  EXPECT_EQ(lines(first), 5U);
  EXPECT_THAT(first, HasSubstr("Show all 6"));
  EXPECT_EQ(lines(group(today(senco, "?all=worth-a-look"), "worth-a-look")), 6U);
}

// ---- reminders

Fields reminder(const std::string& owner, const char* day = "9", const char* month = "6") {
  return {{"text", "Ring the nursery"},
          {"for-day", day},
          {"for-month", month},
          {"for-year", "2025"},
          {"owner", owner}};
}

struct Reminders : Tasks {
  Browser head{web};
  Reminders() {
    house.add_who_signs_in(school, "hea", {stepwell::testing::kHead, {}, {}});
    head.use_session(house.token_of("hea", stepwell::testing::kOtherPassword));
  }
};

TEST_F(Reminders, AreSeenByWhoSetThemAndWhomTheyAreForAndNobodyElse) {
  EXPECT_EQ(location_of(senco.fill_in(of(sian, "/reminder"), reminder(person("tea")))),
            of(sian, "?done=reminder"));
  const auto entry = last(sian);
  EXPECT_THAT(group(today(teacher), "next-week"), HasSubstr("Reminder from"));
  EXPECT_THAT(group(today(senco), "next-week"), HasSubstr("Your reminder for"));
  EXPECT_THAT(today(head), Not(HasSubstr("Ring the nursery")));
  EXPECT_THAT(text_of(head.get(of(sian))), Not(HasSubstr("Ring the nursery")));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Ring the nursery"));
  const std::string position = std::to_string(entry);
  for (const char* page : {"/entries/", "/tasks/", "/done/"})
    EXPECT_EQ(head.get(of(sian, page + position)).status, 404) << page;
  EXPECT_EQ(head.get(of(sian, "/entries/" + position + "/strike")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/entries/" + position)).status, 200);
}

TEST_F(Reminders, AreTakenOffAndThatIsHiddenToo) {
  senco.fill_in(of(sian, "/reminder"), reminder(person("sen")));
  const std::string page = of(sian, "/tasks/" + std::to_string(last(sian)));
  EXPECT_EQ(senco
                .fill_in(page, Fields{{"text", "They were kind"},
                                      {"on-day", "2"},
                                      {"on-month", "6"},
                                      {"on-year", "2025"}})
                .status,
            303);
  EXPECT_THAT(today(senco), Not(HasSubstr("Ring the nursery")));
  EXPECT_THAT(text_of(head.get(of(sian))), Not(HasSubstr("They were kind")));
}

TEST_F(Reminders, AreSetFromTodayForAChildThatIsChosen) {
  Fields fields = reminder(person("sen"));
  EXPECT_EQ(senco.fill_in(path("/reminder"), fields).status, 422);
  fields.push_back({"child", tom.child});
  EXPECT_EQ(location_of(senco.fill_in(path("/reminder"), fields)), path("/today?done=reminder"));
  EXPECT_EQ(last_topic(tom), "reminder_set");
  EXPECT_THAT(today(senco, "?done=reminder"), HasSubstr("The reminder is set."));
}

TEST_F(Reminders, CannotBeSetForAChildWhomOneDoesNotSee) {
  const auto count = last(tom);
  Fields fields = reminder(person("tea"));
  fields.push_back({"child", tom.child});
  const auto refused = teacher.fill_in(path("/reminder"), fields);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Choose a child"));
  EXPECT_THAT(text_of(refused), HasSubstr("Ring the nursery"));
  EXPECT_EQ(last(tom), count);
}

TEST_F(Reminders, CannotBeSetForAColleagueWhoDoesNotSeeTheChild) {
  const auto refused = senco.fill_in(of(tom, "/reminder"), reminder(person("tea")));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("does not see the child’s record"));
  EXPECT_EQ(senco.fill_in(of(tom, "/reminder"), reminder("nobody")).status, 422);
}

TEST_F(Reminders, AreForTodayOrLaterAndForADayThatThereIs) {
  EXPECT_EQ(senco.fill_in(of(sian, "/reminder"), reminder(person("sen"), "1", "6")).status, 422);
  EXPECT_EQ(senco.fill_in(of(sian, "/reminder"), reminder(person("sen"), "31", "2")).status, 422);
  EXPECT_EQ(senco.fill_in(of(sian, "/reminder"), reminder(person("sen"), "2", "6")).status, 303);
}

TEST_F(Reminders, AreNotForADayThatNobodyMeant) {
  const auto count = last(sian);
  Fields far = reminder(person("sen"));
  for (auto& field : far)
    if (field.name == "for-year") field.value = "9999";
  const auto refused = senco.fill_in(of(sian, "/reminder"), far);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Choose a day within the next 5 years"));
  EXPECT_THAT(text_of(refused), HasSubstr("Ring the nursery"));
  EXPECT_EQ(last(sian), count);
}

TEST_F(Reminders, StayWithWhoSetThemWhenTheOwnerLeaves) {
  const std::string gone = house.add_who_signs_in(school, "gone", {kSenco, {}, {}});
  sign_in();
  senco.fill_in(of(sian, "/reminder"), reminder(gone));
  house.end(school, gone, {kSenco, {}, {}});
  sign_in();
  EXPECT_THAT(today(senco), HasSubstr("Ring the nursery"));
}

/// A teacher of 3B, who set a reminder for themselves.
struct LeftBehind : Reminders {
  std::string gone = house.add_who_signs_in(school, "gone", {kTeacher, "3B", {}});
  record::Position entry = set();
  std::string position = std::to_string(entry);
  std::string handing = of(sian, "/tasks/" + position + "/hand-on");

  record::Position set() {
    Browser browser{web};
    browser.use_session(house.token_of("gone", stepwell::testing::kOtherPassword));
    browser.fill_in(of(sian, "/reminder"), reminder(gone));
    return last(sian);
  }
  void end_post() {
    house.end(school, gone, {kTeacher, "3B", {}});
    sign_in();
    head.use_session(house.token_of("hea", stepwell::testing::kOtherPassword));
  }
  static Fields to(const std::string& person) {
    return {{"owner", person}, {"for-day", "9"}, {"for-month", "6"}, {"for-year", "2025"}};
  }
};

TEST_F(LeftBehind, StandsWithWhoeverLeadsTheHelpAndWithNobodyElse) {
  EXPECT_THAT(today(senco), Not(HasSubstr("Ring the nursery"))) << "while its owner is here";
  EXPECT_EQ(senco.get(of(sian, "/entries/" + position)).status, 404);
  end_post();
  const std::string line = group(today(senco), "next-week");
  EXPECT_THAT(line, HasSubstr("Ring the nursery"));
  EXPECT_THAT(line, HasSubstr("whose post has ended"));
  EXPECT_THAT(line, HasSubstr(handing));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Ring the nursery"));
  EXPECT_EQ(senco.get(of(sian, "/entries/" + position)).status, 200);
  for (Browser* other : {&head, &teacher}) {
    EXPECT_THAT(today(*other, "?person=everybody"), Not(HasSubstr("Ring the nursery")));
    EXPECT_THAT(text_of(other->get(of(sian))), Not(HasSubstr("Ring the nursery")));
    for (const char* page : {"/entries/", "/tasks/", "/done/"})
      EXPECT_EQ(other->get(of(sian, page + position)).status, 404) << page;
    EXPECT_EQ(other->get(handing).status, 404);
  }
}

TEST_F(LeftBehind, StandsThereTooWhenOnlyTheClassIsAnother) {
  house.give(school, gone, {kTeacher, "4A", {}});
  end_post();
  EXPECT_THAT(group(today(senco), "next-week"), HasSubstr("does not see this child’s record"));
}

TEST_F(LeftBehind, IsHandedOnToSomebodyWhoSeesTheChild) {
  end_post();
  const auto count = last(sian);
  EXPECT_EQ(location_of(senco.fill_in(handing, to(person("tea")))), of(sian, "?done=reminder"));
  EXPECT_EQ(last(sian), count + 2);
  EXPECT_THAT(group(today(teacher), "next-week"), HasSubstr("Ring the nursery"));
  EXPECT_THAT(group(today(senco), "next-week"), HasSubstr("Your reminder for"));
  EXPECT_THAT(group(today(senco), "next-week"), Not(HasSubstr("whose post has ended")));
  EXPECT_THAT(text_of(senco.get(handing)), HasSubstr("This was done already"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Handed on to"));
  EXPECT_THAT(text_of(head.get(of(sian))), Not(HasSubstr("Handed on to")));
}

TEST_F(LeftBehind, IsHandedOnToNobodyWhoDoesNotSeeTheChild) {
  house.add_who_signs_in(school, "far", {kTeacher, "4A", {}});
  end_post();
  const auto count = last(sian);
  const auto refused = senco.fill_in(handing, to(person("far")));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("does not see the child’s record"));
  EXPECT_THAT(text_of(senco.fill_in(handing, to(""))), HasSubstr("Choose who it is for"));
  Fields past = to(person("tea"));
  past[1].value = "1";
  EXPECT_EQ(senco.fill_in(handing, past).status, 422) << "a day that is past";
  EXPECT_EQ(last(sian), count);
}

TEST_F(Tasks, ThatWereAgreedAreHandedOnWithTheMeetingTheyComeFrom) {
  const auto entry = agree({{"what", "Ring the clinic"}, {"owner", person("sen")}});
  const auto done = senco.fill_in(
      of(sian, "/tasks/" + std::to_string(entry) + "/hand-on?row=1"),
      Fields{{"owner", person("tea")}, {"for-day", "9"}, {"for-month", "6"}, {"for-year", "2025"}});
  EXPECT_EQ(location_of(done), of(sian, "?done=reminder"));
  EXPECT_THAT(group(today(teacher), "next-week"),
              HasSubstr("Ring the clinic (Agreed at: Meeting with the parent about progress)"));
  EXPECT_THAT(text_of(senco.get(done_path(entry, 1))), HasSubstr("This was done already"));
}

}  // namespace
}  // namespace stepwell::web
