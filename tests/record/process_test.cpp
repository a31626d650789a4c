// How far a process of the law has come: over records in memory, with the packs of the repository.
#include "record/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>

#include "tests/record/test_packs.h"

namespace stepwell::record {
namespace {

using base::Day;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using Is = StepNow::Is;
using State = ProcessRun::State;

/// A record, and what it comes to on a day.
struct Told {
  std::vector<Entry> entries;
  Circumstances circumstances;
  std::optional<Standing> standing;

  explicit Told(std::string_view framework) {
    const auto& library = *stepwell::testing::packs_with_invented_laws();
    circumstances.library = &library;
    circumstances.schools.push_back({"here", library.find(framework), "maintained", nullptr});
  }
  Told& has(std::string_view entry) {
    const auto read =
        read_entry(boost::json::parse(entry), static_cast<Position>(entries.size() + 1),
                   circumstances.library->vocabulary());
    EXPECT_TRUE(read) << entry;
    entries.push_back(*read);
    return *this;
  }
  const Standing& on(Day day) {
    auto made = stand(entries, circumstances, {day, std::nullopt});
    EXPECT_TRUE(made.has_value());
    standing = std::move(*made);
    return *standing;
  }
  ProcessRun run(std::string_view process, Day day) {
    for (ProcessRun& each : processes_of(on(day)))
      if (each.process->id == process) return std::move(each);
    ADD_FAILURE() << "no process " << process;
    return {};
  }
  std::vector<std::string> rights(Day day) {
    std::vector<std::string> ids;
    for (const Instance* right : open_rights(on(day))) ids.push_back(right->duty->id);
    return ids;
  }
};

std::vector<std::string> steps_that(const ProcessRun& run, Is is) {
  std::vector<std::string> ids;
  for (const StepNow& step : run.steps)
    if (step.is == is) ids.push_back(step.step->id);
  return ids;
}

const StepNow& step_of(const ProcessRun& run, std::string_view id) {
  return *std::find_if(run.steps.begin(), run.steps.end(),
                       [id](const StepNow& step) { return step.step->id == id; });
}

/// School Action Plus, and a request that reached the authority on Monday 1 October 2018.
Told asked_in_wales() {
  Told told("wales-sen-2002");
  told.has(R"({"on": "2018-09-03", "kind": "taken_over", "stage": "sap"})")
      .has(R"({"on": "2018-10-01", "kind": "request_received", "request": "assessment"})");
  return told;
}

TEST(Process, HasNotBegunBeforeAnEntryOpensIt) {
  Told told("wales-sen-2002");
  told.has(R"({"on": "2018-09-03", "kind": "taken_over", "stage": "sap"})");
  const ProcessRun run = told.run("assessment", {2018, 10, 1});
  EXPECT_EQ(run.state, State::NotBegun);
  EXPECT_THAT(steps_that(run, Is::Now), IsEmpty());
  EXPECT_THAT(steps_that(run, Is::Done), IsEmpty());
  EXPECT_FALSE(run.begun_on);
}

TEST(Process, IsNotToldInAStageWhereItCannotBegin) {
  Told told("wales-sen-2002");
  told.has(R"({"on": "2018-09-03", "kind": "taken_over", "stage": "sap"})");
  for (const ProcessRun& run : processes_of(told.on({2018, 10, 1})))
    EXPECT_NE(run.process->id, "annual_review");
}

TEST(Process, WaitsForTheFirstStepThatIsNotDone) {
  const ProcessRun run = asked_in_wales().run("assessment", {2018, 10, 2});
  EXPECT_EQ(run.state, State::Running);
  EXPECT_EQ(run.begun_on, Day(2018, 10, 1));
  EXPECT_THAT(steps_that(run, Is::Done), ElementsAre("request"));
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("decide"));
  EXPECT_THAT(steps_that(run, Is::MayCome), ElementsAre("say", "advice", "comment"));
}

TEST(Process, SaysTheDayOfItsStepAndWhetherItIsPast) {
  Told told = asked_in_wales();
  const ProcessRun on_the_day = told.run("assessment", {2018, 11, 12});
  EXPECT_EQ(step_of(on_the_day, "decide").open()->limit, Day(2018, 11, 12));
  EXPECT_FALSE(step_of(on_the_day, "decide").open()->overdue);
  Told later = asked_in_wales();
  const ProcessRun after = later.run("assessment", {2018, 11, 13});
  EXPECT_TRUE(step_of(after, "decide").open()->overdue);
}

TEST(Process, GoesOnWithTheNextStepOnTheDayOnWhichOneIsDone) {
  Told told = asked_in_wales();
  told.has(R"({"on": "2018-11-05", "kind": "decision_made", "decision": "to_assess"})");
  EXPECT_THAT(steps_that(told.run("assessment", {2018, 11, 4}), Is::Now), ElementsAre("decide"));
  const ProcessRun run = told.run("assessment", {2018, 11, 5});
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("notice"));
  EXPECT_EQ(step_of(run, "decide").done_on, Day(2018, 11, 5));
  EXPECT_EQ(step_of(run, "decide").done_by, 3);
}

