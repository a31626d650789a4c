// The sessions of a day through their page: whose they are, one tap, a group in one tap, two
// phones, an hour without a connection, a post that ended, a child who left.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/sessions_house.h"
#include "web/texts/help.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::operator+;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kTeacher;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::SessionsPage;
using stepwell::testing::text_of;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(SessionsPage, OffersNothingOnADayOnWhichTheSchoolDoesNotMeet) {
  go_to({2025, 6, 7});
  assistant.use_session(house.token_of("ann", kOtherPassword));
  EXPECT_THAT(page(assistant), HasSubstr("The school does not meet on this day."));
  EXPECT_THAT(page(assistant), Not(HasSubstr("Group Red")));
  EXPECT_THAT(text_of(assistant.get(sessions() + "?on=2025-06-02")), HasSubstr("Group Red"));
}

TEST_F(SessionsPage, ShowsWhatIsMineAndWhatOthersGiveToMyClass) {
  EXPECT_THAT(page(assistant), HasSubstr("Group Red, 2 children"));
  EXPECT_THAT(page(assistant), HasSubstr("0 of 3 this week"));
  EXPECT_THAT(part_of(page(teacher), "My class, with others", "</main>"), HasSubstr("Group Red"));
  EXPECT_THAT(page(senco), Not(HasSubstr("Group Red")));
  EXPECT_EQ(admin.get(sessions()).status, 404);
}

TEST_F(SessionsPage, CountAnewAfterATapWithoutScript) {
  EXPECT_THAT(page(assistant), HasSubstr("2 June 2025: 1 session to give"));
  tap(assistant, held(sian, help_of_sian));
  EXPECT_THAT(page(assistant), HasSubstr("2 June 2025: 1 session to give"));
  EXPECT_THAT(page(assistant), HasSubstr(">0 of 3 this week</b>")) << "nothing is said of Mair";
  tap(assistant, held(mair, help_of_mair));
  EXPECT_THAT(page(assistant), Not(HasSubstr("to give</p>")));
  EXPECT_THAT(page(assistant), HasSubstr(">1 of 3 this week</b>"));
}

TEST_F(SessionsPage, SayToTheScriptWhatATapChanges) {
  const std::string both = slot(sian, help_of_sian) + " " + slot(mair, help_of_mair);
  const std::string turned = slot(mair, help_of_mair) + " " + slot(sian, help_of_sian);
  const std::string before = page(assistant);
  EXPECT_THAT(before, AnyOf(HasSubstr("data-open=\"" + both + "\""),
                            HasSubstr("data-open=\"" + turned + "\"")));
  EXPECT_THAT(before, HasSubstr(slot(sian, help_of_sian) + "=0"));
  EXPECT_THAT(before, HasSubstr("data-words=\"# of 3 this week\""));
  EXPECT_THAT(before, HasSubstr("data-lead-many=\"2 June 2025: # sessions to give\""));
  tap(assistant, held(sian, help_of_sian));
  EXPECT_THAT(page(assistant), HasSubstr("data-open=\"" + slot(mair, help_of_mair) + "\""));
  EXPECT_THAT(page(teacher), Not(HasSubstr("data-open"))) << "what others give is not to give";
}

TEST(SessionWords, SayGroupOnce) {
  EXPECT_EQ(texts::group_of("Red", 2), "Group Red, 2 children");
  EXPECT_EQ(texts::group_of("Talking group with story maps", 3),
            "Talking group with story maps, 3 children");
  EXPECT_EQ(texts::group_of("Group 1", 1), "Group 1, 1 child");
}

TEST_F(SessionsPage, GivesWhatNobodyIsNamedForToWhoTeachesTheClass) {
  const app::RecordId tim = child("Tim", "Ellis", "3B");
  begin_help(tim, {}, {});
  EXPECT_THAT(part_of(page(teacher), "To give", "My class"), HasSubstr("Tim Ellis"));
  EXPECT_THAT(part_of(page(assistant), "To give", "</main>"), HasSubstr("Tim Ellis"));
}

