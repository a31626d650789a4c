// The steps of a child in Scotland, of one with an IDP in Wales and of one in Northern Ireland, as
// whoever leads on extra help reads them: what is now, whose turn it is and by when, the rights of
// the family, and what another body owes as something to watch.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using base::Day;
using stepwell::testing::Browser;
using stepwell::testing::Forms;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

/// Mia, since 2 June 2025 at a school under another law, and whoever leads on extra help there.
struct Elsewhere : Forms {
  const app::NewSchool there;
  const app::RecordId mia{there.school, app::new_identifier(house.randomness)};
  Browser lead{web};

  explicit Elsewhere(const app::SchoolForm& form) : there(house.add_school(form, "eve")) {
    house.add_who_signs_in(there, "lead", {kSenco, {}, {}});
    lead.use_session(house.token_of("lead", kOtherPassword));
    house.add_child(mia, {"Mia", "Stone", "3B"});
  }
  void on(Day day) {
    set_day(day);
    lead.use_session(house.token_of("lead", kOtherPassword));
  }
  std::string steps() { return text_of(lead.get(of(mia, "/steps"))); }
  /// The line of a step or of a right, from its day to its end: the first with these words, or the
  /// first that is now.
  std::string line(const std::string& words, const std::string& marked = {}) {
    const std::string page = steps();
    for (auto at = page.find(words); at != std::string::npos; at = page.find(words, at + 1)) {
      const auto begin = page.rfind("<li", at);
      const std::string found = page.substr(begin, page.find("</li>", at) - begin);
      if (found.find(marked) != std::string::npos) return found;
    }
    ADD_FAILURE() << "no line " << words << " " << marked;
    return {};
  }
  std::string line_now(const std::string& words) { return line(words, kNow); }
  static constexpr const char* kNow = "aria-current=\"step\"";
};

struct ScottishSteps : Elsewhere {
  ScottishSteps() : Elsewhere({"Kirkton Primary", "scotland", "primary", "scotland"}) {}

  void asked() {
    record(mia, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "stage3"}},
                 {{"on", "2025-06-02"}, {"kind", "request_received"}, {"request", "csp"}}});
  }
  const std::string respond = "Say whether it will find out if a co-ordinated support plan";
  const std::string prepare = "Make the co-ordinated support plan, or say that none is needed";
  const std::string tribunal = "Go to the Tribunal about the co-ordinated support plan";
};

TEST_F(ScottishSteps, OfferTheRequestForAPlanAndFoldWhatMayComeWithTheWayToTheTribunal) {
  record(mia, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "stage1"}}});
  const std::string page = steps();
  EXPECT_THAT(page, HasSubstr(of(mia, "/steps/csp/request")));
  EXPECT_THAT(page, HasSubstr("What else may come"));
  EXPECT_THAT(page, HasSubstr("Going to the Tribunal")) << "a refusal may come at every stage";
  EXPECT_THAT(page, Not(HasSubstr("Review of the co-ordinated support plan")));
}

TEST_F(ScottishSteps, SayThatTheAuthorityAnswersAndByWhen) {
  asked();
  EXPECT_THAT(line("Ask the authority whether a plan is needed"), HasSubstr("done"));
  const std::string now = line(respond);
  EXPECT_THAT(now, HasSubstr(kNow));
  EXPECT_THAT(now, HasSubstr("28 July"));
  EXPECT_THAT(now, HasSubstr("Education authority · to watch"));
  EXPECT_THAT(line(prepare), HasSubstr("comes next"));
  EXPECT_THAT(steps(), HasSubstr("Eight weeks to answer the request"));
}

TEST_F(ScottishSteps, GoWithThePageOfTheChildWhichSaysWhoseTheRightsAreByAge) {
  asked();
  EXPECT_THAT(text_of(lead.get(of(mia, ""))), HasSubstr("<b>Child</b>: from 9 March 2030 "));
  record(mia, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"born", "2013-05-04"}}});
  const std::string page = text_of(lead.get(of(mia, "")));
  EXPECT_THAT(page, HasSubstr("<b>Child</b>: since 4 May 2025 the child has rights of their own, "
                              "beside the parents."));
  EXPECT_THAT(page, HasSubstr("<b>Young person</b>: from 4 May 2029 the rights that the parents "
                              "held are the child’s own ("));
  const std::string young = text_of(lead.get(of(mia, "/record/notice_given")));
  EXPECT_THAT(young, Not(HasSubstr("the child’s own"))) << "not yet";
}

TEST_F(ScottishSteps, SayWhoHoldsTheRightsWhereItIsAskedWhoWasGivenANotice) {
  asked();
  record(mia, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"born", "2008-05-04"}}});
  EXPECT_THAT(text_of(lead.get(of(mia, "/record/notice_given"))),
              HasSubstr("Young person: since 4 May 2024 the rights that the parents held are the "
                        "child’s own ("));
}

