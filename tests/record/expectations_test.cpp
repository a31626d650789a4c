// That a scenario fails when it should: what an expectation compares, and what it does not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "record/scenario.h"
#include "tests/support/packs.h"

namespace stepwell::record {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A child asked for two copies of the records and one was sent; a plan is under review at School
/// Action.
constexpr std::string_view kRecord = R"(
  "framework": "wales-sen-2002", "pupil": { "born": "2010-11-02", "setting": "maintained" },
  "record": [
    { "on": "2018-09-10", "kind": "stage_moved", "to": "sa" },
    { "on": "2018-09-24", "kind": "document_issued", "document": "iep", "state": "final" },
    { "on": "2018-10-01", "kind": "request_received", "request": "records" },
    { "on": "2018-10-02", "kind": "request_received", "request": "records" },
    { "on": "2018-10-03", "kind": "report_sent", "report": "records" } ])";

std::string scenario_of(const std::string& expectation) {
  return "{ \"scenario\": \"an example\"," + std::string(kRecord) + ", \"expect\": [ " +
         expectation + " ] }";
}

std::vector<std::string> differences_of(const std::string& expectation) {
  const auto scenario = read_scenario(scenario_of(expectation), testing::packs());
  if (!scenario) return scenario.error();
  return differences(*scenario);
}

std::string on_day(const std::string& more) {
  return R"({ "on": "2018-10-04", )" + more + " }";
}

