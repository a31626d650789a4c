// Two people do the same thing at the same moment, each on a record as it was before the other:
// what still holds is recorded, and who comes second is told.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/children/answer_concern.h"
#include "app/plan/hold_review.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using people::Action;
using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::location_of;
using stepwell::testing::packs;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using stepwell::testing::operator+;

struct TwoAtOnce : Forms {
  std::string one = house.accounts.account_named("sen")->person;
  std::string two = house.add_who_signs_in(school, "two", {kSenco, {}, {}});
  Browser second{web};

  TwoAtOnce() {
    give_help(sian);
    second.use_session(house.token_of("two", kOtherPassword));
  }
  app::ChildFile open(const std::string& person, Action action) {
    return web.casework.open(person, sian, action).value();
  }
  const law::Document& iep() const {
    return *packs()->find("wales-sen-2002")->find_document("iep");
  }
  static app::ReviewForm review() {
    app::ReviewForm form;
    form.on = {2025, 6, 2};
    form.outcomes = {{"t1", "not_met", "Too loud"}};
    form.views = {{"parent", "Reads at home", {}}, {"child", {}, "Did not want to say"}};
    form.decision = "continue";
    form.review_on = base::Day(2025, 10, 1);
    return form;
  }
  static Fields review_fields() {
    return {{"on-day", "2"},
            {"on-month", "6"},
            {"on-year", "2025"},
            {"outcome.t1", "not_met"},
            {"note.t1", "Too quiet"},
            {"view.parent", "Reads at home"},
            {"view.child", "It is ok"},
            {"decision", "continue"},
            {"review_on-day", "1"},
            {"review_on-month", "10"},
            {"review_on-year", "2025"}};
  }
  /// Somebody writes in the record, about something else.
  void write_something_else() {
    record(sian, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"text", "Tired."}}});
  }
};

TEST_F(TwoAtOnce, ReviewAPlanOnce) {
  app::HoldReview command(web.casework, *packs());
  const app::ChildFile seen = open(one, Action::HoldReview);
  const std::size_t before = count(sian);
  EXPECT_TRUE(command.hold({one, "form 1", sian}, seen, iep(), review()).has_value());
  EXPECT_FALSE(command.hold({two, "form 2", sian}, seen, iep(), review()).has_value());
  EXPECT_EQ(count(sian), before + 3);
}

TEST_F(TwoAtOnce, ReviewThoughSomethingElseWasWrittenMeanwhile) {
  app::HoldReview command(web.casework, *packs());
  const app::ChildFile seen = open(one, Action::HoldReview);
  write_something_else();
  EXPECT_TRUE(command.hold({one, "form 1", sian}, seen, iep(), review()).has_value());
}

TEST_F(TwoAtOnce, ReviewOnceAlsoInTheSameMoment) {
  const std::string page = of(sian, "/review/iep");
  const std::size_t before = count(sian);
  const Fields his = hidden_fields(second.get(page)) + review_fields();
  web.log.before_write = [&] { EXPECT_EQ(second.post(page, his).status, 303); };
  const auto told = senco.fill_in(page, review_fields());
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("Too quiet</textarea>"));
  EXPECT_EQ(count(sian), before + 3);
}

TEST_F(TwoAtOnce, AreToldOfAReviewThatWasHeldWhileTheyWrote) {
  const std::string page = of(sian, "/review/iep");
  const Fields hers = hidden_fields(senco.get(page)) + review_fields();
  const Fields his = hidden_fields(second.get(page)) + review_fields();
  EXPECT_EQ(senco.post(page, hers).status, 303);
  const std::size_t after = count(sian);
  const auto told = second.post(page, his);
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("while you were writing"));
  EXPECT_THAT(text_of(told), HasSubstr("Too quiet</textarea>"));
  EXPECT_EQ(count(sian), after);
  EXPECT_EQ(second.post(page, hidden_fields(told) + review_fields()).status, 303);
}

// ---- striking out and moving: somebody writes in the moment before it is recorded

