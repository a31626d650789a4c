// The plan in use, how its targets went, and what comes over: over a record in memory.
#include "app/plan/plan_history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/lists/child_view.h"
#include "app/plan/hold_review.h"
#include "app/plan/issue_plan.h"
#include "law/choices.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A child of School Action with a record that a test adds to.
struct Child {
  std::vector<record::Entry> entries;
  SchoolView school;
  calendar::SchoolCalendar calendar;
  std::optional<record::Standing> standing;

  Child() {
    school.id = "here";
    school.setting = "maintained";
    school.framework = packs()->find("wales-sen-2002");
    school.calendar = std::make_shared<const calendar::SchoolCalendar>();
    add({{"on", "2026-01-12"}, {"kind", "taken_over"}, {"stage", "sa"}});
  }
  void add(const json::object& object) {
    const auto read = record::read_entry(object, static_cast<record::Position>(entries.size() + 1),
                                         packs()->vocabulary());
    ASSERT_TRUE(read.has_value());
    entries.push_back(*read);
  }
  void issue(const char* on, json::array targets) {
    add({{"on", on},
         {"kind", "document_issued"},
         {"document", "iep"},
         {"state", "final"},
         {"content", {{"targets", std::move(targets)}, {"difficulty", {{"tried", "Cards"}}}}}});
  }
  void review(const char* on, json::array outcomes, const char* decision = "continue") {
    add({{"on", on},
         {"kind", "review_held"},
         {"document", "iep"},
         {"decision", decision},
         {"outcomes", std::move(outcomes)}});
  }
  RecordToday today(base::Day on = {2026, 12, 1}) {
    auto made =
        record::stand(entries, circumstances_of(entries, school, *packs(), on), {on, std::nullopt});
    EXPECT_TRUE(made.has_value());
    standing = std::move(*made);
    return {entries, *standing};
  }
  const law::Document& iep() const { return *school.framework->find_document("iep"); }
};

json::object target(const char* id, const char* words) {
  return {{"id", id}, {"target", words}, {"by", "2026-06-01"}};
}
json::object outcome(const char* id, const char* what) {
  return {{"target", id}, {"outcome", what}};
}

TEST(PlanInUse, IsNoneBeforeOneIsIssuedAndAfterItHasEnded) {
  Child child;
  EXPECT_FALSE(plan_in_use(child.today(), child.iep()).has_value());
  child.issue("2026-02-02", {target("a", "Reads")});
  EXPECT_TRUE(plan_in_use(child.today(), child.iep()).has_value());
  child.review("2026-06-01", {outcome("a", "met")}, "end");
  EXPECT_FALSE(plan_in_use(child.today(), child.iep()).has_value());
}

TEST(PlanInUse, IsTheLatestWithItsVersion) {
  Child child;
  child.issue("2026-02-02", {target("a", "Reads")});
  child.issue("2026-07-01", {target("b", "Writes")});
  const auto plan = plan_in_use(child.today(), child.iep());
  EXPECT_EQ(plan->version, 2);
  EXPECT_EQ(targets_of(plan->content).front().words, "Writes");
  EXPECT_EQ(*plan->issued_on, base::Day(2026, 7, 1));
}

TEST(PlanInUse, IsNotHeldIfTheChildCameWithIt) {
  Child child;
  child.entries.clear();
  child.add({{"on", "2026-01-12"},
             {"kind", "taken_over"},
             {"stage", "sa"},
             {"documents", {{{"document", "iep"}, {"issued_on", "2025-11-03"}}}}});
  const auto plan = plan_in_use(child.today(), child.iep());
  ASSERT_TRUE(plan.has_value());
  EXPECT_FALSE(plan->is_held());
  EXPECT_EQ(plan->issued, nullptr);
  EXPECT_EQ(*plan->issued_on, base::Day(2025, 11, 3));
  EXPECT_THAT(targets_so_far(child.today(), *plan, child.iep()), IsEmpty());
}

TEST(PlanInUse, ForgetsAnIssueThatWasStruckOut) {
  Child child;
  child.issue("2026-02-02", {target("a", "Reads")});
  child.add(
      {{"on", "2026-02-03"}, {"kind", "struck_out"}, {"entry", 2}, {"reason", "Wrong child"}});
  EXPECT_FALSE(plan_in_use(child.today(), child.iep()).has_value());
}

