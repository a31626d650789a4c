// What was agreed, arranged or noted: on Today and done.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/web/agreed_tasks.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::kTeacher;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::Tasks;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(Tasks, ShowAnAgreedActionWithItsOwnerDayAndMeeting) {
  const auto entry = agree({{"what", "Ring the clinic"},
                            {"who", "Siân Parry"},
                            {"owner", person("tea")},
                            {"by", "2025-06-06"}});
  const std::string line = group(today(senco), "this-week");
  EXPECT_THAT(line, HasSubstr("Ring the clinic"));
  EXPECT_THAT(line, HasSubstr("Siân Parry"));
  EXPECT_THAT(line, HasSubstr("Friday 6 June"));
  EXPECT_THAT(line, HasSubstr("due in 4 days, as agreed"));
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
  const auto note = senco.get(of(sian, "/meetings/" + std::to_string(entry) + "/agreed"));
  EXPECT_THAT(text_of(note), HasSubstr("Ring the clinic (done)"));
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

TEST_F(Tasks, ThatWereAgreedAreHandedOnWithTheMeetingTheyComeFrom) {
  const auto entry = agree({{"what", "Ring the clinic"}, {"owner", person("sen")}});
  const auto done = senco.fill_in(
      of(sian, "/tasks/" + std::to_string(entry) + "/hand-on?row=1"),
      Fields{{"owner", person("tea")}, {"for-day", "9"}, {"for-month", "6"}, {"for-year", "2025"}});
  EXPECT_EQ(location_of(done), of(sian, "?done=reminder"));
  const std::string line = group(today(teacher), "next-week");
  EXPECT_THAT(line, HasSubstr("Ring the clinic"));
  EXPECT_THAT(line, HasSubstr("Agreed at: Meeting with the parent about progress"));
  EXPECT_THAT(text_of(senco.get(done_path(entry, 1))), HasSubstr("This was done already"));
  const std::string position = std::to_string(entry);
  const std::string note = text_of(senco.get(of(sian, "/meetings/" + position + "/agreed")));
  EXPECT_THAT(note, HasSubstr("Ring the clinic (handed on to Siân Parry)"))
      << "the family is told what is so";
  EXPECT_THAT(note, Not(HasSubstr("done)")));
  const std::string story = text_of(senco.get(of(sian)));
  EXPECT_THAT(story, HasSubstr(": what was agreed in entry " + position + " (“Ring the clinic”)."));
  EXPECT_THAT(story, Not(HasSubstr("Done, of what was agreed")));
}

/// Told by the note to everybody who sees the child; the words of who did it are for two alone.
struct HandedOn : Tasks {
  record::Position meeting = agree({{"what", "Ring the clinic"}, {"owner", person("sen")}});

  std::string note(Browser& browser) {
    return text_of(browser.get(of(sian, "/meetings/" + std::to_string(meeting) + "/agreed")));
  }
  void hand_on(Browser& browser, const std::string& task, const std::string& to) {
    const Fields fields{{"owner", to}, {"for-day", "9"}, {"for-month", "6"}, {"for-year", "2025"}};
    ASSERT_EQ(browser.fill_in(of(sian, "/tasks/" + task), fields).status, 303);
  }
  std::string of_last(const char* page) const { return std::to_string(last(sian)) + page; }
};

TEST_F(HandedOn, IsDoneAtItsMeetingOnceWhoeverHasItHasDoneIt) {
  hand_on(senco, std::to_string(meeting) + "/hand-on?row=1", person("tea"));
  const Fields done{
      {"text", "They ring back"}, {"on-day", "2"}, {"on-month", "6"}, {"on-year", "2025"}};
  ASSERT_EQ(teacher.fill_in(of(sian, "/tasks/" + of_last("")), done).status, 303);
  house.add_who_signs_in(school, "hea", {people::PostKind::Head, {}, {}});
  Browser head{web};
  head.use_session(house.token_of("hea", stepwell::testing::kOtherPassword));
  for (Browser* each : {&senco, &head})
    EXPECT_THAT(note(*each), HasSubstr("Ring the clinic (handed on to Siân Parry, done)"));
  EXPECT_THAT(text_of(head.get(of(sian))), Not(HasSubstr("They ring back")));
}

TEST_F(HandedOn, StaysOfItsMeetingWhereItIsHandedOnOnceMore) {
  hand_on(senco, std::to_string(meeting) + "/hand-on?row=1", person("tea"));
  hand_on(teacher, of_last("/hand-on"), person("sen"));
  EXPECT_THAT(note(teacher), HasSubstr("(handed on to Siân Parry)"));
  EXPECT_THAT(note(teacher), Not(HasSubstr("done)")));
  EXPECT_THAT(group(today(senco), "next-week"), HasSubstr("Agreed at: Meeting with the parent"));
}

TEST_F(HandedOn, StandsOnTheAgendaOfTheNextMeetingWhileItIsOpen) {
  hand_on(senco, std::to_string(meeting) + "/hand-on?row=1", person("tea"));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "meeting_arranged"},
                 {"meeting", "parent_meeting"},
                 {"for", "2025-06-20"}}});
  EXPECT_THAT(text_of(senco.get(of(sian, "/meetings/" + of_last("")))),
              HasSubstr("Ring the clinic (Siân Parry)"));
}

TEST_F(HandedOn, ByAnEntryThatDoesNotSayToWhomIsNotSaidToBeDone) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "action_done"},
                 {"meeting", meeting},
                 {"action", 1},
                 {"handed_on", true}}});
  EXPECT_THAT(note(senco), HasSubstr("Ring the clinic (handed on)"));
}

}  // namespace
}  // namespace stepwell::web