TEST(Process, AsksTheSchoolAtOnceForWhatItWasAsked) {
  Told told = asked_in_wales();
  told.has(R"({"on": "2018-10-03", "kind": "request_received", "request": "advice"})");
  const ProcessRun run = told.run("assessment", {2018, 10, 4});
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("decide", "advice"));
  EXPECT_EQ(step_of(run, "advice").open()->limit, Day(2018, 11, 14));
}

TEST(Process, TellsEachRequestForAdviceUntilTheLastIsAnswered) {
  Told told = asked_in_wales();
  told.has(R"({"on": "2018-10-03", "kind": "request_received", "request": "advice"})")
      .has(R"({"on": "2018-10-10", "kind": "request_received", "request": "advice"})")
      .has(R"({"on": "2018-10-12", "kind": "report_sent", "report": "advice"})");
  const ProcessRun one_left = told.run("assessment", {2018, 10, 12});
  EXPECT_EQ(step_of(one_left, "advice").instances.size(), 2U);
  EXPECT_EQ(step_of(one_left, "advice").is, Is::Now);
  EXPECT_EQ(step_of(one_left, "advice").open()->opened_by, 4);
  told.has(R"({"on": "2018-10-15", "kind": "report_sent", "report": "advice"})");
  EXPECT_EQ(step_of(told.run("assessment", {2018, 10, 15}), "advice").is, Is::Done);
}

TEST(Process, EndsWithARefusalAndNeedsNothingMore) {
  Told told = asked_in_wales();
  told.has(R"({"on": "2018-11-05", "kind": "decision_made", "decision": "not_to_assess"})");
  const ProcessRun run = told.run("assessment", {2018, 11, 6});
  EXPECT_EQ(run.state, State::Over);
  EXPECT_EQ(run.ended_on, Day(2018, 11, 5));
  EXPECT_THAT(steps_that(run, Is::Done), ElementsAre("request", "decide"));
  EXPECT_THAT(steps_that(run, Is::Now), IsEmpty());
  EXPECT_THAT(steps_that(run, Is::NotNeeded),
              ElementsAre("say", "notice", "advice", "assess", "propose", "comment", "final"));
}

TEST(Process, BeginsAgainWithAnotherRequestAfterItsEnd) {
  Told told = asked_in_wales();
  told.has(R"({"on": "2018-11-05", "kind": "decision_made", "decision": "not_to_assess"})")
      .has(R"({"on": "2019-06-03", "kind": "request_received", "request": "assessment"})");
  const ProcessRun run = told.run("assessment", {2019, 6, 3});
  EXPECT_EQ(run.state, State::Running);
  EXPECT_EQ(run.begun_by, 4);
  EXPECT_THAT(steps_that(run, Is::Done), ElementsAre("request"));
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("decide"));
}

TEST(Process, TakesNoSecondRequestForABeginningWhileItRuns) {
  Told told = asked_in_wales();
  told.has(R"({"on": "2018-10-08", "kind": "request_received", "request": "assessment"})");
  EXPECT_EQ(told.run("assessment", {2018, 10, 8}).begun_by, 2);
}

TEST(Process, ForgetsAStepThatWasStruckOut) {
  Told told = asked_in_wales();
  told.has(R"({"on": "2018-11-05", "kind": "decision_made", "decision": "not_to_assess"})")
      .has(R"({"on": "2018-11-06", "kind": "struck_out", "entry": 3, "reason": "Another child"})");
  const ProcessRun run = told.run("assessment", {2018, 11, 6});
  EXPECT_EQ(run.state, State::Running);
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("decide"));
}