TEST(Targets, CarryTheirCountFromPlanToPlan) {
  Child child;
  child.issue("2026-02-02", {target("a", "Reads"), target("b", "Writes")});
  child.review("2026-06-01", {outcome("a", "not_met"), outcome("b", "met")});
  child.issue("2026-06-01", {target("a", "Reads")});
  auto targets = [&] {
    const auto record = child.today();
    static std::optional<PlanInUse> plan;
    plan = plan_in_use(record, child.iep());
    return targets_so_far(record, *plan, child.iep());
  };
  EXPECT_EQ(targets().front().unmet_before, 1);
  EXPECT_EQ(targets().front().outcome, "");  // the review of the same day was of the plan before
  child.review("2026-10-01", {outcome("a", "partly")});
  child.issue("2026-10-02", {target("a", "Reads")});
  EXPECT_EQ(targets().front().unmet_before, 2);
  EXPECT_EQ(targets().front().outcome_before, "partly");
  EXPECT_EQ(latest_outcome(child.today(), child.iep(), "b"), "met");
  EXPECT_EQ(times_unmet(child.today(), child.iep(), "a"), 2);
  EXPECT_EQ(times_unmet(child.today(), child.iep(), "b"), 0);
}

TEST(Targets, HaveWhatWasNotedSinceThePlanBegan) {
  Child child;
  child.issue("2026-02-02", {target("a", "Reads")});
  child.add({{"on", "2026-03-02"}, {"kind", "progress_noted"}, {"target", "a"}, {"value", "3"}});
  child.issue("2026-06-01", {target("a", "Reads")});
  child.add({{"on", "2026-07-01"}, {"kind", "progress_noted"}, {"target", "a"}, {"value", "6"}});
  child.add({{"on", "2026-07-01"}, {"kind", "progress_noted"}, {"target", "z"}, {"value", "1"}});
  const auto record = child.today();
  const auto plan = plan_in_use(record, child.iep());
  const auto targets = targets_so_far(record, *plan, child.iep());
  ASSERT_EQ(targets.front().progress.size(), 1U);
  EXPECT_EQ(targets.front().progress.front().value, "6");
}

TEST(NextPlan, CannotBeIssuedWhileATargetHasNoOutcome) {
  Child child;
  EXPECT_THAT(targets_open(child.today(), child.iep()), IsEmpty());
  child.issue("2026-02-02", {target("a", "Reads"), target("b", "Writes")});
  child.review("2026-06-01", {outcome("a", "not_met")});
  EXPECT_THAT(targets_open(child.today(), child.iep()), ElementsAre("Writes"));
  child.review("2026-06-02", {outcome("b", "met")});
  EXPECT_THAT(targets_open(child.today(), child.iep()), IsEmpty());
}

TEST(NextPlan, BeginsWithWhatWasNotMet) {
  Child child;
  child.issue("2026-02-02", {target("a", "Reads"), target("b", "Writes")});
  child.review("2026-06-01", {outcome("a", "not_met"), outcome("b", "met")});
  const auto record = child.today();
  const auto plan = plan_in_use(record, child.iep());
  const auto targets = targets_so_far(record, *plan, child.iep());
  const auto next = [&](Carry carry) {
    return next_content(child.iep(), plan->content, targets, carry);
  };
  EXPECT_TRUE(next(Carry::Nothing).empty());
  ASSERT_EQ(targets_of(next(Carry::Unmet)).size(), 1U);
  EXPECT_EQ(next(Carry::Unmet).find("targets")->rows.front().key, "a");
  EXPECT_EQ(next(Carry::Unmet).find("targets")->rows.front().value("by"), "");
  EXPECT_EQ(next(Carry::Unmet).find("difficulty")->rows.front().value("tried"), "");
  EXPECT_EQ(next(Carry::Everything).find("difficulty")->rows.front().value("tried"), "Cards");
}

TEST(ReviewDays, ComeFromTheDutyThatTheIssueOpens) {
  Child child;
  const auto entry = issue_entry(child.iep(), {{2026, 2, 2}, "final", {}, std::nullopt},
                                 empty_content(child.iep()));
  const auto days = review_days_after(child.today(), child.school, *packs(), child.iep(), entry);
  ASSERT_TRUE(days.limit.has_value());
  EXPECT_EQ(*days.limit, base::Day(2026, 8, 2));
  EXPECT_EQ(days.suggested(), days.limit);  // without terms there is no aim
}

TEST(ReviewDays, AreNoneForADocumentThatNoDutyReviews) {
  Child child;
  const law::Document& map = *child.school.framework->find_document("behaviour_plan");
  const auto entry =
      issue_entry(map, {{2026, 2, 2}, "final", {}, std::nullopt}, empty_content(map));
  EXPECT_FALSE(review_days_after(child.today(), child.school, *packs(), map, entry).suggested());
}

TEST(Decisions, AreThoseThatTheRulesOfTheDocumentName) {
  Child child;
  std::vector<std::string> ids;
  for (const law::Choice* choice : decisions_of(*child.school.framework, child.iep()))
    ids.push_back(choice->id);
  EXPECT_THAT(ids, ElementsAre("continue", "change", "step_up", "step_down", "end"));
  EXPECT_TRUE(decision_ends(child.iep(), "end", packs()->vocabulary()));
  EXPECT_FALSE(decision_ends(child.iep(), "continue", packs()->vocabulary()));
  const law::Document& statement = *child.school.framework->find_document("statement");
  EXPECT_EQ(decisions_of(*child.school.framework, statement).size(),
            choices_in(*child.school.framework, "review_decision").size());
}

