// A plan through its pages: beginning it, handing over, issuing, noting progress.
#include <gmock/gmock.h>

#include "app/plan/plan_check.h"
#include "tests/web/plan_pages.h"
#include "web/texts/plan.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::issue_form;
using stepwell::testing::location_of;
using stepwell::testing::PlanPages;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(PlanPages, ShowThePlanInUseToTheTeacherAndNotToTheAdministrator) {
  const std::string page = text_of(teacher.get(plan(sian)));
  EXPECT_THAT(page, HasSubstr("Reads ten new words"));
  EXPECT_THAT(page, HasSubstr("9 of 10 on two days"));
  EXPECT_THAT(page, HasSubstr("Version 1, issued on 17 March 2025"));
  EXPECT_THAT(page, Not(HasSubstr("/issue")));
  EXPECT_EQ(admin.get(plan(sian)).status, 404);
  EXPECT_EQ(teacher.get(plan(tom)).status, 404);
}

TEST(WordsAboutOpenTargets, HaveNoStopOfTheirOwnInTheMiddleOfASentence) {
  EXPECT_THAT(texts::targets_open({"Reads ten words. ", "Counts to 20."}),
              HasSubstr("no outcome yet: Reads ten words and Counts to 20. Hold its review"));
  EXPECT_THAT(texts::targets_open({"Counts to 20"}), HasSubstr("yet: Counts to 20. Hold its"));
}

TEST(PlanFaultWords, AskForAChoiceWhereThereIsAListAndForWordsElsewhere) {
  law::Section section;
  section.name.en = "Help";
  law::FieldLayout field;
  field.label.en = "What kind";
  app::PlanFault fault;
  fault.what = app::PlanFault::What::Missing;
  fault.section = &section;
  fault.field = &field;
  EXPECT_EQ(texts::fault(fault), "Help, “What kind”: write something here");
  field.type = law::FieldLayout::Type::Choice;
  EXPECT_EQ(texts::fault(fault), "Help, “What kind”: choose one");
}

TEST_F(PlanPages, AreNotThereForADocumentThatTheLawHasNot) {
  for (const char* document : {"ehc_plan", "nonsense", "IEP"})
    for (const char* rest : {"", "/edit", "/begin", "/print", "/hand", "/issue", "/progress"})
      EXPECT_EQ(senco.get(of(sian, "/plan/" + std::string(document) + rest)).status, 404)
          << document << rest;
}

TEST_F(PlanPages, BeginADraftWithWhatIsLikelyToStay) {
  EXPECT_EQ(location_of(senco.get(plan(sian, "/edit"))), plan(sian, "/begin"));
  EXPECT_THAT(text_of(senco.get(plan(sian, "/begin"))), HasSubstr("Reads ten new words"));
  begin(sian, "everything");
  EXPECT_EQ(value(sian, "targets.t1.target"), "Reads ten new words");
  EXPECT_EQ(location_of(senco.get(plan(sian, "/begin"))), plan(sian, "/edit"));
}

