// Moving children to another law where the law gives no last day for it: England before 2014, and
// the five stages of Northern Ireland.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/plan/copied_from.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

namespace json = boost::json;
using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::HouseOver;
using stepwell::testing::location_of;
using stepwell::testing::packs;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using stepwell::testing::WebHouse;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// A school of an old law with its SENCO on a day, and children who have had help for two months.
struct OldLaw : ::testing::Test {
  WebHouse web;
  HouseOver& house = web.house;
  Browser senco{web};
  base::Day day, earlier;
  app::NewSchool school;
  const law::Framework& old_law;

  OldLaw(const app::SchoolForm& form, base::Day today)
      : day(today), earlier(today - 60), old_law(*packs()->find(form.framework)) {
    constexpr std::int64_t kDay = 86400, kNine = 32400;
    house.clock.set({static_cast<std::int64_t>(today - base::Day(1970, 1, 1)) * kDay + kNine});
    school = house.add_school(form);
    house.add_who_signs_in(school, "sen", {stepwell::testing::kSenco, {}, {}});
    senco.use_session(house.token_of("sen", stepwell::testing::kOtherPassword));
  }

  void record(const app::RecordId& id, std::vector<json::object> entries) {
    app::Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({id, std::move(entries)});
    ASSERT_TRUE(house.records.record(wish).has_value());
  }
  /// With evidence, and an IEP in use.
  app::RecordId helped(const std::string& forename, const std::string& surname,
                       const std::string& stage) {
    const app::RecordId id{school.school, app::new_identifier(house.randomness)};
    const std::string on = earlier.iso();
    record(id, {{{"on", on},
                 {"kind", "pupil_registered"},
                 {"forename", forename},
                 {"surname", surname},
                 {"born", "2006-03-09"}},
                {{"on", on}, {"kind", "class_joined"}, {"class", "3B"}}});
    record(id,
           {{{"on", on}, {"kind", "evidence_added"}, {"type", "test"}, {"title", "Reading age"}}});
    record(id, {{{"on", on}, {"kind", "stage_moved"}, {"to", stage}, {"reason", "Too slow."}}});
    const json::array targets{json::object{
        {"id", "t1"}, {"target", "Reads ten new words"}, {"success", "9 of 10 on two days"}}};
    const json::array strategies{json::object{{"id", "s1"}, {"strategy", "Word cards"}}};
    record(id, {{{"on", on},
                 {"kind", "document_issued"},
                 {"document", "iep"},
                 {"state", "final"},
                 {"content", json::object{{"targets", targets}, {"strategies", strategies}}}}});
    return id;
  }
  void issue_statement(const app::RecordId& id, const std::string& stage) {
    const std::string on = (earlier + 1).iso();
    record(
        id,
        {{{"on", on}, {"kind", "document_issued"}, {"document", "statement"}, {"state", "final"}},
         {{"on", on}, {"kind", "stage_moved"}, {"to", stage}}});
  }