TEST_F(TwoAtOnce, StrikeOutOnlyWithTheConsequencesThatWereShown) {
  const std::string page = of(sian, "/entries/6/strike");
  const Fields why = {{"reason", "The plan of another child."}};
  const Fields form = hidden_fields(senco.get(page)) + why;
  const std::size_t before = count(sian);
  web.log.before_write = [&] {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "struck_out"},
                   {"entry", 4},
                   {"reason", "Not decided yet."}}});
  };
  const auto told = senco.post(page, form);
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("other things change by striking this out"));
  EXPECT_THAT(text_of(told), HasSubstr("The plan of another child.</textarea>"));
  EXPECT_EQ(count(sian), before + 1);
  EXPECT_EQ(senco.post(page, hidden_fields(told) + why).status, 303);
  EXPECT_EQ(count(sian), before + 2);
}

TEST_F(TwoAtOnce, StrikeOutThoughSomethingElseWasWrittenMeanwhile) {
  web.log.before_write = [&] { write_something_else(); };
  const auto done = senco.fill_in(of(sian, "/entries/6/strike"), {{"reason", "Another child."}});
  EXPECT_EQ(location_of(done), of(sian, "/done/8"));
}

TEST_F(TwoAtOnce, StrikeOutOneEntryOnce) {
  const std::string page = of(sian, "/entries/6/strike");
  const std::size_t before = count(sian);
  const Fields his = hidden_fields(second.get(page)) + Fields{{"reason", "His reason."}};
  web.log.before_write = [&] { EXPECT_EQ(second.post(page, his).status, 303); };
  const auto told = senco.fill_in(page, {{"reason", "Her reason."}});
  EXPECT_EQ(told.status, 422);
  EXPECT_EQ(count(sian), before + 1);
}

struct TwoMoves : TwoAtOnce {
  const Fields why =
      Fields{{"reason", "Progress is not enough."}, {"decided_by", "R. Ellis"}} + today;
  record::Position evidence = 0;

  TwoMoves() {
    record(tom, {{{"on", "2025-05-30"},
                  {"kind", "evidence_added"},
                  {"type", "test"},
                  {"title", "Reading age"}}});
    evidence = last(tom);
  }
  http::Response move(const std::string& to, const Fields& more = {}) {
    return senco.fill_in(of(tom, "/move?to=" + to), why + more);
  }
};

TEST_F(TwoMoves, AreNotBothMadeFromOneStage) {
  web.log.before_write = [&] {
    record(
        tom,
        {{{"on", "2025-06-02"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "His reason."}}});
  };
  const auto told = move("sap", {{"override-advice_requested", "She came yesterday."}});
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("was moved to another stage while you were writing"));
  EXPECT_THAT(text_of(told), HasSubstr("Progress is not enough.</textarea>"));
  EXPECT_THAT(text_of(told), HasSubstr("She came yesterday.</textarea>"));
  EXPECT_EQ(last(tom), evidence + 1);
}

TEST_F(TwoMoves, LeadNowhereFromWhereTheChildStandsByThen) {
  web.log.before_write = [&] {
    record(
        tom,
        {{{"on", "2025-06-02"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "His reason."}}});
  };
  const auto told = move("sa");
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("Progress is not enough."));
  EXPECT_EQ(last(tom), evidence + 1);
}

TEST_F(TwoMoves, DoNotStandOnEvidenceThatWasStruckOutMeanwhile) {
  web.log.before_write = [&] {
    record(tom, {{{"on", "2025-06-02"},
                  {"kind", "struck_out"},
                  {"entry", evidence},
                  {"reason", "Another child."}}});
  };
  const auto told = move("sa", {{"evidence", std::to_string(evidence)},
                                {"override-evidence_added", "It is on its way."}});
  EXPECT_EQ(told.status, 422);
  EXPECT_EQ(last(tom), evidence + 1);
}