TEST_F(PlanPages, RefuseToBeginWithAnythingElse) {
  const auto answer = senco.fill_in(plan(sian, "/begin"), {{"with", "magic"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(value(sian, "x"), "no draft");
}

TEST_F(PlanPages, HandTheDraftToSomebodyWhoMayWriteInIt) {
  begin(sian);
  const auto staff = house.book.at(school.school);
  const std::string teacher_id = house.book.at(school.school)->members.back().person;
  EXPECT_EQ(senco.fill_in(plan(sian, "/hand"), {{"to", school.person}}).status, 422);
  EXPECT_EQ(senco.fill_in(plan(sian, "/hand"), {{"to", ""}}).status, 422);
  EXPECT_EQ(location_of(senco.fill_in(plan(sian, "/hand"), {{"to", teacher_id}})),
            plan(sian, "?done=handed"));
  EXPECT_EQ(web.drafts->find({sian, "iep"})->ready_for, teacher_id);
  EXPECT_EQ(location_of(senco.fill_in(plan(sian, "/hand"), {{"back", "1"}})),
            plan(sian, "?done=back"));
  EXPECT_TRUE(web.drafts->ready(school.school).empty());
}

TEST_F(PlanPages, IssueNothingThatIsNotWholeAndNameWhatIsMissing) {
  help_without_plan(tom);
  begin(tom);
  const auto answer = senco.fill_in(plan(tom, "/issue"), issue_form());
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("/plan/iep/edit#targets\""));
  EXPECT_THAT(text_of(answer), HasSubstr("/plan/iep/edit#difficulty.tried\""));
  EXPECT_EQ(issued(tom), 0U);
}

TEST_F(PlanPages, SayOnArrivalWhatIsMissingAndSpeakOfAProblemOnlyAfterIssuingWasAsked) {
  help_without_plan(tom);
  begin(tom);
  const std::string arrived = text_of(senco.get(plan(tom, "/issue")));
  EXPECT_THAT(arrived, HasSubstr("Before it can be issued"));
  EXPECT_THAT(arrived, HasSubstr("/plan/iep/edit#targets\""));
  EXPECT_THAT(arrived, Not(HasSubstr("There is a problem")));
  const std::string asked = text_of(senco.fill_in(plan(tom, "/issue"), issue_form()));
  EXPECT_THAT(asked, HasSubstr("There is a problem"));
  EXPECT_THAT(asked, Not(HasSubstr("Before it can be issued")));
}

TEST_F(PlanPages, MarkInADraftWhatMayStayEmptyAndSayHowADayIsWritten) {
  begin(tom);
  const std::string draft = text_of(senco.get(plan(tom, "/edit")));
  EXPECT_THAT(draft, HasSubstr("Pastoral or medical arrangements (optional)"));
  EXPECT_THAT(draft, Not(HasSubstr("What does the child find difficult? (optional)")));
  EXPECT_THAT(draft, Not(HasSubstr("When will the plan be reviewed? (optional)")));
  // It may stay empty, with a reason.
  EXPECT_THAT(draft, Not(HasSubstr("What will the parent do at home? (optional)")));
  EXPECT_THAT(draft, HasSubstr("within a term in the early years. Like 26 March 2027"));
}

TEST_F(PlanPages, IssueAWholePlanOnceAndPutTheDraftAway) {
  help_without_plan(tom);
  write_whole(tom);
  EXPECT_EQ(teacher.get(plan(tom, "/issue")).status, 404);
  const std::string page = text_of(senco.get(plan(tom, "/issue")));
  EXPECT_THAT(page, HasSubstr("By 2 December 2025 at the latest."));
  EXPECT_THAT(page, Not(HasSubstr("Before it can be issued")));
  const Fields form = [&] {
    Fields all = hidden_fields(senco.get(plan(tom, "/issue")));
    for (const auto& field : issue_form()) all.push_back(field);
    return all;
  }();
  EXPECT_EQ(location_of(senco.post(plan(tom, "/issue"), form)), plan(tom, "?done=issued"));
  EXPECT_EQ(location_of(senco.post(plan(tom, "/issue"), form)), plan(tom, "?done=gone"));
  EXPECT_EQ(issued(tom), 1U);
  EXPECT_EQ(value(tom, "x"), "no draft");
  const std::string shown = text_of(senco.get(plan(tom)));
  EXPECT_THAT(shown, HasSubstr("To be reviewed by 1 October 2025"));
  EXPECT_THAT(shown, HasSubstr("Read ten new words"));
  EXPECT_THAT(text_of(senco.get(plan(tom, "/print"))), HasSubstr("sw-plan-table"));
}

TEST_F(PlanPages, RefuseDaysThatCannotBe) {
  help_without_plan(tom);
  write_whole(tom);
  const auto with = [&](const std::string& field, const std::string& text) {
    Fields form = issue_form();
    for (auto& each : form)
      if (each.name == field) each.value = text;
    return senco.fill_in(plan(tom, "/issue"), form).status;
  };
  EXPECT_EQ(with("review_on-month", "2"), 422);  // before the issue
  EXPECT_EQ(with("review_on-day", ""), 422);
  EXPECT_EQ(with("on-day", "3"), 422);  // tomorrow
  Fields february = issue_form();
  february[0].value = "31";
  february[1].value = "2";
  EXPECT_EQ(senco.fill_in(plan(tom, "/issue"), february).status, 422);
  EXPECT_EQ(with("given_to", "neighbour"), 422);
  EXPECT_EQ(issued(tom), 0U);
}

TEST_F(PlanPages, SayInADraftHowMuchOfTheRecordDidNotFit) {
  std::vector<boost::json::object> advice;
  for (std::size_t i = 0; i < app::kMostRows + 2; ++i)
    advice.push_back({{"on", "2025-06-02"},
                      {"kind", "advice_received"},
                      {"service", "speech_and_language"},
                      {"title", "Report " + std::to_string(i)}});
  record(sian, advice);
  const std::string report = of(sian, "/plan/annual_review_report");
  ASSERT_EQ(senco.fill_in(report + "/begin", {{"with", "nothing"}}).status, 303);
  const std::string draft = text_of(senco.get(report + "/edit"));
  EXPECT_THAT(draft, HasSubstr("2 more lines of the record did not fit here."));
  EXPECT_THAT(draft, HasSubstr("Report " + std::to_string(app::kMostRows + 1) + "</li>"));
}

TEST_F(PlanPages, IssueNoNextPlanWhileATargetHasNoOutcome) {
  write_whole(sian);
  const auto answer = senco.fill_in(plan(sian, "/issue"), issue_form());
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("Reads ten new words. Hold its review first"));
  EXPECT_THAT(text_of(answer), HasSubstr(of(sian, "/review/iep")));
  EXPECT_EQ(issued(sian), 1U);
}

TEST_F(PlanPages, SayOfADraftOnPaperThatItIsOne) {
  begin(sian, "everything");
  EXPECT_THAT(text_of(teacher.get(plan(sian, "/print?draft=1"))), HasSubstr("Draft, not issued"));
  EXPECT_THAT(text_of(teacher.get(plan(sian, "/print"))), Not(HasSubstr("Draft, not issued")));
}

TEST_F(PlanPages, NoteProgressWithOneTapForEachTarget) {
  const std::string page = text_of(teacher.get(plan(sian, "/progress")));
  EXPECT_THAT(page, HasSubstr("Going well"));
  const auto noted =
      teacher.fill_in(plan(sian, "/progress"), {{"target", "t1"}, {"how", "going well"}});
  EXPECT_EQ(location_of(noted), plan(sian, "/progress?noted=t1"));
  EXPECT_THAT(text_of(teacher.get(location_of(noted))), HasSubstr("Going well"));
  EXPECT_THAT(text_of(senco.get(plan(sian))), HasSubstr("Going well on 2 June 2025"));
}

TEST_F(PlanPages, NoteNothingForATargetThatIsNotThereOrWithoutAWord) {
  const auto before = house.log.read(sian).size();
  for (const Fields& form :
       std::vector<Fields>{{{"target", "z"}, {"how", "going well"}},
                           {{"how", "going well"}},
                           {{"target", "t1"}, {"how", "splendid"}},
                           {{"target", "t1"}, {"text", std::string(9000, 'x')}}}) {
    Fields all = hidden_fields(teacher.get(plan(sian, "/progress")));
    std::erase_if(all, [](const auto& field) { return field.name == "target"; });
    for (const auto& field : form) all.push_back(field);
    EXPECT_EQ(teacher.post(plan(sian, "/progress"), all).status, 422);
  }
  EXPECT_EQ(house.log.read(sian).size(), before);
}

}  // namespace
}  // namespace stepwell::web
