// What family and meeting are shown and asked of a child whose help is in a document of another
// body: what the child is to reach, as that document says it.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

namespace json = boost::json;
using stepwell::testing::Browser;
using stepwell::testing::exton;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// Mia of an English school, with an EHC plan and, from before, a plan of the school's own.
struct AnnualReview : Forms {
  const app::NewSchool there = house.add_school(exton(), "eve");
  const app::RecordId mia{there.school, app::new_identifier(house.randomness)};
  Browser lead{web};

  AnnualReview() {
    house.add_who_signs_in(there, "lead", {kSenco, {}, {}});
    lead.use_session(house.token_of("lead", kOtherPassword));
    house.add_child(mia, {"Mia", "Stone", "3B"});
    record(mia, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "e"}}});
    issue(mia, "sen_support_plan",
          R"({"targets": [{"id": "t1", "target": "Reads ten new words"}]})");
    issue(mia, "ehc_plan",
          R"({"e": [{"id": "o1", "outcome": "Asks for help in class", "by": "Year 6"}],
              "k": [{"id": "k1", "title": "Advice of the psychologist"}]})");
  }
  void issue(const app::RecordId& id, const char* document, const char* content) {
    record(id, {{{"on", "2025-06-02"},
                 {"kind", "document_issued"},
                 {"document", document},
                 {"state", "final"},
                 {"content", json::parse(content)}}});
  }
  /// The page of a meeting of that kind, arranged for 25 June.
  std::string agenda(const char* meeting) {
    record(mia, {{{"on", "2025-06-02"},
                  {"kind", "meeting_arranged"},
                  {"meeting", meeting},
                  {"for", "2025-06-25"}}});
    return text_of(lead.get(of(mia, "/meetings/" + std::to_string(last(mia)))));
  }
  static std::string letter(Browser& browser, const app::RecordId& id, const std::string& name) {
    return part_of(text_of(browser.get(of(id, "/letters/" + name))), "<textarea", "</textarea>");
  }
};

TEST_F(AnnualReview, TellsOfAPlanOfTheSchoolWhatItsReviewFoundAndAsksNoDraftForIt) {
  const std::string plan = of(mia, "/plan/sen_support_plan");
  EXPECT_THAT(text_of(lead.get(plan)), Not(HasSubstr("What the review found")));
  record(mia, {{{"on", "2025-06-02"},
                {"kind", "review_held"},
                {"document", "sen_support_plan"},
                {"decision", "continue"},
                {"review_on", "2025-07-01"},
                {"text", "The cards worked."},
                {"outcomes", {{{"target", "t1"}, {"outcome", "partly"}, {"note", "Too loud"}}}}}});
  for (const std::string& page : {text_of(lead.get(plan)), text_of(lead.get(plan + "/print"))}) {
    EXPECT_THAT(page, HasSubstr("What the review found"));
    EXPECT_THAT(page, HasSubstr("Reads ten new words: met in part. Too loud.\nThe cards worked."));
    EXPECT_THAT(page, HasSubstr("To be reviewed again by 1 July 2025."));
  }
  web.drafts->begin({mia, "sen_support_plan"}, "somebody", house.clock.now(),
                    {{"review.next_step", "A talk in May"}});
  const std::string draft = part_of(text_of(lead.get(plan + "/edit")), "<form", "sw-bar");
  EXPECT_THAT(draft, Not(HasSubstr("What the review found")));
  // Of an earlier version, and not lost.
  EXPECT_THAT(draft, HasSubstr("A talk in May</textarea>"));
}

TEST_F(AnnualReview, SendsPapersWithTheOutcomesOfTheEhcPlan) {
  const std::string papers = letter(lead, mia, "annual_review_papers");
  EXPECT_THAT(papers, HasSubstr("- Asks for help in class"));
  EXPECT_THAT(papers, Not(HasSubstr("Reads ten new words")));
  EXPECT_THAT(papers, Not(HasSubstr("Advice of the psychologist")));
}