/// A statement of 5 March 2018, whose review is arranged, held and reported.
Told reviewed_in_wales() {
  Told told("wales-sen-2002");
  told.has(R"({"on": "2018-03-05", "kind": "taken_over", "stage": "sap"})")
      .has(
          R"({"on": "2018-03-05", "kind": "document_issued", "document": "statement", "state": "final"})")
      .has(R"({"on": "2018-03-05", "kind": "stage_moved", "to": "statement"})")
      .has(
          R"({"on": "2018-11-05", "kind": "meeting_arranged", "meeting": "annual_review", "for": "2018-12-10"})")
      .has(R"({"on": "2018-11-19", "kind": "notice_given", "notice": "review_papers"})")
      .has(
          R"({"on": "2018-12-10", "kind": "review_held", "document": "statement", "decision": "continue"})");
  return told;
}

TEST(AnnualReview, GoesFromArrangingToTheReport) {
  Told told = reviewed_in_wales();
  EXPECT_THAT(steps_that(told.run("annual_review", {2018, 11, 1}), Is::Now),
              ElementsAre("notice", "arrange"));
  EXPECT_THAT(steps_that(told.run("annual_review", {2018, 11, 5}), Is::Now),
              ElementsAre("notice", "papers"));
  EXPECT_THAT(steps_that(told.run("annual_review", {2018, 11, 19}), Is::Now),
              ElementsAre("notice", "hold"));
  EXPECT_THAT(steps_that(told.run("annual_review", {2018, 12, 10}), Is::Now),
              ElementsAre("notice", "report"));
}

TEST(AnnualReview, BeginsAnewWithTheDecisionAndKeepsWhatIsOwedOfTheLast) {
  Told told = reviewed_in_wales();
  told.has(R"({"on": "2018-12-14", "kind": "report_sent", "report": "annual_review"})")
      .has(R"({"on": "2019-01-21", "kind": "decision_made", "decision": "to_maintain"})");
  const ProcessRun run = told.run("annual_review", {2019, 1, 21});
  EXPECT_EQ(run.begun_by, 8);
  EXPECT_THAT(steps_that(run, Is::Done), IsEmpty());
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("notice", "arrange", "tell"));
  EXPECT_EQ(step_of(run, "tell").open()->limit, Day(2019, 1, 28));
}

TEST(AnnualReview, NeedsNothingMoreOfAStepThatWasPassedOverAndIsNotOwed) {
  Told told("wales-sen-2002");
  told.has(R"({"on": "2018-03-05", "kind": "taken_over", "stage": "sap"})")
      .has(
          R"({"on": "2018-03-05", "kind": "document_issued", "document": "statement", "state": "final"})")
      .has(R"({"on": "2018-03-05", "kind": "stage_moved", "to": "statement"})")
      .has(
          R"({"on": "2018-12-10", "kind": "review_held", "document": "statement", "decision": "continue"})");
  const ProcessRun run = told.run("annual_review", {2018, 12, 10});
  EXPECT_THAT(steps_that(run, Is::NotNeeded), ElementsAre("papers")) << "nobody arranged a meeting";
  EXPECT_EQ(step_of(run, "arrange").is, Is::Now) << "that is owed still";
  EXPECT_THAT(steps_that(run, Is::Next), ElementsAre("decide"));
}

TEST(AnnualReview, IsDecidedAlsoByTheEndOfTheStatement) {
  Told told = reviewed_in_wales();
  told.has(R"({"on": "2018-12-14", "kind": "report_sent", "report": "annual_review"})")
      .has(R"({"on": "2019-01-21", "kind": "decision_made", "decision": "to_cease"})");
  const ProcessRun run = told.run("annual_review", {2019, 1, 21});
  EXPECT_EQ(run.state, State::Over);
  EXPECT_EQ(step_of(run, "decide").is, Is::Done) << "its duty has lapsed, but it was decided";
  EXPECT_EQ(step_of(run, "decide").done_by, 8);
}

/// A statement of 8 September 2025 in Northern Ireland, whose review is arranged and held.
Told reviewed_in_northern_ireland() {
  Told told("ni-2021-3stage");
  told.has(R"({"on": "2025-09-01", "kind": "taken_over", "stage": "s2"})")
      .has(
          R"({"on": "2025-09-08", "kind": "document_issued", "document": "statement", "state": "final"})")
      .has(R"({"on": "2025-09-08", "kind": "stage_moved", "to": "s3"})")
      .has(
          R"({"on": "2026-06-01", "kind": "meeting_arranged", "meeting": "annual_review", "for": "2026-06-22"})")
      .has(R"({"on": "2026-06-08", "kind": "notice_given", "notice": "review_papers"})")
      .has(
          R"({"on": "2026-06-22", "kind": "review_held", "document": "statement", "decision": "continue"})");
  return told;
}