TEST_F(SessionsPage, LeavesOutOfAGroupWithoutAGiverWhomSomebodyElseTeaches) {
  const std::string bea = house.add_who_signs_in(school, "bea", {people::PostKind::Head, {}, {}});
  house.give(school, bea, {kTeacher, "3B", {}});
  Browser head{web};
  head.use_session(house.token_of("bea", kOtherPassword));
  const std::string mine = slot(sian, begin_help(sian, {}, "Blue"));
  const std::string others = slot(tom, begin_help(tom, {}, "Blue"));
  EXPECT_THAT(part_of(page(head), "To give", "My class"), HasSubstr(mine));
  EXPECT_THAT(page(head), Not(HasSubstr(others))) << "one tap would record it for Tom, too";
}

TEST_F(SessionsPage, RecordsAWholeGroupInOneTap) {
  const auto answer = tap(assistant, {{"on", "2025-06-02"},
                                      {"slot", slot(sian, help_of_sian)},
                                      {"slot", slot(mair, help_of_mair)},
                                      {"outcome", "held"}});
  EXPECT_EQ(location_of(answer), sessions() + "?said=held&of=2");
  EXPECT_EQ(topics(sian).back(), "session_recorded:held");
  EXPECT_EQ(topics(mair).back(), "session_recorded:held");
  EXPECT_EQ(text(sian, "person"), ann);
  EXPECT_THAT(text_of(assistant.get(location_of(answer))),
              HasSubstr("Recorded: held, for 2 children."));
}

TEST_F(SessionsPage, CountsAChildOnceWhoStandsInAGroupTwice) {
  const auto second = begin_help(sian, ann, "Red");
  EXPECT_THAT(page(assistant), HasSubstr("Group Red, 2 children"));
  const auto answer = tap(assistant, {{"on", "2025-06-02"},
                                      {"slot", slot(sian, help_of_sian)},
                                      {"slot", slot(sian, second)},
                                      {"outcome", "held"}});
  EXPECT_EQ(location_of(answer), sessions() + "?said=held&of=1");
}

TEST_F(SessionsPage, RecordsWhyASessionDidNotHappen) {
  EXPECT_EQ(
      tap(assistant,
          {{"on", "2025-06-02"}, {"slot", slot(sian, help_of_sian)}, {"missed", "staff_away"}})
          .status,
      303);
  EXPECT_EQ(text(sian, "why"), "staff_away");
  EXPECT_EQ(text(sian, "person"), "");
  const std::string child = text_of(senco.get(of(sian)));
  EXPECT_THAT(child, HasSubstr("missed 1: staff away 1."));
}