TEST_F(AnnualReview, HasTheOutcomesOfTheEhcPlanOnItsAgenda) {
  const std::string page = agenda("annual_review");
  EXPECT_THAT(page, HasSubstr("Asks for help in class"));
  EXPECT_THAT(page, Not(HasSubstr("Advice of the psychologist")));
}

TEST_F(AnnualReview, OfAStatementIsAboutItsObjectivesThatAreOneText) {
  const app::RecordId nia{sian.school, app::new_identifier(house.randomness)};
  house.add_child(nia, {"Nia", "Rees", "4A"});
  record(nia, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "statement"}}});
  issue(nia, "iep", R"({"targets": [{"id": "t1", "target": "Reads ten new words"}]})");
  issue(nia, "statement",
        R"({"part_3": {"objectives": "Reads for pleasure", "provision": "Ten hours a week"}})");
  const std::string invitation = letter(senco, nia, "review_invitation");
  EXPECT_THAT(invitation, HasSubstr("- Reads for pleasure"));
  EXPECT_THAT(invitation, Not(HasSubstr("Ten hours a week")));
  EXPECT_THAT(invitation, Not(HasSubstr("Reads ten new words")));
}

TEST_F(AnnualReview, AsksNoQuestionThatOnlyFitsAChildWithoutAnEhcPlan) {
  const std::string page = agenda("annual_review");
  EXPECT_THAT(page, HasSubstr("How can we help from home?"));
  EXPECT_THAT(page, Not(HasSubstr("Is my child getting SEN support?")));
  EXPECT_THAT(page, Not(HasSubstr("Would the school ask for an EHC needs assessment")));
  const std::string request = letter(lead, mia, "parent_meeting_request");
  EXPECT_THAT(request, HasSubstr("How can we help from home?"));
  EXPECT_THAT(request, Not(HasSubstr("Is my child getting SEN support?")));
  const std::string sheets = text_of(lead.get(of(mia, "/questions")));
  EXPECT_THAT(sheets, HasSubstr("/questions/eng.meeting"));
  EXPECT_THAT(sheets, Not(HasSubstr("/questions/eng.no_plan")));
}

struct QuestionsToAsk : AnnualReview {};

TEST_F(QuestionsToAsk, AreAboutAnEhcPlanWhereThereIsNone) {
  const app::RecordId leo{there.school, app::new_identifier(house.randomness)};
  house.add_child(leo, {"Leo", "Hart", "3B"});
  record(leo, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "k"}}});
  EXPECT_THAT(letter(lead, leo, "parent_meeting_request"),
              HasSubstr("Would the school ask for an EHC needs assessment"));
  EXPECT_THAT(text_of(lead.get(of(leo, "/questions"))), HasSubstr("/questions/eng.no_plan"));
}

TEST_F(AnnualReview, HasNotItsOwnNoticeAndPapersOnTheAgendaAlsoWhenItIsMoved) {
  for (int moved = 0; moved < 2; ++moved) {
    const std::string page = agenda("annual_review");
    EXPECT_THAT(page, Not(HasSubstr("Give notice of the annual review meeting")));
    EXPECT_THAT(page, Not(HasSubstr("Collect the advice and send it")));
  }
  EXPECT_THAT(agenda("parent_meeting"), HasSubstr("Give notice of the annual review meeting"))
      << "at another meeting it is a matter that is open";
}

struct PapersOfAReview : AnnualReview {
  const std::string papers = of(mia, "/record/notice_given?first=review_papers");
  PapersOfAReview() { agenda("annual_review"); }
};