  std::string path(std::string_view rest) const {
    return "/schools/" + school.school + std::string(rest);
  }
  std::string page() const { return path("/moving"); }
  http::Response show(const std::string& way, const std::vector<app::RecordId>& children) {
    Fields fields = Fields{{"way", way}} + day_fields("on", day.iso());
    for (const app::RecordId& id : children) fields.push_back({"children", id.child});
    return senco.fill_in(page(), fields);
  }
  http::Response confirm(const http::Response& shown, const Fields& more = {}) {
    return senco.post(page(), hidden_fields(shown) + more + Fields{{"step", "record"}});
  }
  /// The words of the notice of one child, as they are typed.
  static Fields words_for(const app::RecordId& id, const std::string& letter = "sen_support") {
    const std::string notice = id.child + "-" + letter;
    return {{"subject-" + notice, "Notice"}, {"body-" + notice, "Notice of " + id.child}};
  }
  std::string notices() { return text_of(senco.get(path("/moving/notices?on=" + day.iso()))); }
  std::vector<std::string> topics(const app::RecordId& id) {
    std::vector<std::string> all;
    for (const app::LoggedEntry& entry : house.log.read(id)) all.push_back(entry.topic);
    return all;
  }
  std::string law_of(const app::RecordId& id) { return house.records.view(id)->framework; }
  std::string stage_name(const char* id) const {
    return old_law.stages[*old_law.find_stage(id)].name.en;
  }
  std::string field(const app::RecordId& id, const std::string& plan, const std::string& name) {
    const auto draft = web.drafts->find({id, plan});
    if (!draft) return "no draft";
    for (const app::DraftField& each : draft->fields)
      if (each.name == name) return each.value;
    return {};
  }
  /// The mark of a field that was copied; the test fails without one.
  app::CopiedFrom mark_of(const app::RecordId& id, const std::string& plan,
                          const std::string& name) {
    const auto from = app::read_copied(field(id, plan, name + ".copied"));
    EXPECT_TRUE(from) << name;
    return from.value_or(app::CopiedFrom{});
  }
};

struct EnglandBefore2014 : OldLaw {
  EnglandBefore2014()
      : OldLaw({"Exton Primary", "england-sen-2001", "primary", "england"}, {2014, 11, 10}) {}
  app::RecordId amy = helped("Amy", "Reed", "sa");
  app::RecordId ben = helped("Ben", "Shaw", "sa");
  const std::string support = "england-send-2015/sen_support";
  const std::string no_support = "england-send-2015/no_sen_support";
  const std::string plan = "england-send-2015/ehc_plan";
  const Fields by_post = {{"method", "post"}};
  void go_on() { confirm(show(support, {amy}), words_for(amy) + by_post); }
};

TEST_F(EnglandBefore2014, ListWhoHasHelpWithoutALastDayAndSayWhenTheLawItselfMovesAStatement) {
  const std::string list = text_of(senco.get(page()));
  EXPECT_THAT(list, HasSubstr("Amy Reed, class 3B"));
  EXPECT_THAT(list, HasSubstr("At School Action. The law gives no last day for it."));
  EXPECT_THAT(list, Not(HasSubstr("Overdue: ")));
  EXPECT_THAT(list, HasSubstr("By the law itself, without a notice, on 1 April 2018: at " +
                              stage_name("statement")));
}

TEST_F(EnglandBefore2014, OfferWhatTheSchoolDecidesAtSchoolActionAndNoPlanOfTheAuthority) {
  const std::string list = text_of(senco.get(page()));
  EXPECT_THAT(list, HasSubstr("value=\"" + support + "\""));
  EXPECT_THAT(list, HasSubstr("value=\"" + no_support + "\""));
  EXPECT_THAT(list, Not(HasSubstr("value=\"" + plan + "\"")));
}

TEST_F(EnglandBefore2014, ShowWhatSenSupportMeansForEachWithItsLetterBeforeAnythingIsRecorded) {
  const auto before = topics(amy);
  const auto shown = show(support, {amy, ben});
  EXPECT_EQ(shown.status, 200);
  const std::string text = text_of(shown);
  EXPECT_THAT(text, HasSubstr("No longer in force: Individual education plan"));
  EXPECT_THAT(part_of(text, "No longer due", "</ul>"),
              HasSubstr("Review the IEP with the parent and the child"));
  EXPECT_THAT(part_of(text, "Due afterwards", "</ul>"),
              HasSubstr("Make the SEN support plan with the parent and the child"));
  EXPECT_THAT(text, HasSubstr("the help goes on as SEN support"));
  EXPECT_THAT(text, HasSubstr("- Word cards")) << "what is done now, from the plan in use";
  EXPECT_THAT(text, HasSubstr("Move 2 children"));
  EXPECT_EQ(topics(amy), before);
}