// Holding a review.

ReviewForm whole_review() {
  return {{2026, 6, 1},
          {{"a", "not_met", "Too loud at break"}, {"b", "met", ""}},
          {{"parent", "He reads at home now", ""}, {"child", "", "Did not want to say"}},
          {"Siân O’Brien"},
          "continue",
          base::Day{2026, 10, 1},
          ""};
}

struct Review : ::testing::Test {
  Child child;
  Review() { child.issue("2026-02-02", {target("a", "Reads"), target("b", "Writes")}); }

  std::vector<ReviewProblem::What> problems(const ReviewForm& form) {
    std::vector<ReviewProblem::What> all;
    for (const ReviewProblem& problem :
         problems_of(form, child.today(), child.iep(), packs()->vocabulary()))
      all.push_back(problem.what);
    return all;
  }
  using What = ReviewProblem::What;
};

TEST_F(Review, IsHeldWhenEverythingWasSaid) {
  EXPECT_THAT(problems(whole_review()), IsEmpty());
  const auto entries = review_entries(whole_review(), *child.school.framework, child.iep());
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].at("of"), "parent");
  EXPECT_EQ(entries[1].at("none_because"), "Did not want to say");
  EXPECT_EQ(entries[2].at("outcomes").at(0).at("note"), "Too loud at break");
  EXPECT_EQ(entries[2].at("review_on"), "2026-10-01");
}

TEST_F(Review, IsRefusedWhileATargetHasNoOutcome) {
  ReviewForm form = whole_review();
  form.outcomes.pop_back();
  EXPECT_THAT(problems(form), ElementsAre(What::OutcomeMissing));
  form.outcomes.push_back({"b", "", ""});
  EXPECT_THAT(problems(form), ElementsAre(What::OutcomeMissing));
  form.outcomes.back().outcome = "splendid";
  EXPECT_THAT(problems(form), ElementsAre(What::NotAnOutcome));
}

TEST_F(Review, IsRefusedForATargetThatIsNotThere) {
  ReviewForm form = whole_review();
  form.outcomes.push_back({"z", "met", ""});
  EXPECT_THAT(problems(form), ElementsAre(What::NoSuchTarget));
}

TEST_F(Review, IsRefusedWithoutTheFamily) {
  ReviewForm form = whole_review();
  form.views[0].text.clear();
  EXPECT_THAT(problems(form), ElementsAre(What::ViewMissing));
  form.views[0] = {"neighbour", "x", ""};
  EXPECT_THAT(problems(form), ElementsAre(What::ViewMissing, What::NotOfTheFamily));
}

TEST_F(Review, IsRefusedOnADayThatCannotBe) {
  ReviewForm form = whole_review();
  form.on = {2026, 12, 2};
  form.review_on = base::Day{2027, 2, 1};
  EXPECT_THAT(problems(form), ElementsAre(What::InFuture));
  form.on = {2026, 2, 1};
  EXPECT_THAT(problems(form), ElementsAre(What::BeforeIssue));
}

TEST_F(Review, AsksForTheNextDayUnlessThePlanEnds) {
  ReviewForm form = whole_review();
  form.review_on.reset();
  EXPECT_THAT(problems(form), ElementsAre(What::NextMissing));
  form.decision = "end";
  EXPECT_THAT(problems(form), IsEmpty());
  form.review_on = form.on;
  EXPECT_THAT(problems(form), ElementsAre(What::NextNotLater));
  form.decision = "perhaps";
  EXPECT_THAT(problems(form), ElementsAre(What::DecisionMissing));
}

TEST_F(Review, IsRefusedWithMoreTextThanARecordTakes) {
  ReviewForm form = whole_review();
  form.text = std::string(100'000, 'x');
  form.outcomes[0].note = form.text;
  form.views[0].text = form.text;
  EXPECT_THAT(problems(form), ElementsAre(What::TextTooLong, What::TextTooLong, What::TextTooLong));
}

TEST_F(Review, IsRefusedWhereNothingIsInUse) {
  child.review("2026-06-01", {outcome("a", "met"), outcome("b", "met")}, "end");
  EXPECT_THAT(problems(whole_review()), ElementsAre(What::NoPlan));
}

TEST_F(Review, AsksWhetherItHelpedWhereNoTargetsAreHeld) {
  child.entries.clear();
  child.add({{"on", "2026-01-12"},
             {"kind", "taken_over"},
             {"stage", "sa"},
             {"documents", {{{"document", "iep"}}}}});
  ReviewForm form = whole_review();
  form.outcomes.clear();
  EXPECT_THAT(problems(form), ElementsAre(What::HelpMissing));
  form.text = "It helped.";
  EXPECT_THAT(problems(form), IsEmpty());
}

}  // namespace
}  // namespace stepwell::app