TEST(Expectation, HoldsWhereAllThatIsSaidIsSo) {
  EXPECT_THAT(
      differences_of(on_day(R"("framework": "wales-sen-2002", "stage": "sa", "since": "2018-09-10",
      "in_force": ["iep"], "no_duties": ["w02.appeal"],
      "duties": [ { "duty": "w02.iep_review", "state": "open", "opened_by": 2, "limit": "2019-03-24" } ])")),
      IsEmpty());
}

TEST(Expectation, FailsWhereThePlaceIsAnother) {
  EXPECT_THAT(differences_of(on_day(R"("framework": "england-send-2015")")),
              ElementsAre(HasSubstr("framework")));
  EXPECT_THAT(differences_of(on_day(R"("stage": "none")")), ElementsAre(HasSubstr("stage")));
  EXPECT_THAT(differences_of(on_day(R"("since": "2018-09-11")")), ElementsAre(HasSubstr("since")));
  EXPECT_THAT(differences_of(on_day(R"("since": null)")), ElementsAre(HasSubstr("since")));
}

TEST(Expectation, ComparesDocumentsInForceAsASet) {
  EXPECT_THAT(differences_of(on_day(R"("in_force": [])")), Not(IsEmpty()));
  EXPECT_THAT(differences_of(on_day(R"("in_force": ["iep", "statement"])")), Not(IsEmpty()));
  EXPECT_THAT(differences_of(on_day(R"("in_force": ["iep", "iep"])")), IsEmpty());
}

TEST(Expectation, FailsWhereNoInstanceHasAllThatIsSaid) {
  EXPECT_THAT(
      differences_of(on_day(R"("duties": [ { "duty": "w02.iep_review", "state": "met" } ])")),
      Not(IsEmpty()));
  EXPECT_THAT(
      differences_of(on_day(
          R"("duties": [ { "duty": "w02.copy_records", "opened_by": 3, "state": "open" } ])")),
      Not(IsEmpty()));
  EXPECT_THAT(differences_of(on_day(R"("duties": [ { "duty": "w02.appeal" } ])")), Not(IsEmpty()));
  EXPECT_THAT(
      differences_of(on_day(R"("duties": [ { "duty": "w02.iep_review", "colour": "red" } ])")),
      Not(IsEmpty()));
}

TEST(Expectation, TakesNullForAbsent) {
  EXPECT_THAT(
      differences_of(on_day(R"("duties": [ { "duty": "w02.iep_review", "closed_on": null } ])")),
      IsEmpty());
  EXPECT_THAT(
      differences_of(on_day(R"("duties": [ { "duty": "w02.iep_review", "limit": null } ])")),
      Not(IsEmpty()));
}

TEST(Expectation, TakesTrueForAnyReasonWhyADayCannotBeComputed) {
  EXPECT_THAT(
      differences_of(on_day(
          R"("duties": [ { "duty": "w02.copy_records", "state": "open", "cannot_compute": true } ])")),
      IsEmpty());
  EXPECT_THAT(differences_of(
                  on_day(R"("duties": [ { "duty": "w02.iep_review", "cannot_compute": true } ])")),
              Not(IsEmpty()));
  EXPECT_THAT(
      differences_of(on_day(
          R"("duties": [ { "duty": "w02.copy_records", "state": "open", "cannot_compute": null } ])")),
      Not(IsEmpty()));
}

TEST(Expectation, LetsOtherInstancesBeUnlessItSaysExactly) {
  const std::string one = R"("duties": [ { "duty": "w02.copy_records", "state": "met" } ])";
  EXPECT_THAT(differences_of(on_day(one)), IsEmpty());
  EXPECT_THAT(differences_of(on_day(R"("exactly": false, )" + one)), IsEmpty());
  EXPECT_THAT(differences_of(on_day(R"("exactly": true, )" + one)),
              ElementsAre(HasSubstr("w02.copy_records")));
}

TEST(Expectation, SaysExactlyOnlyOfTheDutiesNamed) {
  EXPECT_THAT(differences_of(on_day(
                  R"("exactly": true, "duties": [ { "duty": "w02.copy_records", "state": "met" },
      { "duty": "w02.copy_records", "state": "open", "opened_by": 4 } ])")),
              IsEmpty());
}

TEST(Expectation, OfNoDutyAllowsOnlyLapsedOnes) {
  EXPECT_THAT(differences_of(on_day(R"("no_duties": ["w02.iep_review"])")), Not(IsEmpty()));
  EXPECT_THAT(differences_of(on_day(R"("no_duties": ["w02.iep_make"])")), Not(IsEmpty()))
      << "it was met";
  EXPECT_THAT(differences_of(on_day(R"("no_duties": ["w02.decide_assess"])")), IsEmpty());
}

TEST(Expectation, NamesSomeOfWhatAMoveMisses) {
  EXPECT_THAT(
      differences_of(on_day(R"("moves": [ { "to": "sap", "missing": ["advice_requested"] } ])")),
      IsEmpty());
  EXPECT_THAT(differences_of(on_day(R"("moves": [ { "to": "sap", "missing": ["review_held"] } ])")),
              Not(IsEmpty()));
  EXPECT_THAT(
      differences_of(on_day(R"("moves": [ { "to": "eya", "missing": ["evidence_added"] } ])")),
      Not(IsEmpty()));
}

TEST(Expectation, OfAMoveThatMissesNothingFailsWhereSomethingIsMissing) {
  EXPECT_THAT(differences_of(on_day(R"("moves": [ { "to": "sap", "missing": [] } ])")),
              Not(IsEmpty()));
}

TEST(Expectation, OfARefusalFailsWhereTheEntryMayBeRecordedOrIsRefusedOtherwise) {
  const std::string allowed =
      R"("entry": { "on": "2018-10-04", "kind": "evidence_added", "type": "test" })";
  EXPECT_THAT(
      differences_of(on_day(R"("refuse": [ { )" + allowed + R"(, "because": "invalid" } ])")),
      Not(IsEmpty()));
  const std::string refused =
      R"("entry": { "on": "2018-10-04", "kind": "stage_moved", "to": "eya" })";
  EXPECT_THAT(differences_of(on_day(R"("refuse": [ { )" + refused + R"(, "because": "needs" } ])")),
              Not(IsEmpty()));
  EXPECT_THAT(differences_of(on_day(R"("refuse": [ { )" + refused + R"(, "because": "stage" } ])")),
              IsEmpty());
}

/// An assessment was asked for, and the authority proposes a statement.
std::vector<std::string> differences_in_a_process(const std::string& expectation) {
  const auto scenario = read_scenario(R"({ "scenario": "steps", "framework": "wales-sen-2002",
      "record": [ { "on": "2018-09-10", "kind": "stage_moved", "to": "sap" },
                  { "on": "2018-09-17", "kind": "request_received", "request": "assessment" },
                  { "on": "2018-10-01", "kind": "document_issued", "document": "statement", "state": "proposed" } ],
      "expect": [ { "on": "2018-10-02", )" +
                                          expectation + " } ] }",
                                      testing::packs());
  return scenario ? differences(*scenario) : scenario.error();
}

std::string process_with(const std::string& more) {
  return R"("processes": [ { "process": "assessment", )" + more + " } ]";
}

TEST(Expectation, OfAProcessHoldsWhereItsStepsStandSo) {
  EXPECT_THAT(differences_in_a_process(process_with(
                  R"("state": "running", "begun_on": "2018-09-17", "begun_by": 2, "ended_on": null,
      "done": ["request"], "next": ["notice", "assess", "propose", "final"],
      "may_come": ["say", "advice"], "not_needed": [],
      "now": [ { "step": "decide", "turn": "la", "kind": "watch", "limit": "2018-10-29" },
               { "step": "comment", "turn": "parent", "kind": "right" } ])")),
              IsEmpty());
}

TEST(Expectation, OfAProcessFailsWhereAStepStandsOtherwise) {
  for (const char* wrong : {
           R"("state": "over")",
           R"("begun_on": "2018-09-18")",
           R"("ended_on": "2018-10-01")",
           R"("done": [])",
           R"("done": ["request", "propose"])",
           R"("next": ["final", "propose", "assess", "notice"])",
           R"("nwo": [])",
           R"("now": [ { "step": "decide" } ])",
           R"("now": [ { "step": "comment" }, { "step": "decide" } ])",
           R"("now": [ { "step": "decide", "turn": "senco" }, { "step": "comment" } ])",
           R"("now": [ { "step": "decide", "limit": "2018-10-30" }, { "step": "comment" } ])",
           R"("now": "decide")",
       })
    EXPECT_THAT(differences_in_a_process(process_with(wrong)), Not(IsEmpty())) << wrong;
  EXPECT_THAT(
      differences_in_a_process(R"("processes": [ { "process": "poem", "state": "over" } ])"),
      ElementsAre(HasSubstr("no process is told")));
}

TEST(Expectation, OfRightsNamesAllThatAreOpen) {
  EXPECT_THAT(
      differences_in_a_process(R"("rights": [ { "duty": "w02.reps", "limit": "2018-10-15" } ])"),
      IsEmpty());
  EXPECT_THAT(differences_in_a_process(R"("rights": [])"), ElementsAre(HasSubstr("w02.reps")));
  EXPECT_THAT(differences_in_a_process(R"("rights": [ { "duty": "w02.appeal" } ])"),
              Not(IsEmpty()));
  EXPECT_THAT(
      differences_in_a_process(R"("rights": [ { "duty": "w02.reps", "limit": "2018-10-16" } ])"),
      Not(IsEmpty()));
}

TEST(Expectation, FailsForAKeyThatIsNone) {
  EXPECT_THAT(differences_of(on_day(R"("dutys": [])")), ElementsAre(HasSubstr("dutys")));
}

TEST(Expectation, OfASchoolFailsWhereItsDutiesStandOtherwise) {
  const std::string file = R"({ "scenario": "a school", "framework": "wales-sen-2002",
    "school_record": [ { "on": "2018-09-03", "kind": "school_set_up" },
                       { "on": "2018-09-10", "kind": "post_given", "post": "senco", "person": "jones" } ], "expect": [ )";
  const auto differences_in = [&](const std::string& expectation) {
    const auto scenario = read_scenario(file + expectation + " ] }", testing::packs());
    return scenario ? differences(*scenario) : scenario.error();
  };
  EXPECT_THAT(
      differences_in(
          R"({ "on": "2018-10-01", "school_duties": [ { "duty": "w02.senco", "state": "open" } ] })"),
      Not(IsEmpty()));
  EXPECT_THAT(differences_in(R"({ "on": "2018-10-01", "no_school_duties": ["w02.sen_policy"] })"),
              Not(IsEmpty()));
  EXPECT_THAT(differences_in(R"({ "on": "2018-10-01", "no_school_duties": ["w02.senco"] })"),
              IsEmpty());
}

TEST(Expectation, OfTheWrongFormIsAFaultOfTheFileAndNotOfTheProgram) {
  for (const char* wrong : {
           R"("moves": ["sap"])",
           R"("moves": [ { "missing": [] } ])",
           R"("moves": [ { "to": "sap", "missing": "x" } ])",
           R"("refuse": ["x"])",
           R"("refuse": [ { "entry": {} } ])",
           R"("refuse": [ { "entry": {}, "because": 7 } ])",
           R"("duties": "w02.iep_review")",
           R"("duties": [ 7 ])",
           R"("no_duties": 7)",
           R"("in_force": "iep")",
           R"("processes": "assessment")",
           R"("processes": ["assessment"])",
           R"("processes": [ { "state": "over" } ])",
           R"("rights": ["w02.appeal"])",
           R"("rights": 7)",
           R"("as_known_at": 7)",
       })
    EXPECT_THAT(differences_of(on_day(wrong)), Not(IsEmpty())) << wrong;
}

TEST(Scenario, IsRefusedWithEveryFaultAtOnce) {
  const auto scenario =
      read_scenario(R"({ "framework": "no-such-law", "pupil": { "born": "2010-02-30" },
      "record": [ { "on": "2018-09-31", "kind": "stage_moved", "to": "sa" }, { "on": "2018-09-01", "kind": "stage_mover" } ],
      "expect": [ {} ] })",
                    testing::packs());
  ASSERT_FALSE(scenario);
  EXPECT_THAT(scenario.error(),
              ElementsAre(HasSubstr("scenario"), HasSubstr("no such framework"), HasSubstr("born"),
                          HasSubstr("record[0]"), HasSubstr("record[1]"), HasSubstr("expect")));
}

TEST(Scenario, IsRefusedWhereItIsNoJsonObject) {
  EXPECT_FALSE(read_scenario("", testing::packs()));
  EXPECT_FALSE(read_scenario("[]", testing::packs()));
  EXPECT_FALSE(read_scenario("{ \"scenario\": ", testing::packs()));
  EXPECT_FALSE(read_scenario(std::string(kLargestScenario + 1, ' '), testing::packs()));
}

TEST(Scenario, IsRefusedWhereItsTermsOverlap) {
  EXPECT_FALSE(read_scenario(
      R"({ "scenario": "x", "framework": "wales-sen-2002", "calendar": { "nation": "wales",
      "terms": [["2018-09-03", "2018-12-21"], ["2018-12-21", "2019-04-12"]] } })",
      testing::packs()));
  EXPECT_FALSE(read_scenario(
      R"({ "scenario": "x", "framework": "wales-sen-2002", "calendar": { "nation": "mars" } })",
      testing::packs()));
}

}  // namespace
}  // namespace stepwell::record
