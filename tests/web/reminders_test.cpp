// Reminders are nobody else's business, and what somebody has left behind is that of whoever leads
// the help.
#include <gmock/gmock.h>

#include "tests/web/agreed_tasks.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::kSenco;
using stepwell::testing::kTeacher;
using stepwell::testing::location_of;
using stepwell::testing::Tasks;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

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

TEST_F(Reminders, AreNotToldToOthersWithWhatElseTheSameActHolds) {
  app::Wish wish{{}, person("sen"), {}, {}};
  wish.records.push_back(
      {sian,
       {{{"on", "2025-06-02"}, {"kind", "reminder_set"}, {"text", "Ring the nursery"}},
        {{"on", "2025-06-02"}, {"kind", "parent_told"}, {"about", "support"}, {"how", "phone"}}}});
  ASSERT_TRUE(house.records.record(wish).has_value());
  const std::string done = of(sian, "/done/" + std::to_string(last(sian)));
  EXPECT_THAT(text_of(senco.get(done)), HasSubstr("Ring the nursery"));
  const auto shown = head.get(done);
  EXPECT_EQ(shown.status, 200);
  EXPECT_THAT(text_of(shown), HasSubstr("The parent was told"));
  EXPECT_THAT(text_of(shown), Not(HasSubstr("Ring the nursery")));
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

}  // namespace
}  // namespace stepwell::web
