// The steps of a child's processes, the request that begins one, what came, and exceptions.
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/json.hpp>

#include "tests/web/form_fields.h"
#include "tests/web/sent_file.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Steps : Forms {
  Steps() { give_help(sian); }

  std::string steps(Browser& browser) { return text_of(browser.get(of(sian, "/steps"))); }
  /// The line of a step, from its day to its end.
  static std::string line(const std::string& page, const std::string& words) {
    const auto at = page.find(words);
    EXPECT_NE(at, std::string::npos) << words;
    if (at == std::string::npos) return {};
    return page.substr(page.rfind("<li", at), page.find("</li>", at) - page.rfind("<li", at));
  }
  void ask(const std::string& on = "2025-05-12") {
    record(sian, {{{"on", on}, {"kind", "request_received"}, {"request", "assessment"}}});
  }
  http::Response request(const Fields& fields) {
    return senco.fill_in(of(sian, "/steps/assessment/request"), fields);
  }
};

TEST_F(Steps, SayThatNothingHasBegunAndOfferTheRequest) {
  const std::string page = steps(senco);
  EXPECT_THAT(page, HasSubstr("Steps and whose turn it is"));
  EXPECT_THAT(page, HasSubstr("It has not begun."));
  EXPECT_THAT(page, HasSubstr(of(sian, "/steps/assessment/request")));
  EXPECT_THAT(page, Not(HasSubstr("Annual review of the statement")));
}

TEST_F(Steps, SayWhatIsDoneWhatIsNowAndWhatComesNext) {
  ask();
  const std::string page = steps(senco);
  EXPECT_THAT(line(page, "Ask the authority for an assessment"), HasSubstr("12 May 2025"));
  EXPECT_THAT(line(page, "Ask the authority for an assessment"), HasSubstr("done"));
  EXPECT_THAT(line(page, "Decide whether to assess the child"), HasSubstr("now"));
  EXPECT_THAT(line(page, "Decide whether to assess the child"), HasSubstr("to watch"));
  EXPECT_THAT(line(page, "Decide whether to assess the child"), HasSubstr("Local authority"));
  EXPECT_THAT(line(page, "Complete the assessment"), HasSubstr("comes next"));
  EXPECT_THAT(page, HasSubstr("26 weeks in all"));
  EXPECT_THAT(page, Not(HasSubstr("/steps/assessment/request"))) << "it runs already";
}

TEST_F(Steps, AreLateFromTheDayAfterTheLastDay) {
  ask();
  go_to({2025, 6, 23});
  EXPECT_THAT(line(steps(senco), "Decide whether to assess"), Not(HasSubstr("late")));
  go_to({2025, 6, 24});
  EXPECT_THAT(line(steps(senco), "Decide whether to assess"), HasSubstr("late"));
}

TEST_F(Steps, ShowTheAdviceThatTheSchoolIsAskedForWithItsDay) {
  ask();
  EXPECT_THAT(line(steps(senco), "school’s advice"),
              HasSubstr(of(sian, "/record/request_received?first=advice")));
  senco.fill_in(of(sian, "/record/request_received?first=advice"),
                Fields{{"from", "Local authority"}} + today);
  const std::string asked = line(steps(senco), "school’s advice");
  EXPECT_THAT(asked, HasSubstr("14 July"));
  EXPECT_THAT(asked, HasSubstr(of(sian, "/record/report_sent?first=advice")));
  senco.fill_in(of(sian, "/record/report_sent?first=advice"),
                Fields{{"to", "Local authority"}} + today);
  EXPECT_THAT(line(steps(senco), "school’s advice"), HasSubstr("done"));
}

TEST_F(Steps, StandOnThePageOfTheChildWhileTheyRun) {
  const std::string before = text_of(senco.get(of(sian)));
  EXPECT_THAT(before, Not(HasSubstr("See all steps")));
  EXPECT_THAT(before, HasSubstr("href=\"" + of(sian, "/steps") + "\""));
  ask();
  const std::string page = text_of(senco.get(of(sian)));
  EXPECT_THAT(page, HasSubstr("See all steps"));
  EXPECT_THAT(page, Not(HasSubstr("href=\"" + of(sian, "/steps") + "\"")))
      << "the card leads there already";
  EXPECT_THAT(page, HasSubstr("Statutory assessment and statement"));
  EXPECT_THAT(page, HasSubstr(of(sian, "/steps#assessment")));
}

