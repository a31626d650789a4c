// Raising a concern, answering it, and seeing the answer.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/children/concerns.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kAdministrator;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kTeacher;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Concerns : Forms {
  /// Teaches 4A, and so sees nothing of Siân’s record.
  Browser stranger{web};
  std::string stranger_id = house.add_who_signs_in(school, "str", {kTeacher, "4A", {}});

  Concerns() { stranger.use_session(house.token_of("str", kOtherPassword)); }

  Fields concern(const std::string& words = "Reads far below the others.") {
    return Fields{{"text", words}, {"from", "teacher"}} + today;
  }
  http::Response raise(Browser& browser, const Fields& fields) {
    return browser.fill_in(of(sian, "/concern"), fields);
  }
  std::string answer_path() {
    return of(sian, "/concerns/" + std::to_string(last(sian)) + "/answer");
  }
  Fields answer(const std::string& outcome = "help_in_class") {
    return Fields{{"outcome", outcome}, {"text", "I will watch one lesson a week."}} + today;
  }
};

TEST_F(Concerns, CanBeRaisedByAnyMemberOfStaffAboutAnyChild) {
  for (Browser* browser : {&senco, &teacher, &stranger, &admin}) {
    const auto done = raise(*browser, concern());
    EXPECT_EQ(location_of(done), of(sian, "/concern/sent"));
  }
  EXPECT_EQ(topics(sian).back(), "concern_raised:teacher");
  EXPECT_EQ(text(sian, "text"), "Reads far below the others.");
}

TEST_F(Concerns, ShowNothingButNameAndClassToWhoMayKnowNoMore) {
  give_help(sian);
  for (const std::string& page :
       {text_of(stranger.get(of(sian, "/concern"))), text_of(raise(stranger, concern())),
        text_of(stranger.get(of(sian, "/concern/sent")))}) {
    EXPECT_THAT(page, Not(HasSubstr("School Action")));
    EXPECT_THAT(page, Not(HasSubstr("Reading age")));
    EXPECT_THAT(page, Not(HasSubstr("2018")));
  }
  EXPECT_THAT(text_of(stranger.get(of(sian, "/concern"))), HasSubstr("Class 3B"));
}

TEST_F(Concerns, SayFirstWhatToDoIfAChildMayBeAtRisk) {
  for (const std::string& page : {path("/concern"), of(sian, "/concern")}) {
    const std::string text = text_of(stranger.get(page));
    EXPECT_LT(text.find("tell the safeguarding lead now"), text.find("govuk-label"));
  }
}

TEST_F(Concerns, SayWhoWillAnswerAndByWhen) {
  raise(stranger, concern());
  EXPECT_THAT(text_of(stranger.get(of(sian, "/concern/sent"))),
              HasSubstr("Siân Parry will answer it, by 16 June 2025"));
}

TEST_F(Concerns, FindAChildByPartsOfTheNameWithoutItsAccents) {
  const auto found = stranger.fill_in(path("/concern"), {{"name", "obr"}});
  EXPECT_EQ(found.status, 200);
  EXPECT_THAT(text_of(found), HasSubstr(of(sian, "/concern")));
  EXPECT_THAT(text_of(found), HasSubstr("Class 3B"));
  EXPECT_THAT(text_of(found), Not(HasSubstr("Hughes")));
  EXPECT_THAT(text_of(stranger.fill_in(path("/concern"), {{"name", "Zebedee"}})),
              HasSubstr("Nobody at this school"));
  EXPECT_EQ(stranger.fill_in(path("/concern"), {{"name", " ’ "}}).status, 422);
}

TEST_F(Concerns, OfferTheChildrenOfOnesOwnClassAtOnce) {
  const std::string page = text_of(stranger.get(path("/concern")));
  EXPECT_THAT(page, HasSubstr("Tom Hughes"));
  EXPECT_THAT(page, Not(HasSubstr("O’Brien")));
}

TEST_F(Concerns, SayTheClassOnceAboveItsChildrenAndBesideEachWhoIsFound) {
  const auto names = [](const std::string& page) {
    return part_of(page, "<ul class=\"sw-people\">", "</ul>");
  };
  const std::string own = text_of(stranger.get(path("/concern")));
  EXPECT_THAT(own, HasSubstr("Class 4A</h2>"));
  EXPECT_THAT(names(own), HasSubstr("Tom Hughes"));
  EXPECT_THAT(names(own), Not(HasSubstr("Class 4A")));
  const std::string found = text_of(stranger.fill_in(path("/concern"), {{"name", "hughes"}}));
  EXPECT_THAT(names(found), HasSubstr("Class 4A"));
}