TEST_F(ScottishSteps, CallNoDayLateThatIsNotConfirmed) {
  asked();
  on({2025, 7, 29});
  const std::string now = line(respond);
  EXPECT_THAT(now, HasSubstr("later than meant"));
  EXPECT_THAT(now, Not(HasSubstr("now: late,")));
}

TEST_F(ScottishSteps, GoOnWithTheSixteenWeeksFromTheAnswer) {
  asked();
  on({2025, 7, 28});
  record(mia, {{{"on", "2025-07-28"}, {"kind", "decision_made"}, {"decision", "to_establish"}}});
  EXPECT_THAT(line(respond), HasSubstr("done"));
  EXPECT_THAT(line(prepare), HasSubstr(kNow));
  EXPECT_THAT(line(prepare), HasSubstr("17 November"));
}

TEST_F(ScottishSteps, TakeTheAuthoritysOwnDecisionForTheAnswer) {
  record(mia, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "stage3"}},
               {{"on", "2025-06-02"}, {"kind", "decision_made"}, {"decision", "to_establish"}}});
  EXPECT_THAT(line(respond), HasSubstr("done"));
  EXPECT_THAT(line(prepare), HasSubstr(kNow));
}

TEST_F(ScottishSteps, KeepTheLastDayInSightWhereTheSchoolIsClosedForTheSummer) {
  asked();
  record(mia, {{{"on", "2025-06-02"},
                {"kind", "exception_claimed"},
                {"duty", "sc.csp_respond"},
                {"exception", "r4a_2"},
                {"evidence", "Closed from 27 June to 15 August; the answer comes on 25 August"}}});
  EXPECT_THAT(line(respond), HasSubstr("The last day stays Monday 28 July 2025."));
}

TEST_F(ScottishSteps, ShowTheRightOfTheFamilyAfterNoAnswerUpToItsLastDay) {
  asked();
  on({2025, 7, 29});
  record(mia, {{{"on", "2025-07-29"}, {"kind", "decision_made"}, {"decision", "deemed_refusal"}}});
  EXPECT_THAT(line(tribunal), HasSubstr("Last day: Monday 29 September 2025"));
  on({2025, 9, 30});
  EXPECT_THAT(steps(), HasSubstr("No right of the family is open now."));
}

TEST_F(ScottishSteps, OfAPlanSayWhenItsReviewFallsDue) {
  record(mia, {{{"on", "2025-06-02"},
                {"kind", "taken_over"},
                {"stage", "csp"},
                {"documents", {{{"document", "csp"}, {"issued_on", "2024-09-02"}}}}}});
  EXPECT_THAT(line("Fix the day of the meeting"), HasSubstr(kNow));
  const std::string review = line("Review the co-ordinated support plan and decide what follows");
  EXPECT_THAT(review, HasSubstr("1 September"));
  EXPECT_THAT(review, HasSubstr("comes next"));
  EXPECT_THAT(review, HasSubstr("to watch"));
}

struct WelshSteps : Elsewhere {
  WelshSteps() : Elsewhere({"Ysgol yr Allt", "wales-aln-2021", "primary", "wales"}) {
    record({there.school, {}}, {{{"on", "2025-06-02"},
                                 {"kind", "terms_set"},
                                 {"terms",
                                  {{{"first", "2025-04-28"}, {"last", "2025-07-21"}},
                                   {{"first", "2025-09-01"}, {"last", "2025-12-19"}}}}}});
  }
  void noticed() {
    record(mia, {{{"on", "2025-06-02"},
                  {"kind", "milestone_reached"},
                  {"milestone", "aln_attention"},
                  {"party", "school"}},
                 {{"on", "2025-06-02"}, {"kind", "stage_moved"}, {"to", "considering"}}});
  }
  void with_a_plan(const char* stage) {
    record(mia, {{{"on", "2025-06-02"},
                  {"kind", "taken_over"},
                  {"stage", stage},
                  {"documents", {{{"document", "idp"}, {"issued_on", "2024-09-02"}}}}}});
  }
  const std::string decide = "Decide, and give the IDP or the notice";
  const std::string give = "Give the revised plan, or the notice that nothing is revised and why";
};

TEST_F(WelshSteps, ShowTheThirtyFiveSchoolDaysFromTheFirstDayOn) {
  noticed();
  EXPECT_THAT(line("Record the day on which it came to attention"), HasSubstr("done"));
  const std::string due = line_now(decide);
  EXPECT_THAT(due, HasSubstr("21 July"));
  EXPECT_THAT(due, HasSubstr("Governing body"));
  EXPECT_THAT(due, Not(HasSubstr("to watch")));
  EXPECT_THAT(line("Hear the child and the parent"), HasSubstr(kNow));
}

TEST_F(WelshSteps, StandAmongTheTasksOfToday) {
  noticed();
  const std::string tasks = text_of(lead.get("/schools/" + there.school + "/today"));
  EXPECT_THAT(tasks, HasSubstr("Tell the family that the school is deciding"));
  EXPECT_THAT(tasks, HasSubstr("Mia Stone"));
}