TEST(AnnualReview, DoesNotAskForTheNextMeetingBeforeTheLastIsDecided) {
  Told told = reviewed_in_northern_ireland();
  const ProcessRun run = told.run("annual_review", {2026, 6, 22});
  EXPECT_EQ(step_of(run, "arrange").is, Is::Done)
      << "the review has restarted it, and that is the next year's";
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("report"));
}

TEST(AnnualReview, BeginsTheNextYearWithNoStepDoneByTheDecisionThatEndsTheLast) {
  Told told = reviewed_in_northern_ireland();
  told.has(R"({"on": "2026-08-31", "kind": "decision_made", "decision": "to_maintain"})");
  const ProcessRun run = told.run("annual_review", {2026, 8, 31});
  EXPECT_EQ(run.begun_by, 7);
  EXPECT_THAT(steps_that(run, Is::Done), IsEmpty());
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("arrange"));
  EXPECT_EQ(step_of(run, "arrange").open()->aim, Day(2027, 4, 22));
}

TEST(AnnualReview, CountsTheDecisionForTheYearThatItEnds) {
  Told told("england-send-2015");
  told.has(R"({"on": "2026-01-05", "kind": "taken_over", "stage": "e",
               "documents": [{"document": "ehc_plan", "issued_on": "2025-09-01"}]})")
      .has(
          R"({"on": "2026-06-01", "kind": "review_held", "document": "ehc_plan", "decision": "continue"})")
      .has(R"({"on": "2026-06-15", "kind": "decision_made", "decision": "to_maintain"})");
  EXPECT_EQ(step_of(told.run("annual_review", {2026, 6, 14}), "decide").is, Is::Next)
      << "the report comes before it";
  const ProcessRun next = told.run("annual_review", {2026, 6, 15});
  EXPECT_EQ(next.begun_by, 3);
  EXPECT_EQ(step_of(next, "decide").is, Is::Next) << "that of the coming year";
  EXPECT_THAT(steps_that(next, Is::Done), IsEmpty());
}

TEST(AnnualReview, EndsWithTheStatement) {
  Told told = reviewed_in_wales();
  told.has(R"({"on": "2019-01-21", "kind": "decision_made", "decision": "to_cease"})");
  EXPECT_EQ(told.run("annual_review", {2019, 1, 21}).state, State::Over);
}

TEST(AnnualReview, OfAChildWhoCameWithAPlanBeginsWithItsDay) {
  Told told("england-send-2015");
  told.has(R"({"on": "2026-09-01", "kind": "taken_over", "stage": "e",
               "documents": [{"document": "ehc_plan", "issued_on": "2026-03-02"}]})");
  const ProcessRun run = told.run("annual_review", {2026, 9, 2});
  EXPECT_EQ(run.begun_on, Day(2026, 3, 2));
  EXPECT_EQ(step_of(run, "finish").open()->limit, Day(2027, 3, 1));
}

TEST(AnnualReview, OfAPlanWithoutAKnownDayHasNoDayOfBeginning) {
  Told told("england-send-2015");
  told.has(R"({"on": "2026-09-01", "kind": "taken_over", "stage": "e",
               "documents": [{"document": "ehc_plan"}]})");
  const ProcessRun run = told.run("annual_review", {2026, 9, 2});
  EXPECT_EQ(run.state, State::Running);
  EXPECT_FALSE(run.begun_on);
  EXPECT_TRUE(step_of(run, "finish").open()->cannot_compute);
}

TEST(AssessmentInEngland, HasItsDaysFromOneRequestAndWaitsForOneStepAtATime) {
  Told told("england-send-2015");
  told.has(R"({"on": "2026-09-01", "kind": "taken_over", "stage": "k"})")
      .has(R"({"on": "2026-09-07", "kind": "request_received", "request": "assessment"})");
  const ProcessRun run = told.run("assessment", {2026, 9, 8});
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("decide"));
  EXPECT_THAT(steps_that(run, Is::Next), ElementsAre("whether", "draft", "final"));
  EXPECT_EQ(step_of(run, "final").open()->limit, Day(2027, 1, 25));
}