TEST_F(EnglandBefore2014, RecordEachMoveWithItsLetterAndPrintThem) {
  const auto done = confirm(show(support, {amy, ben}), words_for(amy) + words_for(ben) + by_post);
  EXPECT_EQ(location_of(done), path("/moving/notices?on=2014-11-10&done=moved"));
  for (const app::RecordId& id : {amy, ben}) {
    EXPECT_EQ(law_of(id), "england-send-2015");
    EXPECT_THAT(topics(id), Contains("letter_sent:sen_support"));
    EXPECT_EQ(topics(id).back(), "framework_moved:england-send-2015:sen_support");
    EXPECT_THAT(notices(), HasSubstr("Notice of " + id.child));
  }
  EXPECT_THAT(notices(), HasSubstr("2 notices, sent on 10 November 2014."));
}

TEST_F(EnglandBefore2014, GiveALetterOfItsOwnWhereThereIsNoSupportAnyMore) {
  const auto shown = show(no_support, {amy});
  EXPECT_THAT(text_of(shown), HasSubstr("does not need SEN support now"));
  confirm(shown, words_for(amy, "no_sen_support") + by_post);
  EXPECT_EQ(topics(amy).back(), "framework_moved:england-send-2015:no_sen_support");
  EXPECT_EQ(house.records.view(amy)->stage, "n");
  EXPECT_THAT(notices(), HasSubstr("1 notice, sent on 10 November 2014."));
}

TEST_F(EnglandBefore2014, RecordThePlanOfTheAuthorityWithoutALetterOfTheSchool) {
  issue_statement(amy, "statement");
  const auto shown = show(plan, {amy});
  EXPECT_THAT(text_of(shown), HasSubstr("The school does not give this notice"));
  const auto length = topics(amy).size();
  EXPECT_EQ(confirm(shown).status, 303);
  EXPECT_EQ(topics(amy).size(), length + 1);
  EXPECT_EQ(topics(amy).back(), "framework_moved:england-send-2015:ehc_plan");
  EXPECT_THAT(notices(), HasSubstr("No notice of a move was sent on that day."));
}

TEST_F(EnglandBefore2014, RefuseANoticeThatIsNotGivenAtTheStageOfOneOfThem) {
  issue_statement(amy, "statement");
  const auto refused = show(support, {amy, ben});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Amy Reed is at " + stage_name("statement") +
                                          ": this notice is not given there."));
  EXPECT_EQ(law_of(ben), "england-sen-2001");
}

TEST_F(EnglandBefore2014, BeginTheSenSupportPlanWithTheOldPlanUncheckedUntilSomebodyConfirms) {
  go_on();
  const std::string address = pages::child_path(amy, "/plan/sen_support_plan");
  senco.fill_in(address + "/begin", {});
  EXPECT_EQ(field(amy, "sen_support_plan", "targets.t1.target"),
            "Reads ten new words\nHow will we know? 9 of 10 on two days");
  EXPECT_EQ(field(amy, "sen_support_plan", "teaching.adjustments"), "Word cards");
  const auto from = mark_of(amy, "sen_support_plan", "targets.t1.target");
  EXPECT_EQ(from.law, "england-sen-2001");
  EXPECT_EQ(from.document, "iep");
  EXPECT_EQ(from.unchecked, law::Transfer::Unchecked::Refused);
  mark_of(amy, "sen_support_plan", "teaching.adjustments");
  EXPECT_THAT(text_of(senco.get(address + "/edit")),
              HasSubstr("Unchecked, copied from: Individual education plan of 11 September 2014"));
  EXPECT_THAT(text_of(senco.get(address + "/issue")),
              HasSubstr("“Target”: confirm what was copied here"));
}

struct FiveStages : OldLaw {
  FiveStages()
      : OldLaw({"Bangor Primary", "ni-1998-5stage", "primary", "northern_ireland"}, {2025, 6, 2}) {}
  app::RecordId una = helped("Una", "Magee", "s2");
  app::RecordId rory = helped("Rory", "Quinn", "s2");
  const std::string from_two = "ni-2021-3stage/stage_2";
};

