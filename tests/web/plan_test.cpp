// A plan through its pages: two people in one draft, handing over, issuing, noting progress.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/plan_content.h"
#include "tests/web/caseload.h"
#include "web/texts/plan.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::packs;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct PlanPages : Caseload {
  PlanPages() { give_help(sian); }

  static std::string plan(const app::RecordId& id, std::string_view rest = {}) {
    return of(id, "/plan/iep" + std::string(rest));
  }
  app::DraftId draft_id(const app::RecordId& id) const { return {id, "iep"}; }
  std::string value(const app::RecordId& id, const std::string& name) {
    const auto draft = web.drafts->find(draft_id(id));
    if (!draft) return "no draft";
    for (const app::DraftField& field : draft->fields)
      if (field.name == name) return field.value;
    return {};
  }
  /// Help without a plan.
  void help_without_plan(const app::RecordId& id) {
    record(id, {{{"on", "2025-03-03"}, {"kind", "evidence_added"}, {"type", "test"}}});
    record(id, {{{"on", "2025-03-03"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "x"}}});
  }
  void begin(const app::RecordId& id, const std::string& with = "nothing") {
    const auto done = senco.fill_in(plan(id, "/begin"), {{"with", with}});
    EXPECT_EQ(location_of(done), plan(id, "/edit"));
  }
  /// The form of the draft as a browser would send it, with these typed over it.
  Fields form_of(Browser& browser, const app::RecordId& id, const Fields& typed) {
    Fields all = hidden_fields(browser.get(plan(id, "/edit")));
    const auto draft = web.drafts->find(draft_id(id));
    for (const app::DraftField& field : draft->fields)
      if (!field.name.ends_with(".row")) all.push_back({field.name, field.value});
    for (const http::FormField& field : typed) {
      std::erase_if(all, [&](const auto& each) { return each.name == field.name; });
      all.push_back(field);
    }
    return all;
  }
  http::Response save(Browser& browser, const app::RecordId& id, const Fields& typed) {
    return browser.post(plan(id, "/edit"), form_of(browser, id, typed));
  }
  /// As the script does it.
  boost::json::object save_field(Browser& browser, const app::RecordId& id, const std::string& name,
                                 const std::string& text, const std::string& seen) {
    const Fields form = hidden_fields(browser.get(plan(id, "/edit")));
    const auto answer = browser.post(
        plan(id, "/field"), {form.front(), {"name", name}, {"value", text}, {"seen", seen}});
    return boost::json::parse(text_of(answer)).get_object();
  }
  std::size_t issued(const app::RecordId& id) {
    std::size_t count = 0;
    for (const auto& entry : house.log.read(id))
      count += entry.topic.starts_with("document_issued:iep") ? 1 : 0;
    return count;
  }
  /// Every field that the law asks for, as saved.
  void write_whole(const app::RecordId& id) {
    const std::vector<std::pair<std::string, std::string>> all = {
        {"difficulty.difficulty", "Reading"},
        {"difficulty.tried", "Word cards"},
        {"targets.001a.target", "Read ten new words"},
        {"targets.001a.success", "9 of 10 on two days"},
        {"strategies.001b.strategy", "Word cards each morning"},
        {"provision.001c.what", "Ten minutes of word cards"},
        {"provision.001c.who", "Mrs Green"},
        {"provision.001c.times_a_week", "5"},
        {"monitoring.how", "A tick for each word"},
        {"monitoring.when", "Fridays, Mrs Green"},
        {"child.view", "I like the cards"},
        {"parent.view", "Reads at home now"},
        {"parent.help_at_home", "Cards at bedtime"},
        {"exit.criterion", "Reads at the level of the class"},
        {"agreed.teacher", "Mr Rhys"},
        {"agreed.senco", "R. Ellis"}};
    web.drafts->begin(draft_id(id), "somebody", house.clock.now(), all);
  }
  Fields issue_form() {
    return {{"on-day", "2"},        {"on-month", "6"},         {"on-year", "2025"},
            {"review_on-day", "1"}, {"review_on-month", "10"}, {"review_on-year", "2025"},
            {"given_to", "parent"}};
  }
};