TEST_F(SessionsPage, RecordsASessionOnceFromTwoPhones) {
  tap(assistant, held(sian, help_of_sian));
  const auto before = count(sian);
  EXPECT_EQ(tap(teacher, held(sian, help_of_sian)).status, 303);
  EXPECT_EQ(count(sian), before);
  const auto other =
      tap(teacher,
          {{"on", "2025-06-02"}, {"slot", slot(sian, help_of_sian)}, {"missed", "child_away"}});
  EXPECT_EQ(other.status, 422);
  EXPECT_THAT(text_of(other), HasSubstr("Siân O’Brien: this session is recorded already (Held"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(SessionsPage, RecordsASessionOnceFromTwoPhonesAtTheSameMoment) {
  const auto before = count(sian);
  web.log.before_write = [&] { EXPECT_EQ(tap(teacher, held(sian, help_of_sian)).status, 303); };
  EXPECT_EQ(tap(assistant, held(sian, help_of_sian)).status, 303);
  EXPECT_EQ(count(sian), before + 1);
  EXPECT_EQ(help(sian).sessions.size(), 1U);
}

TEST_F(SessionsPage, SaysWhatTheOtherPhoneSaidAtTheSameMomentAndRecordsTheRestOfTheGroup) {
  const auto before = count(sian);
  web.log.before_write = [&] {
    tap(teacher,
        {{"on", "2025-06-02"}, {"slot", slot(sian, help_of_sian)}, {"missed", "child_away"}});
  };
  const auto told = tap(assistant, {{"on", "2025-06-02"},
                                    {"slot", slot(sian, help_of_sian)},
                                    {"slot", slot(mair, help_of_mair)},
                                    {"outcome", "held"}});
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("Siân O’Brien: this session is recorded already"));
  EXPECT_EQ(count(sian), before + 1);
  EXPECT_EQ(topics(mair).back(), "session_recorded:held");
}

TEST_F(SessionsPage, RecordsTheSameFormOnceHoweverOftenItComes) {
  const std::string form = app::new_identifier(house.randomness);
  const auto before = count(sian);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(tap(assistant, held(sian, help_of_sian), form).status, 303);
  EXPECT_EQ(count(sian), before + 1);
}

TEST_F(SessionsPage, TakesAnHourOfTapsThatComeAllAtOnce) {
  std::vector<std::pair<app::RecordId, record::Position>> all;
  for (int i = 0; i < 12; ++i) {
    const app::RecordId id = child("Child" + std::to_string(i), "Of an hour", "3B");
    all.emplace_back(id, begin_help(id, ann, {}));
  }
  for (int round = 0; round < 2; ++round)
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto answer =
          tap(assistant, held(all[i].first, all[i].second) + Fields{{"script", "1"}},
              "bcdfghjkmnpqrst" + std::string(1, static_cast<char>('a' + i)));
      EXPECT_EQ(answer.status, 200);
      EXPECT_THAT(text_of(answer), HasSubstr("\"outcome\":\"recorded\""));
    }
  for (const auto& [id, provision] : all) EXPECT_EQ(help(id).sessions.size(), 1U);
}

TEST_F(SessionsPage, RecordsADayThatIsOverAndNoneThatHasNotCome) {
  EXPECT_EQ(tap(assistant,
                {{"on", "2025-05-30"}, {"slot", slot(sian, help_of_sian)}, {"outcome", "held"}})
                .status,
            303);
  EXPECT_EQ(house.log.read(sian).back().on, base::Day(2025, 5, 30));
  const auto before = count(sian);
  const auto tomorrow = tap(
      assistant, {{"on", "2025-06-03"}, {"slot", slot(sian, help_of_sian)}, {"outcome", "held"}});
  EXPECT_EQ(tomorrow.status, 422);
  EXPECT_THAT(text_of(tomorrow), HasSubstr("Only what has happened can be recorded"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(SessionsPage, RefusesWhatIsNotOffered) {
  const auto before = count(sian);
  for (const Fields& bad :
       {Fields{{"outcome", "held"}}, Fields{{"slot", "nonsense"}, {"outcome", "held"}},
        Fields{{"slot", slot(sian, help_of_sian)}},
        Fields{{"slot", slot(sian, help_of_sian)}, {"outcome", "splendid"}},
        Fields{{"slot", slot(sian, help_of_sian)}, {"outcome", "missed"}},
        Fields{{"slot", slot(sian, help_of_sian)}, {"missed", "rain"}},
        Fields{{"slot", slot(sian, 1)}, {"outcome", "held"}},
        Fields{{"slot", slot(sian, 99999)}, {"outcome", "held"}},
        Fields{{"slot", slot(tom, help_of_sian)}, {"outcome", "held"}}})
    EXPECT_EQ(tap(assistant, bad).status, 422);
  Fields many{{"outcome", "held"}};
  for (int i = 0; i < 100; ++i) many.push_back({"slot", slot(sian, help_of_sian, i + 1)});
  EXPECT_EQ(tap(assistant, many).status, 422);
  EXPECT_EQ(count(sian), before);
}

TEST_F(SessionsPage, RecordsTheOthersOfAGroupWhenOneChildHasLeft) {
  const Fields group{{"on", "2025-06-02"},
                     {"slot", slot(sian, help_of_sian)},
                     {"slot", slot(mair, help_of_mair)},
                     {"outcome", "held"}};
  record(mair, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  const auto left = count(mair);
  const auto answer = tap(assistant, group);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("Recorded: held."));
  EXPECT_THAT(text_of(answer), HasSubstr("One of the children is not open to you any more"));
  EXPECT_EQ(topics(sian).back(), "session_recorded:held");
  EXPECT_EQ(count(mair), left);
  EXPECT_THAT(page(assistant), Not(HasSubstr("Mair Puw")));
}

TEST_F(SessionsPage, IsClosedToAnAssistantWhosePostEnded) {
  const Fields sent = proof(assistant) + held(sian, help_of_sian);
  const auto before = count(sian);
  house.end(school, ann, {people::PostKind::Assistant, "3B", {}});
  const auto answer = assistant.post(sessions(), sent);
  EXPECT_THAT(location_of(answer), HasSubstr("/sign-in"));
  EXPECT_EQ(count(sian), before);
  // What was hers falls to who teaches the class.
  EXPECT_THAT(part_of(page(teacher), "To give", "</main>"), HasSubstr("Group Red"));
}

/// The taps were made while she held the post; the phone hears of each that it is not recorded, and
/// whose it was is recorded by who teaches the class.
TEST_F(SessionsPage, AnswersEachTapThatIsSentAfterThePostEnded) {
  house.give(school, ann, {people::PostKind::Assistant, "4A", {}});
  const auto help_of_tom = begin_help(tom, ann, {});
  const Fields phone = proof(assistant) + Fields{{"script", "1"}};
  const auto before = count(sian);
  house.end(school, ann, {people::PostKind::Assistant, "3B", {}});
  const auto refused = assistant.post(sessions(), phone + held(sian, help_of_sian));
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.header("Content-Type"), "application/json");
  EXPECT_THAT(text_of(refused), HasSubstr("\"outcome\":\"refused\""));
  EXPECT_THAT(text_of(refused), HasSubstr("is not open to you any more"));
  const auto taken = assistant.post(sessions(), phone + held(tom, help_of_tom));
  EXPECT_EQ(taken.status, 200);
  EXPECT_EQ(topics(tom).back(), "session_recorded:held");
  EXPECT_EQ(count(sian), before);
  EXPECT_EQ(tap(teacher, held(sian, help_of_sian)).status, 303);
  EXPECT_EQ(help(sian).sessions.size(), 1U);
}

TEST_F(SessionsPage, RecordsTheOthersOfAGroupForWhomOneHasAPostForTheChildWhoLeft) {
  house.end(school, ann, {people::PostKind::Assistant, "3B", {}});
  for (const app::RecordId& id : {sian, mair})
    house.give(school, ann, {people::PostKind::Assistant, {}, id.child});
  const Fields group{{"on", "2025-06-02"},
                     {"slot", slot(sian, help_of_sian)},
                     {"slot", slot(mair, help_of_mair)},
                     {"outcome", "held"}};
  record(mair, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  const auto left = count(mair);
  const auto answer = tap(assistant, group);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("Recorded: held."));
  EXPECT_THAT(text_of(answer), Not(HasSubstr("Puw")));
  EXPECT_EQ(topics(sian).back(), "session_recorded:held");
  EXPECT_EQ(count(mair), left);
}

TEST_F(SessionsPage, SaysWhichChildIsNotOpenAnyMoreAndRecordsTheOthers) {
  house.give(school, ann, {people::PostKind::Assistant, "4A", {}});
  const auto help_of_tom = begin_help(tom, ann, "Red");
  house.end(school, ann, {people::PostKind::Assistant, "3B", {}});
  const auto before = count(sian);
  const auto answer = tap(assistant, {{"on", "2025-06-02"},
                                      {"slot", slot(sian, help_of_sian)},
                                      {"slot", slot(tom, help_of_tom)},
                                      {"outcome", "held"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("One of the children is not open to you any more"));
  EXPECT_THAT(text_of(answer), Not(HasSubstr("O’Brien")));
  EXPECT_EQ(count(sian), before);
  EXPECT_EQ(topics(tom).back(), "session_recorded:held");
}

TEST_F(SessionsPage, KeepsNoNameInItsForms) {
  const std::string all = page(assistant);
  for (auto at = all.find("<form"); at != std::string::npos; at = all.find("<form", at + 1)) {
    const std::string form = all.substr(at, all.find("</form>", at) - at);
    for (auto value = form.find("value=\""); value != std::string::npos;
         value = form.find("value=\"", value + 1))
      EXPECT_EQ(form.substr(value, 40).find("Brien"), std::string::npos);
  }
}

}  // namespace
}  // namespace stepwell::web
