// Writing in the draft of a plan: two people in it, field by field, rows, and nothing typed is
// lost.
#include <gmock/gmock.h>

#include "app/plan/plan_content.h"
#include "tests/web/plan_pages.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::packs;
using stepwell::testing::PlanPages;
using stepwell::testing::text_of;
using ::testing::HasSubstr;

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

TEST_F(PlanPages, LinkARowToTheTargetsThatArePickedForIt) {
  write_whole(sian);
  const std::string name = "provision.001c.targets";
  EXPECT_THAT(text_of(senco.get(plan(sian, "/edit"))), HasSubstr("value=\"targets/001a\""));
  const Fields picked = {{"pick:" + name, "targets/001a"}};
  save(senco, sian, picked);
  EXPECT_EQ(value(sian, name), "Read ten new words");
  save(senco, sian, picked);
  EXPECT_EQ(value(sian, name), "Read ten new words") << "it is named already";
  save(senco, sian, {{"pick:" + name, "targets/009z"}});
  EXPECT_EQ(value(sian, name), "Read ten new words") << "the plan has no such target";
}

TEST_F(PlanPages, OfferATargetForWhatDoesNotNameItYetAlone) {
  write_whole(sian);
  save(senco, sian, {{"pick:provision.001c.targets", "targets/001a"}});
  const std::string page = text_of(senco.get(plan(sian, "/edit")));
  EXPECT_THAT(page, HasSubstr("name=\"pick:strategies.001b.target\""));
  EXPECT_THAT(page, ::testing::Not(HasSubstr("name=\"pick:provision.001c.targets\"")));
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

}  // namespace
}  // namespace stepwell::web