TEST_F(WelshSteps, OfAnAuthoritysDecisionAreNobodysAtTheSchool) {
  record(mia, {{{"on", "2025-06-02"},
                {"kind", "milestone_reached"},
                {"milestone", "aln_attention"},
                {"party", "la"}},
               {{"on", "2025-06-02"}, {"kind", "stage_moved"}, {"to", "considering"}}});
  const std::string now = line_now(decide);
  EXPECT_THAT(now, HasSubstr("25 August"));
  EXPECT_THAT(now, HasSubstr("Local authority · to watch"));
  EXPECT_THAT(line("Answer the two questions"), HasSubstr("Whoever decides"));
}

TEST_F(WelshSteps, KeepTheLastDayInSightWhereAReasonIsBeyondTheSchool) {
  noticed();
  record(mia, {{{"on", "2025-06-02"},
                {"kind", "exception_claimed"},
                {"duty", "aln.decide_school"},
                {"exception", "school_beyond_control"},
                {"evidence", "Flooded since 30 May; the family was told on 2 June"}}});
  EXPECT_THAT(line_now(decide), HasSubstr("The last day stays Monday 21 July 2025."));
}

TEST_F(WelshSteps, OfAPlanOfTheSchoolAreTheSchoolsWork) {
  with_a_plan("idp_school");
  EXPECT_THAT(line("Arrange the meeting"), HasSubstr(kNow));
  EXPECT_THAT(line(give), HasSubstr("1 September"));
  EXPECT_THAT(line(give), HasSubstr("Whoever maintains the plan"));
  EXPECT_THAT(line(give), Not(HasSubstr("to watch")));
}

TEST_F(WelshSteps, OfAPlanOfTheAuthorityAreWatched) {
  with_a_plan("idp_la");
  EXPECT_THAT(line(give), HasSubstr("1 September"));
  EXPECT_THAT(line(give), HasSubstr("Whoever maintains the plan · to watch"));
}

TEST_F(WelshSteps, ShowTheFourWeeksOfTheFamilyAfterTheEndOfAPlan) {
  with_a_plan("idp_school");
  record(mia, {{{"on", "2025-06-02"}, {"kind", "notice_given"}, {"notice", "cease"}}});
  EXPECT_THAT(steps(), HasSubstr("Last day: Monday 30 June 2025"));
  EXPECT_THAT(steps(), HasSubstr("Ask the authority to look at the end of the school’s plan"));
  on({2025, 7, 1});
  EXPECT_THAT(steps(), HasSubstr("No right of the family is open now."));
}

struct NorthernSteps : Elsewhere {
  explicit NorthernSteps(const char* law = "ni-2021-3stage")
      : Elsewhere({"Lagan Primary", law, "primary", "northern_ireland"}) {}

  void at(const char* stage) {
    record(mia, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", stage}}});
  }
  void with_an_iep() {
    record(mia, {{{"on", "2025-06-02"},
                  {"kind", "document_issued"},
                  {"document", "iep"},
                  {"state", "final"}}});
  }
  std::string request() { return text_of(lead.get(of(mia, "/steps/assessment/request"))); }
};

struct NorthernStepsOfFive : NorthernSteps {
  NorthernStepsOfFive() : NorthernSteps("ni-1998-5stage") {}
};

TEST_F(NorthernSteps, LeadFromThePlansOfARequestToWritingThePlanOfTheStage) {
  at("s1");
  EXPECT_THAT(request(), HasSubstr("href=\"" + of(mia, "/plan/plp") + "\""));
  EXPECT_THAT(request(), Not(HasSubstr(of(mia, "/plan/iep"))));
  EXPECT_THAT(request(), Not(HasSubstr("/record/document_issued")));
}

TEST_F(NorthernSteps, LeadFromThePlansOfARequestToThePlanThatTheChildHasAndToItsReview) {
  at("s1");
  with_an_iep();
  EXPECT_THAT(request(), HasSubstr("href=\"" + of(mia, "/plan/iep") + "\""));
  EXPECT_THAT(request(), HasSubstr("href=\"" + of(mia, "/review/iep") + "\""));
  EXPECT_THAT(request(), Not(HasSubstr(of(mia, "/plan/plp"))));
}

TEST_F(NorthernStepsOfFive, LeadFromThePlansOfARequestToTheEducationPlan) {
  at("s2");
  EXPECT_THAT(request(), HasSubstr("href=\"" + of(mia, "/plan/iep") + "\""));
}

TEST_F(NorthernSteps, OfferNoAuthorityAsWhoAsksIt) {
  at("s1");
  EXPECT_THAT(request(), HasSubstr("value=\"School or setting\""));
  EXPECT_THAT(request(), HasSubstr("value=\"Health service\""));
  EXPECT_THAT(request(), Not(HasSubstr("value=\"Education Authority\"")));
  EXPECT_THAT(request(), Not(HasSubstr("value=\"Local authority\"")));
}

}  // namespace
}  // namespace stepwell::web