TEST_F(Steps, ShowTheRightsOfTheFamilyUpToTheirLastDay) {
  record(sian, {{{"on", "2025-05-26"},
                 {"kind", "document_issued"},
                 {"document", "statement"},
                 {"state", "proposed"}}});
  go_to({2025, 6, 9});
  EXPECT_THAT(steps(senco), HasSubstr("Last day: Monday 9 June 2025"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Comment on the proposed statement"));
  go_to({2025, 6, 10});
  EXPECT_THAT(steps(senco), HasSubstr("No right of the family is open now."));
}

TEST_F(Steps, OfferATeacherNothingThatTheTableForbids) {
  ask();
  const std::string page = steps(teacher);
  EXPECT_THAT(page, HasSubstr("Decide whether to assess"));
  EXPECT_THAT(page, Not(HasSubstr("/record/")));
  EXPECT_THAT(page, Not(HasSubstr("/exception")));
  EXPECT_THAT(page, Not(HasSubstr("/steps/received")));
  EXPECT_EQ(teacher.get(of(sian, "/steps/received")).status, 404);
  EXPECT_EQ(teacher.get(of(sian, "/steps/assessment/request")).status, 404);
  EXPECT_EQ(teacher.get(of(sian, "/exception")).status, 404);
  EXPECT_EQ(teacher.get(of(tom, "/steps")).status, 404);
}

TEST_F(Steps, TellTheReviewOfAPlanFromArrangingToItsReport) {
  record(sian, {{{"on", "2025-05-01"},
                 {"kind", "document_issued"},
                 {"document", "statement"},
                 {"state", "final"}},
                {{"on", "2025-05-01"},
                 {"kind", "stage_moved"},
                 {"to", "statement"},
                 {"decided_by", "Local authority"},
                 {"reason", "Final"}}});
  EXPECT_THAT(line(steps(senco), "Arrange the annual review meeting"),
              HasSubstr("/meetings/arrange?first=annual_review"));
  record(sian, {{{"on", "2025-05-02"},
                 {"kind", "meeting_arranged"},
                 {"meeting", "annual_review"},
                 {"for", "2025-05-30"}},
                {{"on", "2025-05-16"}, {"kind", "notice_given"}, {"notice", "review_papers"}}});
  EXPECT_THAT(line(steps(senco), "Hold the meeting"), HasSubstr(of(sian, "/review/statement")));
  record(sian, {{{"on", "2025-05-30"},
                 {"kind", "review_held"},
                 {"document", "statement"},
                 {"decision", "continue"}}});
  const std::string report = line(steps(senco), "Send the authority the report");
  EXPECT_THAT(report, HasSubstr(of(sian, "/plan/annual_review_report")));
  EXPECT_THAT(report, HasSubstr(of(sian, "/record/report_sent?first=annual_review")));
}

// The request.

TEST_F(Steps, OfARequestSayWhatIsMissingWithTheButtonForEach) {
  const std::string page = text_of(senco.get(of(sian, "/steps/assessment/request")));
  EXPECT_THAT(page, HasSubstr("1 of 6 is there"));
  EXPECT_THAT(page, HasSubstr(of(sian, "/views?first=parent")));
  EXPECT_THAT(page, HasSubstr(of(sian, "/checklists/assessment.school/print")));
  EXPECT_THAT(page, HasSubstr(of(sian, "/letters/school_assessment_request")));
}

TEST_F(Steps, RecordTheRequestByWhomAndWhenItArrived) {
  const auto answer =
      request(Fields{{"from", "School or setting"}, {"text", "Two turns were not enough."}} +
              day_fields("dated", "2025-05-29") + day_fields("on", "2025-05-30"));
  EXPECT_THAT(location_of(answer), HasSubstr("/done/"));
  EXPECT_EQ(topics(sian).back(), "request_received:assessment");
  EXPECT_EQ(text(sian, "from"), "School or setting");
  EXPECT_EQ(text(sian, "dated"), "2025-05-29");
  EXPECT_THAT(text_of(senco.get(location_of(answer))), HasSubstr("by 11 July 2025"));
}

TEST_F(Steps, RefuseARequestWithoutWhoAsksAndKeepWhatWasTyped) {
  const auto refused = request(Fields{{"text", "Two turns were not enough."}} + today);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Say who asks"));
  EXPECT_THAT(text_of(refused), HasSubstr("Two turns were not enough."));
}

TEST_F(Steps, RefuseARequestOfTomorrow) {
  const auto refused =
      request(Fields{{"from", "School or setting"}} + day_fields("on", "2025-06-03"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("today or earlier"));
}

TEST_F(Steps, RefuseASecondRequestWhileTheFirstRuns) {
  const Fields asked = Fields{{"from", "School or setting"}} + today;
  const Fields page =
      stepwell::testing::hidden_fields(senco.get(of(sian, "/steps/assessment/request")));
  const auto first = senco.post(of(sian, "/steps/assessment/request"), page + asked);
  const auto again = senco.post(of(sian, "/steps/assessment/request"), page + asked);
  EXPECT_EQ(location_of(again), location_of(first)) << "the same form again";
  const std::size_t before = count(sian);
  Fields other = page + asked;
  for (http::FormField& field : other)
    if (field.name == "form") field.value = "another-form-of-the-same-page";
  other.push_back({"text", "Typed meanwhile."});
  const auto refused = senco.post(of(sian, "/steps/assessment/request"), other);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Typed meanwhile."));
  EXPECT_EQ(count(sian), before);
}

TEST_F(Steps, RecordOneRequestAlsoIfTwoAreMadeInTheSameMoment) {
  web.log.before_write = [&] { ask("2025-06-02"); };
  const auto refused = request(Fields{{"from", "School or setting"}, {"text", "Mine."}} + today);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Mine."));
  const auto all = topics(sian);
  EXPECT_EQ(std::count(all.begin(), all.end(), "request_received:assessment"), 1);
}

TEST_F(Steps, KnowNoProcessThatIsNotThereOrThatNobodyAsksFor) {
  EXPECT_EQ(senco.get(of(sian, "/steps/annual_review/request")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/steps/nonsense/request")).status, 404);
}

TEST_F(Steps, KeepTheFileOfARequest) {
  stepwell::testing::send_file(web, senco, of(sian, "/steps/assessment/request"),
                               Fields{{"from", "Parent or carer"}} + today,
                               stepwell::testing::SentFile{"letter.txt", "Please assess Siân."});
  EXPECT_THAT(text(sian, "file"), HasSubstr("letter.txt"));
}

TEST_F(Steps, PrintTheEvidenceWithItsContents) {
  const std::string page = text_of(senco.get(of(sian, "/checklists/assessment.school/print")));
  EXPECT_THAT(page, HasSubstr("Contents"));
  EXPECT_THAT(page, HasSubstr("href=\"#part-6\""));
  EXPECT_THAT(page, HasSubstr("id=\"part-6\""));
  EXPECT_THAT(page, HasSubstr("1 entry"));
  EXPECT_THAT(page, HasSubstr("nothing in the record"));
}

// What came.

TEST_F(Steps, LeadFromALetterToItsForm) {
  ask();
  const std::string page = text_of(senco.get(of(sian, "/steps/received")));
  const std::string awaited = part_of(page, "What is waited for", "The school is asked");
  EXPECT_THAT(awaited, HasSubstr(of(sian, "/record/decision_made?first=to_assess")));
  EXPECT_THAT(awaited, HasSubstr(of(sian, "/record/decision_made?first=not_to_assess")));
  EXPECT_THAT(page, HasSubstr(of(sian, "/record/request_received?first=advice")));
  EXPECT_THAT(page, HasSubstr(of(sian, "/plan/statement/issue")));
  EXPECT_THAT(page, HasSubstr(of(sian, "/record/notice_given?first=note_in_lieu")));
  EXPECT_THAT(page, Not(HasSubstr("has_aln"))) << "a value of another law";
}

struct FinalPlan : Steps {
  Fields received(const std::string& state, const std::string& moves) {
    return Fields{{"state", state}, {"by", "Local authority"}, {"moves", moves}} +
           day_fields("dated", "2025-05-29") + day_fields("arrived_on", "2025-05-30") + today;
  }
  http::Response send(const Fields& fields) {
    return senco.fill_in(of(sian, "/plan/statement/issue?state=final"), fields);
  }
};

TEST_F(FinalPlan, AndTheChangeOfStageAreOneActAndOneForm) {
  const auto answer = send(received("final", "statement"));
  EXPECT_THAT(location_of(answer), HasSubstr("/done/"));
  const auto all = topics(sian);
  EXPECT_EQ(all[all.size() - 2], "document_issued:statement:final");
  EXPECT_EQ(all.back(), "stage_moved:statement");
  const std::string done = text_of(senco.get(location_of(answer)));
  EXPECT_THAT(done, HasSubstr("Moved to Statement of special educational needs"));
  EXPECT_THAT(done, HasSubstr("Arrived on 30 May 2025"));
}

TEST_F(FinalPlan, MayLeaveTheStage) {
  send(received("final", "stay"));
  EXPECT_EQ(topics(sian).back(), "document_issued:statement:final");
}

TEST_F(FinalPlan, AsksWhetherTheStageChanges) {
  const auto refused = send(received("final", ""));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Say whether the stage changes with it."));
  EXPECT_EQ(topics(sian).back(), "document_issued:iep:final");
}

TEST_F(FinalPlan, ThatIsOnlyProposedMovesNobody) {
  EXPECT_EQ(send(received("proposed", "statement")).status, 422);
  const auto done = send(received("proposed", "stay"));
  EXPECT_EQ(topics(sian).back(), "document_issued:statement:proposed");
  EXPECT_EQ(location_of(done), of(sian, "/done/" + std::to_string(count(sian))))
      << "it leads to what it opens, for it is nothing of the school's";
}

TEST_F(FinalPlan, SentTwiceIsThereOnce) {
  const std::string path = of(sian, "/plan/statement/issue");
  const Fields fields =
      stepwell::testing::hidden_fields(senco.get(path)) + received("final", "statement");
  const auto first = senco.post(path, fields);
  const std::size_t before = count(sian);
  const auto again = senco.post(path, fields);
  EXPECT_EQ(again.status, 303);
  EXPECT_EQ(count(sian), before);
}

TEST_F(FinalPlan, KeepsItsFile) {
  stepwell::testing::send_file(web, senco, of(sian, "/plan/statement/issue"),
                               received("final", "stay"),
                               stepwell::testing::SentFile{"statement.txt", "Part 1 ..."});
  EXPECT_THAT(text(sian, "file"), HasSubstr("statement.txt"));
}

// Exceptions.

struct Exceptions : Steps {
  Exceptions() { ask(); }
  http::Response claim(const Fields& fields) {
    return senco.fill_in(of(sian, "/exception?first=w02.decide_assess"), fields + today);
  }
};

TEST_F(Exceptions, OfferOnlyThoseOfTheRuleWithTheEvidenceThatItWants) {
  const std::string page = text_of(senco.get(of(sian, "/exception?first=w02.decide_assess")));
  EXPECT_THAT(page, HasSubstr("Which circumstances, and from when"));
  EXPECT_THAT(page, Not(HasSubstr("Which fee"))) << "an exception of another rule";
  EXPECT_THAT(page, HasSubstr("Monday 23 June 2025")) << "the last day stays in sight";
}

TEST_F(Exceptions, AreRefusedWithoutEvidence) {
  const auto refused = claim({{"exception", "exceptional"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("The rule wants: Which circumstances"));
  EXPECT_EQ(topics(sian).back(), "request_received:assessment");
}

TEST_F(Exceptions, OfAnotherRuleAreRefused) {
  const auto refused = claim({{"exception", "exempt_data"}, {"evidence", "A fee."}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Choose the exception that applies."));
}

TEST_F(Exceptions, KeepTheLastDayInSightOnTheSteps) {
  claim({{"exception", "exceptional"}, {"evidence", "The mother is in hospital since 1 June."}});
  EXPECT_EQ(topics(sian).back(), "exception_claimed:w02.decide_assess:exceptional");
  const std::string line_of = line(steps(senco), "Decide whether to assess");
  EXPECT_THAT(line_of, HasSubstr("The last day stays Monday 23 June 2025."));
  go_to({2025, 6, 24});
  EXPECT_THAT(line(steps(senco), "Decide whether to assess"), Not(HasSubstr(">late")));
}

TEST_F(Exceptions, OfWhatIsNotOpenAreNotOffered) {
  const std::string page = text_of(senco.get(of(sian, "/exception?first=w02.copy_records")));
  EXPECT_THAT(page, HasSubstr("/exception?first=w02.decide_assess"));
  EXPECT_THAT(page, Not(HasSubstr("<form method=\"post\" action=\"" + of(sian, "/exception"))));
  EXPECT_EQ(senco
                .post(of(sian, "/exception"),
                      stepwell::testing::hidden_fields(
                          senco.get(of(sian, "/exception?first=w02.decide_assess"))) +
                          Fields{{"duty", "w02.copy_records"}, {"exception", "exempt_data"}})
                .status,
            422);
}

TEST_F(Exceptions, OfWhatWasDoneMeanwhileGiveBackWhatWasTyped) {
  const Fields form =
      stepwell::testing::hidden_fields(senco.get(of(sian, "/exception?first=w02.decide_assess"))) +
      Fields{{"duty", "w02.copy_records"}, {"evidence", "A long <story>."}};
  EXPECT_THAT(text_of(senco.post(of(sian, "/exception"), form)),
              HasSubstr("A long &lt;story&gt;."));
}

TEST_F(Exceptions, AskWhichOfSeveralIsMeant) {
  record(sian, {{{"on", "2025-05-13"}, {"kind", "request_received"}, {"request", "advice"}}});
  record(sian, {{{"on", "2025-05-20"}, {"kind", "request_received"}, {"request", "advice"}}});
  const std::string path = of(sian, "/exception?first=w02.advice");
  const Fields typed = Fields{{"exception", "nothing_known"}, {"evidence", "New here."}} + today;
  const auto refused = senco.fill_in(path, typed);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Choose which of them it is."));
  const auto position = last(sian);
  senco.fill_in(path, typed + Fields{{"opened_by", std::to_string(position)}});
  EXPECT_EQ(body(sian).at("opened_by").as_int64(), position);
}

}  // namespace
}  // namespace stepwell::web