TEST_F(TwoMoves, AreMadeThoughSomethingElseWasWrittenMeanwhile) {
  web.log.before_write = [&] {
    record(tom, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"text", "Tired."}}});
  };
  EXPECT_EQ(move("sa").status, 303);
  EXPECT_EQ(topics(tom).back(), "stage_moved:sa");
}

/// The page asked for two reasons, and what one of them was for is there by now.
TEST_F(TwoMoves, KeepEachReasonWithWhatItIsFor) {
  record(tom, {{{"on", "2025-06-02"},
                {"kind", "struck_out"},
                {"entry", evidence},
                {"reason", "Another child."}}});
  web.log.before_write = [&] {
    record(tom, {{{"on", "2025-06-02"},
                  {"kind", "evidence_added"},
                  {"type", "test"},
                  {"title", "Spelling age"}}});
  };
  EXPECT_EQ(move("sap", {{"override-evidence_added", "The test is on its way."},
                         {"override-advice_requested", "She came yesterday."}})
                .status,
            303);
  const auto overrides = body(tom).at("overrides").as_array();
  ASSERT_EQ(overrides.size(), 1U);
  EXPECT_EQ(overrides.at(0).at("need"), "advice_requested");
  EXPECT_EQ(overrides.at(0).at("reason"), "She came yesterday.");
}

// ---- concerns

struct TwoAnswers : TwoAtOnce {
  record::Position concern = 0;

  TwoAnswers() {
    write_something_else();
    concern = last(sian);
  }
  std::vector<boost::json::object> answer(const std::string& words) const {
    return {{{"on", "2025-06-02"},
             {"kind", "concern_answered"},
             {"concern", concern},
             {"outcome", "watch"},
             {"text", words}}};
  }
  std::string page() const { return of(sian, "/concerns/" + std::to_string(concern) + "/answer"); }
};

TEST_F(TwoAnswers, AreNotGivenToOneConcern) {
  app::AnswerConcern command(web.casework);
  const app::ChildFile seen = open(one, Action::AnswerConcern);
  EXPECT_TRUE(command.answer({one, "form 1", sian}, seen, concern, answer("Mine.")).has_value());
  const auto refused = command.answer({two, "form 2", sian}, seen, concern, answer("His."));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().what, app::AnswerRefusal::What::Answered);
  EXPECT_EQ(last(sian), concern + 1);
}

TEST_F(TwoAnswers, OfOneFormAreOne) {
  app::AnswerConcern command(web.casework);
  const app::ChildFile seen = open(one, Action::AnswerConcern);
  EXPECT_TRUE(command.answer({one, "form", sian}, seen, concern, answer("Mine.")).has_value());
  EXPECT_EQ(command.answer({one, "form", sian}, seen, concern, answer("Mine."))->what,
            app::Done::What::RepeatedForm);
  const auto other = command.answer({one, "form", sian}, seen, concern, answer("Other."));
  ASSERT_FALSE(other.has_value());
  EXPECT_EQ(other.error().refusal.what, app::CaseRefusal::What::SaidOtherwise);
  EXPECT_EQ(last(sian), concern + 1);
}

TEST_F(TwoAnswers, AreNotGivenToAConcernThatWasStruckOutMeanwhile) {
  app::AnswerConcern command(web.casework);
  const app::ChildFile seen = open(one, Action::AnswerConcern);
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "struck_out"},
                 {"entry", concern},
                 {"reason", "Another child"}}});
  const auto refused = command.answer({one, "form", sian}, seen, concern, answer("Mine."));
  EXPECT_EQ(refused.error().what, app::AnswerRefusal::What::NotThere);
}

TEST_F(TwoAnswers, StandBothOnThePageOfWhoeverComesSecond) {
  const Fields his = hidden_fields(second.get(page())) + today +
                     Fields{{"outcome", "watch"}, {"text", "His words."}};
  record(sian, answer("Her words."));
  const auto told = second.post(page(), his);
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("Her words."));
  EXPECT_THAT(text_of(told), HasSubstr("His words."));
}

// ---- issuing