TEST_F(FiveStages, ListWhoHasHelpWithoutALastDay) {
  const std::string list = text_of(senco.get(page()));
  EXPECT_THAT(list, HasSubstr("Rory Quinn, class 3B"));
  EXPECT_THAT(list, HasSubstr("At Stage 2. The law gives no last day for it."));
  EXPECT_THAT(list, Not(HasSubstr("Who moves when: "))) << "no day of the law moves anybody";
  EXPECT_THAT(list, HasSubstr("value=\"" + from_two + "\""));
  EXPECT_THAT(list, Not(HasSubstr("value=\"ni-2021-3stage/stage_1\"")));
}

TEST_F(FiveStages, ShowThatPlanAndReviewGoOnUnderTheThreeStages) {
  const std::string text = text_of(show(from_two, {una, rory}));
  EXPECT_THAT(text, HasSubstr("From Stage 2 (" + old_law.name.en + ") to Stage 1 ("));
  EXPECT_THAT(text, HasSubstr("Stays in force: "));
  EXPECT_THAT(part_of(text, "Goes on", "</ul>"),
              HasSubstr(packs()->find("ni-2021-3stage")->find_duty("ni.plan_review")->text.en));
  EXPECT_THAT(text, HasSubstr("Move 2 children"));
}

// The law is the same, so nothing is given on paper: the move is recorded and no letter is written.
TEST_F(FiveStages, RecordTheMovesOfSeveralWithoutALetter) {
  const auto shown = show(from_two, {una, rory});
  EXPECT_THAT(text_of(shown), HasSubstr("The pack has no letter for it"));
  EXPECT_THAT(text_of(shown), Not(HasSubstr("name=\"method\"")));
  const auto length = topics(una).size();
  EXPECT_EQ(location_of(confirm(shown)), path("/moving/notices?on=2025-06-02&done=moved"));
  for (const app::RecordId& id : {una, rory}) {
    EXPECT_EQ(law_of(id), "ni-2021-3stage");
    EXPECT_EQ(house.records.view(id)->stage, "s1");
    EXPECT_EQ(topics(id).back(), "framework_moved:ni-2021-3stage:stage_2");
  }
  EXPECT_EQ(topics(una).size(), length + 1);
  EXPECT_THAT(notices(), HasSubstr("No notice of a move was sent on that day."));
}

TEST_F(FiveStages, AreMovedStageByStage) {
  const app::RecordId sean = helped("Sean", "Doyle", "s1");
  const auto refused = show(from_two, {una, sean});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused),
              HasSubstr("Sean Doyle is at Stage 1: this notice is not given there."));
  EXPECT_EQ(law_of(una), "ni-1998-5stage");
  EXPECT_EQ(confirm(show("ni-2021-3stage/stage_1", {sean})).status, 303);
  EXPECT_EQ(topics(sean).back(), "framework_moved:ni-2021-3stage:stage_1");
}

TEST_F(FiveStages, BeginThePersonalLearningPlanWithTheOldPlanToBeLookedOver) {
  confirm(show(from_two, {una}));
  const std::string address = pages::child_path(una, "/plan/plp");
  senco.fill_in(address + "/begin", {});
  EXPECT_EQ(field(una, "plp", "targets.t1.target"), "Reads ten new words");
  EXPECT_EQ(field(una, "plp", "targets.t1.success"), "9 of 10 on two days");
  const auto from = mark_of(una, "plp", "targets.t1.target");
  EXPECT_EQ(from.law, "ni-1998-5stage");
  EXPECT_EQ(from.unchecked, law::Transfer::Unchecked::Warned);
  EXPECT_THAT(text_of(senco.get(address + "/edit")), HasSubstr("Unchecked, copied from: "));
  EXPECT_THAT(text_of(senco.get(address + "/issue")),
              HasSubstr("Some of this was copied from the documents of an earlier law"));
}

}  // namespace
}  // namespace stepwell::web