TEST_F(Concerns, AreNotAcceptedWithoutWordsAndKeepWhatWasTyped) {
  const auto answer =
      raise(stranger, Fields{{"text", " "}, {"areas", "Reading & play"}, {"from", "parent"}} +
                          day_fields("on", "2025-05-30"));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("id=\"text-error\""));
  EXPECT_THAT(text_of(answer), HasSubstr("value=\"Reading &amp; play\""));
  EXPECT_THAT(text_of(answer), HasSubstr("value=\"30\""));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(Concerns, RefuseDaysThatAreNotAndDaysToCome) {
  const Fields words{{"text", "Tired."}, {"from", "teacher"}};
  const Fields no_day{{"on-day", "31"}, {"on-month", "2"}, {"on-year", "2025"}};
  EXPECT_THAT(text_of(raise(stranger, words + no_day)), HasSubstr("There is no such day"));
  EXPECT_THAT(text_of(raise(stranger, words + day_fields("on", "2025-06-03"))),
              HasSubstr("Only what has happened"));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(Concerns, RefuseWordsOfNoListAndTextsThatAreTooLong) {
  EXPECT_THAT(text_of(raise(stranger, Fields{{"text", "Tired."}, {"from", "martian"}} + today)),
              HasSubstr("Choose one of those that are offered"));
  EXPECT_THAT(text_of(raise(stranger, concern(std::string(100'000, 'a')))),
              HasSubstr("Use at most 10,000 characters. There are 100,000."));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(Concerns, AreRaisedOnceByOneForm) {
  const Fields form = hidden_fields(stranger.get(of(sian, "/concern"))) + concern();
  const auto once = stranger.post(of(sian, "/concern"), form);
  const auto twice = stranger.post(of(sian, "/concern"), form);
  EXPECT_EQ(location_of(once), location_of(twice));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(Concerns, AreNotForAChildOfAnotherSchool) {
  const app::RecordId other = child_elsewhere();
  EXPECT_EQ(stranger.get(of(other, "/concern")).status, 404);
  EXPECT_EQ(stranger.get(of({school.school, other.child}, "/concern")).status, 404);
  EXPECT_EQ(stranger.get("/schools/" + other.school + "/concern").status, 404);
}

TEST_F(Concerns, WaitInAListForTheSencoTheOldestFirst) {
  raise(stranger, concern("The second worry."));
  record(tom, {{{"on", "2025-05-20"},
                {"kind", "concern_raised"},
                {"from", "parent"},
                {"text", "The first worry."}}});
  const std::string page = text_of(senco.get(path("/concerns")));
  EXPECT_THAT(page, HasSubstr("2 wait for an answer"));
  EXPECT_LT(page.find("The first worry."), page.find("The second worry."));
  EXPECT_THAT(page, HasSubstr("Raised by Siân Parry on 2 June 2025"));
  EXPECT_THAT(page, HasSubstr(answer_path()));
}

TEST_F(Concerns, ShowWhatTheChildHadBefore) {
  record(sian, {{{"on", "2025-03-03"}, {"kind", "concern_raised"}, {"text", "An old worry."}}});
  record(sian, {{{"on", "2025-03-04"},
                 {"kind", "concern_answered"},
                 {"outcome", "watch"},
                 {"concern", last(sian)},
                 {"text", "We keep watching."}}});
  give_help(sian);
  raise(stranger, concern());
  for (const std::string& text :
       {text_of(senco.get(path("/concerns"))), text_of(senco.get(answer_path()))}) {
    EXPECT_THAT(text, HasSubstr("Stage: School Action"));
    EXPECT_THAT(text, HasSubstr("An old worry. It was decided: Keep watching"));
    EXPECT_THAT(text, HasSubstr("Individual education plan, 17 March 2025"));
  }
}

TEST_F(Concerns, AreAListForNobodyElse) {
  for (Browser* browser : {&teacher, &stranger, &admin})
    EXPECT_EQ(browser->get(path("/concerns")).status, 404);
  raise(stranger, concern());
  for (Browser* browser : {&teacher, &stranger, &admin})
    EXPECT_EQ(browser->get(answer_path()).status, 404);
}

TEST_F(Concerns, AreAnsweredInOneStepAndLeaveTheList) {
  raise(stranger, concern());
  const std::string path_of_answer = answer_path();
  const auto done = senco.fill_in(path_of_answer, answer());
  EXPECT_EQ(location_of(done), of(sian, "/done/" + std::to_string(last(sian))));
  EXPECT_EQ(topics(sian).back(), "concern_answered:help_in_class");
  EXPECT_THAT(text_of(senco.get(path("/concerns"))), HasSubstr("Every concern is answered"));
  EXPECT_THAT(text_of(senco.get(path_of_answer)), HasSubstr("answered already"));
}

TEST_F(Concerns, ShowTheirAnswerToWhoRaisedThemAndNothingElse) {
  raise(stranger, concern());
  raise(teacher, concern("Another’s worry."));
  senco.fill_in(of(sian, "/concerns/3/answer"), answer());
  const std::string page = text_of(stranger.get(path("/my-concerns")));
  EXPECT_THAT(page, HasSubstr("I will watch one lesson a week."));
  EXPECT_THAT(page, HasSubstr("Help in class"));
  EXPECT_THAT(page, Not(HasSubstr("Another’s worry.")));
  EXPECT_THAT(text_of(teacher.get(path("/my-concerns"))), HasSubstr("Not answered yet"));
  EXPECT_THAT(text_of(admin.get(path("/my-concerns"))), HasSubstr("You have not raised"));
}

TEST_F(Concerns, CanBecomeEvidenceAndStartHelpWithTheirAnswer) {
  raise(stranger, concern());
  const auto done = senco.fill_in(
      answer_path(),
      answer("move") + Fields{{"evidence", "yes"}, {"type", "observation"}, {"to", "sa"}});
  EXPECT_EQ(location_of(done), of(sian, "/done/6"));
  EXPECT_THAT(topics(sian), ::testing::Contains("evidence_added:observation"));
  EXPECT_EQ(topics(sian).back(), "stage_moved:sa");
  const std::string page = text_of(senco.get(of(sian, "/done/6")));
  EXPECT_THAT(page, HasSubstr("Tell the parent about the extra help"));
  EXPECT_THAT(page, HasSubstr("Answer the concern"));
}

TEST_F(Concerns, RecordNothingIfTheHelpMayNotStart) {
  raise(stranger, concern());
  const auto refused = senco.fill_in(answer_path(), answer("move") + Fields{{"to", "sa"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Still missing: Evidence"));
  EXPECT_THAT(text_of(refused), HasSubstr("I will watch one lesson a week."));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(Concerns, AnswerTheSameFormTheSameEvenAfterTheHelpHasStarted) {
  raise(stranger, concern());
  const std::string path_of_answer = answer_path();
  const Fields form = hidden_fields(senco.get(path_of_answer)) + answer("move") +
                      Fields{{"evidence", "yes"}, {"type", "observation"}, {"to", "sa"}};
  const auto once = senco.post(path_of_answer, form);
  const auto twice = senco.post(path_of_answer, form);
  EXPECT_EQ(location_of(once), location_of(twice));
  EXPECT_EQ(count(sian), 6U);
}

TEST_F(Concerns, AreNotAnsweredASecondTimeInOtherWords) {
  raise(stranger, concern());
  const std::string path_of_answer = answer_path();
  const Fields late = hidden_fields(senco.get(path_of_answer));
  senco.fill_in(path_of_answer, answer());
  const auto refused = senco.post(
      path_of_answer, late + Fields{{"outcome", "watch"}, {"text", "Other words."}} + today);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("I will watch one lesson a week."));
  EXPECT_EQ(count(sian), 4U);
}

TEST_F(Concerns, RefuseAnAnswerToWhatIsNoConcern) {
  raise(stranger, concern());
  for (const char* position : {"1", "99", "0", "-1", "x", "99999999999"})
    EXPECT_EQ(senco.get(of(sian, std::string("/concerns/") + position + "/answer")).status, 404);
  EXPECT_EQ(senco.get(of(tom, "/concerns/3/answer")).status, 404);
}

TEST_F(Concerns, RefuseToLookAgainOnADayThatIsOver) {
  raise(stranger, concern());
  const auto refused =
      senco.fill_in(answer_path(), answer() + day_fields("look_again_on", "2025-06-02"));
  EXPECT_THAT(text_of(refused), HasSubstr("Enter a day after today"));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(Concerns, ThatWereStruckOutWaitNoMoreAndAreNobodysOwn) {
  raise(stranger, concern());
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "struck_out"},
                 {"entry", last(sian)},
                 {"reason", "Another child"}}});
  EXPECT_THAT(text_of(senco.get(path("/concerns"))), HasSubstr("Every concern is answered"));
  EXPECT_THAT(text_of(stranger.get(path("/my-concerns"))), Not(HasSubstr("Reads far below")));
  EXPECT_EQ(senco.get(of(sian, "/concerns/3/answer")).status, 404);
}

}  // namespace
}  // namespace stepwell::web