TEST_F(TwoAtOnce, KeepTheTextThatOneSavesWhileTheOtherIssues) {
  const app::DraftId id{sian, "iep"};
  web.drafts->begin(id, one, house.clock.now(), {{"difficulty.tried", "Word cards"}});
  const auto shown = web.drafts->find(id)->fields;
  ASSERT_TRUE(
      web.drafts->save(id, "difficulty.tried", "Her words", 1, two, house.clock.now()).has_value());
  EXPECT_EQ(web.drafts->discard_if(id, shown), app::Discarded::WrittenMeanwhile);
  EXPECT_THAT(text_of(senco.get(of(sian, "/plan/iep?done=issued-kept"))),
              HasSubstr("the draft is kept"));
}

TEST_F(TwoAtOnce, DoNotPutAwayWhatTheOtherHasWrittenSinceThePageWasOpened) {
  const app::DraftId id{sian, "iep"};
  const std::string page = of(sian, "/plan/iep/put-away");
  web.drafts->begin(id, one, house.clock.now(), {{"difficulty.tried", "Word cards"}});
  const Fields form = hidden_fields(senco.get(page));
  ASSERT_TRUE(
      web.drafts->save(id, "difficulty.tried", "His words", 1, two, house.clock.now()).has_value());
  const auto refused = senco.post(page, form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Somebody has written in this draft"));
  ASSERT_TRUE(web.drafts->find(id));
  const auto away = senco.post(page, hidden_fields(refused));
  EXPECT_EQ(location_of(away), of(sian, "/plan/iep?done=away"));
  EXPECT_FALSE(web.drafts->find(id));
  EXPECT_EQ(location_of(senco.post(page, hidden_fields(refused))), location_of(away));
}

// ---- an import's mark

TEST_F(TwoAtOnce, AreNeverTakenForAnImport) {
  record(sian,
         {{{"on", "2025-06-02"}, {"kind", "contact_added"}, {"contact", "c1"}, {"name", "Nia"}}});
  const auto refused = senco.fill_in(of(sian, "/contacts/c1/end"),
                                     today + Fields{{"note", "import: exton.csv, row 2"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("which marks what an import"));
  EXPECT_THAT(text_of(refused), HasSubstr("import: exton.csv, row 2"));
  const auto done = web.casework.record(
      {one, "form", sian}, Action::RaiseConcern,
      {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"text", "x"}, {"note", "import: x"}}});
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().refusal.problems.front().field, "note");
}

// ---- an erasure

TEST_F(TwoAtOnce, FindTheChildAfterAnErasureAtOnce) {
  const auto entries = house.log.read(sian);
  web.store->erase_body(sian, entries.back().position, "command-line", house.clock.now(), "Asked");
  EXPECT_EQ(senco.get(of(sian)).status, 200);
  EXPECT_EQ(teacher.get(of(sian)).status, 200);
  const app::RecordId nobody{sian.school, "zzzzzzzzzzzzzzzz"};
  EXPECT_EQ(senco.get(of(nobody)).status, 404);
  EXPECT_FALSE(web.store->view(nobody).has_value());
}

// ---- an import

TEST_F(TwoAtOnce, AreShownWhatBothHaveImported) {
  const RollOwner owner{one, school.school};
  web.kept_rolls.keep(owner, {"token", "roll.csv", nullptr, {}, std::nullopt});
  app::ImportDone first, then;
  first.read = then.read = 10;
  first.created = 6;
  first.unchanged = 3;
  first.left_out = then.left_out = 1;
  then.updated = 2;
  then.unchanged = 7;
  web.kept_rolls.finish(owner, "token", first);
  web.kept_rolls.finish(owner, "token", then);
  const auto done = web.kept_rolls.find(owner)->done;
  ASSERT_TRUE(done.has_value());
  EXPECT_EQ(done->created, 6);
  EXPECT_EQ(done->updated, 2);
  EXPECT_EQ(done->unchanged, 1);
}

}  // namespace
}  // namespace stepwell::web