TEST_F(PapersOfAReview, AreNotAskedAboutAsIfTheyHadComeFromOutside) {
  const std::string shown = text_of(lead.get(papers));
  const std::string refused = text_of(lead.fill_in(papers, today));
  EXPECT_THAT(refused, HasSubstr("Answer this: Who was given it?"));
  for (const std::string& page : {shown, refused}) {
    EXPECT_THAT(page, HasSubstr("Collect the advice and send it"));
    for (const char* question :
         {"Who gave it?", "Which day is written on it?", "On which day did it arrive here?"})
      EXPECT_THAT(page, Not(HasSubstr(question)));
  }
  EXPECT_EQ(lead.fill_in(papers, Fields{{"to", "parent"}, {"method", "post"}} + today).status, 303);
  EXPECT_EQ(topics(mia).back(), "notice_given:review_papers:parent");
}

TEST_F(PapersOfAReview, GoToNobodyForWhomTheChildIsTooYoung) {
  const std::string young = text_of(lead.get(papers));
  EXPECT_THAT(young, HasSubstr("value=\"la\""));
  EXPECT_THAT(young, Not(HasSubstr("value=\"young_person\"")));
  EXPECT_THAT(young, Not(HasSubstr("value=\"fei\"")));
  record(mia, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"born", "2010-06-02"}}});
  const std::string old = text_of(lead.get(papers));
  EXPECT_THAT(old, HasSubstr("value=\"young_person\""));
  EXPECT_THAT(old, HasSubstr("value=\"fei\""));
  record(mia, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"born", "2010-06-03"}}});
  EXPECT_THAT(text_of(lead.get(papers)), Not(HasSubstr("value=\"young_person\"")));
}

TEST_F(PapersOfAReview, AreAskedAboutWholeWhereANoticeOfAnotherBodyCame) {
  const std::string page = text_of(lead.get(of(mia, "/record/notice_given?first=amendment")));
  for (const char* question :
       {"Who gave it?", "Which day is written on it?", "On which day did it arrive here?"})
    EXPECT_THAT(page, HasSubstr(question));
}

TEST_F(PapersOfAReview, ThatCameFromElsewhereAreAskedAboutWholeToo) {
  const std::string came = papers + "&came=yes";
  for (const std::string& page : {text_of(lead.get(came)), text_of(lead.fill_in(came, today))}) {
    EXPECT_THAT(page, HasSubstr("Who gave it?"));
    EXPECT_THAT(page, HasSubstr("On which day did it arrive here?"));
  }
}

TEST_F(PapersOfAReview, AreOfferedTheLetterOfTheirOwnTopicAndNoOther) {
  const std::string page = text_of(lead.get(papers));
  EXPECT_THAT(page, HasSubstr(of(mia, "/letters/annual_review_papers")));
  EXPECT_THAT(page, Not(HasSubstr(of(mia, "/letters/annual_review_invitation"))));
}

TEST_F(AnnualReview, HasItsLettersBeforeThoseOfOtherStagesAndApartFromTheFamilys) {
  const std::string page = text_of(lead.get(of(mia, "/letters")));
  const std::string ours = part_of(page, "From the school", "For the family to send");
  const auto papers = ours.find("/letters/annual_review_papers");
  const auto support = ours.find("/letters/review_invitation");
  ASSERT_NE(papers, std::string::npos);
  ASSERT_NE(support, std::string::npos);
  EXPECT_LT(papers, support);
  EXPECT_THAT(ours.substr(support), HasSubstr("For a child at: SEN support"));
  EXPECT_THAT(ours, Not(HasSubstr("For a child at: EHC plan<")));
  EXPECT_THAT(ours, Not(HasSubstr("/letters/tell_parent"))) << "it tells of SEN support";
  const std::string theirs = part_of(page, "For the family to send", "What was sent");
  EXPECT_THAT(theirs, HasSubstr("/letters/parent_meeting_request"));
  EXPECT_THAT(ours, Not(HasSubstr("/letters/parent_meeting_request")));
  EXPECT_LT(theirs.find("/letters/parent_meeting_request"), theirs.find("/letters/ehcna_request"));
}

}  // namespace
}  // namespace stepwell::web