TEST_F(PlanPages, ShowThePlanInUseToTheTeacherAndNotToTheAdministrator) {
  const std::string page = text_of(teacher.get(plan(sian)));
  EXPECT_THAT(page, HasSubstr("Reads ten new words"));
  EXPECT_THAT(page, HasSubstr("9 of 10 on two days"));
  EXPECT_THAT(page, HasSubstr("Version 1, issued on 17 March 2025"));
  EXPECT_THAT(page, Not(HasSubstr("/issue")));
  EXPECT_EQ(admin.get(plan(sian)).status, 404);
  EXPECT_EQ(teacher.get(plan(tom)).status, 404);
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

TEST_F(PlanPages, SaveEveryChangedFieldAtOnce) {
  begin(sian);
  const auto saved =
      save(teacher, sian, {{"difficulty.tried", "Word cards"}, {"child.view", "I like\r\ncards"}});
  EXPECT_EQ(location_of(saved), plan(sian, "/edit?done=saved"));
  EXPECT_EQ(value(sian, "difficulty.tried"), "Word cards");
  EXPECT_EQ(value(sian, "difficulty.difficulty"), "");
}

TEST_F(PlanPages, LetTwoPeopleInDifferentFieldsNeverMeet) {
  begin(sian);
  const Fields hers = form_of(teacher, sian, {{"difficulty.tried", "Hers"}});
  const Fields other = form_of(senco, sian, {{"difficulty.difficulty", "The other"}});
  EXPECT_EQ(teacher.post(plan(sian, "/edit"), hers).status, 303);
  EXPECT_EQ(senco.post(plan(sian, "/edit"), other).status, 303);
  EXPECT_EQ(value(sian, "difficulty.tried"), "Hers");
  EXPECT_EQ(value(sian, "difficulty.difficulty"), "The other");
}

TEST_F(PlanPages, ShowBothTextsOfOneFieldAndLoseNeither) {
  begin(sian);
  const Fields first = form_of(teacher, sian, {{"difficulty.tried", "First"}});
  const Fields later =
      form_of(senco, sian, {{"difficulty.tried", "Later"}, {"difficulty.difficulty", "Reading"}});
  teacher.post(plan(sian, "/edit"), first);
  const auto answer = senco.post(plan(sian, "/edit"), later);
  EXPECT_EQ(answer.status, 422);
  const std::string page = text_of(answer);
  EXPECT_THAT(page, HasSubstr("Two people wrote here"));
  EXPECT_THAT(page, HasSubstr("First"));
  EXPECT_THAT(page, HasSubstr("Later</textarea>"));
  EXPECT_EQ(value(sian, "difficulty.tried"), "First");
  EXPECT_EQ(value(sian, "difficulty.difficulty"), "Reading");

  Fields mine = hidden_fields(answer);
  mine.push_back({"difficulty.tried", "First and later"});
  mine.push_back({"difficulty.difficulty", "Reading"});
  mine.push_back({"choose:difficulty.tried", "mine"});
  EXPECT_EQ(location_of(senco.post(plan(sian, "/edit"), mine)), plan(sian, "/edit?done=saved"));
  EXPECT_EQ(value(sian, "difficulty.tried"), "First and later");
}

TEST_F(PlanPages, KeepTheOtherTextIfThatIsChosen) {
  begin(sian);
  const Fields first = form_of(teacher, sian, {{"difficulty.tried", "First"}});
  const Fields later = form_of(senco, sian, {{"difficulty.tried", "Later"}});
  teacher.post(plan(sian, "/edit"), first);
  Fields theirs = hidden_fields(senco.post(plan(sian, "/edit"), later));
  theirs.push_back({"difficulty.tried", "Later"});
  theirs.push_back({"choose:difficulty.tried", "theirs"});
  EXPECT_EQ(senco.post(plan(sian, "/edit"), theirs).status, 303);
  EXPECT_EQ(value(sian, "difficulty.tried"), "First");
}

TEST_F(PlanPages, LeaveANewerTextAloneWhereNothingWasTyped) {
  begin(sian);
  const Fields untouched = form_of(senco, sian, {{"difficulty.difficulty", "Reading"}});
  save(teacher, sian, {{"difficulty.tried", "Newer"}});
  EXPECT_EQ(senco.post(plan(sian, "/edit"), untouched).status, 303);
  EXPECT_EQ(value(sian, "difficulty.tried"), "Newer");
}

TEST_F(PlanPages, SaveOneFieldForTheScriptAndQuoteVagueWordsBack) {
  begin(sian);
  save(senco, sian, {{"add", "targets"}});
  const auto content = app::content_of(*packs()->find("wales-sen-2002")->find_document("iep"),
                                       web.drafts->find(draft_id(sian))->fields);
  const std::string name = "targets." + content.find("targets")->rows.front().key + ".target";
  const auto saved = save_field(teacher, sian, name, "Improve reading", app::write_seen(0, ""));
  EXPECT_EQ(saved.at("outcome"), "saved");
  EXPECT_THAT(std::string(saved.at("vague").at(0).as_string()), HasSubstr("“improve”"));
  const auto conflict = save_field(senco, sian, name, "Other", app::write_seen(0, ""));
  EXPECT_EQ(conflict.at("outcome"), "conflict");
  EXPECT_EQ(conflict.at("theirs"), "Improve reading");
  EXPECT_EQ(save_field(senco, sian, name, "Other", std::string(conflict.at("seen").as_string()))
                .at("outcome"),
            "saved");
  EXPECT_THAT(text_of(teacher.get(plan(sian, "/edit"))), HasSubstr("also writing here"));
}

TEST_F(PlanPages, RefuseFieldsThatAreNotThereForgedVersionsAndEndlessText) {
  begin(sian);
  const std::string none = app::write_seen(0, "");
  for (const char* name : {"", "nonsense.x", "targets.target", "targets.A.target",
                           "difficulty.tried.blank", "targets.001a.row"})
    EXPECT_EQ(save_field(senco, sian, name, "x", none).at("outcome"), "refused") << name;
  EXPECT_EQ(
      save_field(senco, sian, "difficulty.tried", std::string(100'000, 'x'), none).at("outcome"),
      "refused");
  EXPECT_EQ(save_field(senco, sian, "difficulty.tried", "x", app::write_seen(7, "")).at("outcome"),
            "conflict");
  EXPECT_EQ(value(sian, "difficulty.tried"), "");
  const auto answer = save(senco, sian, {{"difficulty.tried", std::string(100'000, 'x')}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr(std::string(100'000, 'x')));
}

TEST_F(PlanPages, AddRowsPickFromABankAndTakeOutOnlyWhenAskedTwice) {
  begin(sian);
  save(senco, sian, {{"pick:provision", "sa.help/individual_help"}, {"add", "provision"}});
  auto rows = [&] {
    const auto draft = web.drafts->find(draft_id(sian));
    return app::content_of(*packs()->find("wales-sen-2002")->find_document("iep"), draft->fields)
        .find("provision")
        ->rows;
  };
  const law::Bank* bank = nullptr;
  for (const law::Bank& each : packs()->find("wales-sen-2002")->banks)
    if (each.id == "sa.help") bank = &each;
  save(senco, sian, {{"pick:provision", "sa.help/" + bank->items.front().id}});
  ASSERT_GE(rows().size(), 2U);
  EXPECT_EQ(rows().back().value("what"), bank->items.front().text.en);
  const std::string name = "provision." + rows().back().key;
  const std::size_t before = rows().size();
  const auto asked = save(senco, sian, {{"out", name}});
  EXPECT_THAT(location_of(asked), HasSubstr("?out=" + name));
  EXPECT_EQ(rows().size(), before);
  EXPECT_THAT(text_of(senco.get(plan(sian, "/edit?out=" + name))), HasSubstr("Yes, take it out"));
  save(senco, sian, {{"out-sure", name}});
  EXPECT_EQ(rows().size(), before - 1);
}

TEST_F(PlanPages, GiveAFormBackThatWasSentAfterTheEndOfTheSession) {
  begin(sian);
  Fields typed = form_of(teacher, sian, {{"difficulty.tried", "Typed too late"}});
  teacher.use_session("");
  EXPECT_THAT(location_of(teacher.post(plan(sian, "/edit"), typed)), HasSubstr("kept=1"));
  teacher.use_session(house.token_of("tea", kOtherPassword));
  const auto back = teacher.get(plan(sian, "/edit"));
  EXPECT_THAT(text_of(back), HasSubstr("Typed too late</textarea>"));
  Fields again = hidden_fields(back);
  again.push_back({"difficulty.tried", "Typed too late"});
  EXPECT_EQ(teacher.post(plan(sian, "/edit"), again).status, 303);
  EXPECT_EQ(value(sian, "difficulty.tried"), "Typed too late");
}

TEST_F(PlanPages, ShowWhatWasTypedIfTheDraftIsGoneMeanwhile) {
  begin(sian);
  const Fields typed = form_of(teacher, sian, {{"difficulty.tried", "Still mine"}});
  senco.fill_in(plan(sian, "/put-away"), {});
  EXPECT_EQ(value(sian, "x"), "no draft");
  const auto answer = teacher.post(plan(sian, "/edit"), typed);
  EXPECT_EQ(answer.status, 409);
  EXPECT_THAT(text_of(answer), HasSubstr("Still mine</textarea>"));
  Fields anew = typed;
  anew.push_back({"do", "begin"});
  EXPECT_EQ(teacher.post(plan(sian, "/edit"), anew).status, 303);
  EXPECT_EQ(value(sian, "difficulty.tried"), "Still mine");
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