TEST(AssessmentInEngland, KeepsInSightWhatWasPassedOverAndIsOwed) {
  Told told("england-send-2015");
  told.has(R"({"on": "2026-09-01", "kind": "taken_over", "stage": "k"})")
      .has(R"({"on": "2026-09-07", "kind": "request_received", "request": "assessment"})")
      .has(
          R"({"on": "2026-12-07", "kind": "document_issued", "document": "ehc_plan", "state": "proposed"})");
  const ProcessRun run = told.run("assessment", {2026, 12, 8});
  EXPECT_THAT(steps_that(run, Is::Done), ElementsAre("request", "whether", "draft"))
      << "whoever sends a draft has decided that there is to be a plan";
  EXPECT_THAT(steps_that(run, Is::Now), ElementsAre("decide", "comment", "final"));
}

TEST(OpenRights, AreThereOnTheirLastDayAndNotOnTheDayAfter) {
  Told told("england-send-2015");
  told.has(R"({"on": "2026-09-01", "kind": "taken_over", "stage": "k"})")
      .has(
          R"({"on": "2026-12-07", "kind": "document_issued", "document": "ehc_plan", "state": "proposed"})");
  EXPECT_THAT(told.rights({2026, 12, 6}), IsEmpty());
  EXPECT_THAT(told.rights({2026, 12, 21}), ElementsAre("eng.ehc_reps"));
  EXPECT_THAT(told.rights({2026, 12, 22}), IsEmpty());
}

TEST(OpenRights, StandInTheOrderOfTheirLastDays) {
  Told told("england-send-2015");
  told.has(R"({"on": "2026-09-01", "kind": "taken_over", "stage": "k"})")
      .has(R"({"on": "2026-12-01", "kind": "notice_given", "notice": "appealable"})")
      .has(
          R"({"on": "2026-12-07", "kind": "document_issued", "document": "ehc_plan", "state": "proposed"})");
  EXPECT_EQ(told.rights({2026, 12, 8}).front(), "eng.ehc_reps");
}

TEST(Process, MayStillHaveAStepAskedForWhereTheChildHasLeft) {
  Told told = asked_in_wales();
  told.has(R"({"on": "2018-10-02", "kind": "school_left"})");
  const ProcessRun run = told.run("assessment", {2018, 10, 3});
  EXPECT_THAT(steps_that(run, Is::MayCome), ElementsAre("say", "advice", "comment"));
}

TEST(Process, WaitsForNoStepOfTheSchoolThatTheChildHasLeft) {
  Told told("england-send-2015");
  told.has(R"({"on": "2025-03-03", "kind": "taken_over", "stage": "e"})")
      .has(
          R"({"on": "2025-03-03", "kind": "document_issued", "document": "ehc_plan", "state": "final"})");
  EXPECT_THAT(steps_that(told.run("annual_review", {2025, 9, 1}), Is::Now), Contains("arrange"));
  told.has(R"({"on": "2025-09-12", "kind": "school_left"})");
  const ProcessRun run = told.run("annual_review", {2025, 9, 15});
  EXPECT_EQ(run.state, State::Running) << "the plan goes on where the child is";
  EXPECT_THAT(steps_that(run, Is::Now), Not(Contains("arrange")));
  EXPECT_EQ(step_of(run, "arrange").is, Is::Next);
}

TEST(Processes, SayTheWordsOfTheLawUnderWhichAStepIsOwed) {
  const auto words = [](std::string_view asked_on, Day day) {
    Told told("test-dated");
    told.has(R"({ "on": ")" + std::string(asked_on) +
             R"(", "kind": "request_received", "request": "early_review" })");
    return told.run("asking", day).steps.at(0).text->en;
  };
  EXPECT_EQ(words("2020-04-20", Day(2020, 6, 1)), "Decide") << "it opened before the change";
  EXPECT_EQ(words("2020-05-04", Day(2020, 6, 1)), "Decide when the schools are open again");
}

TEST(Processes, SayTheWordsOfTheDayBeforeTheyBeginAndTheStepsOwnInAnyCase) {
  Told told("test-dated");
  const ProcessRun run = told.run("asking", Day(2020, 6, 1));
  EXPECT_EQ(run.steps.at(0).text->en, "Decide when the schools are open again");
  EXPECT_EQ(told.standing->framework->roles[run.steps.at(0).turn].id, "teacher");
  EXPECT_EQ(run.steps.at(1).text->en, "Decide once more");
  EXPECT_EQ(told.standing->framework->roles[run.steps.at(1).turn].id, "office");
}

}  // namespace
}  // namespace stepwell::record
