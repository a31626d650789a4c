// A child who came with the law of another nation, and one who left a law: what the pages tell, and
// in whose words.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// Tom came from Northern Ireland, at Stage 2 of five with a plan.
struct OtherLaw : Forms {
  OtherLaw() {
    record(tom, {{{"on", "2025-03-10"},
                  {"kind", "taken_over"},
                  {"stage", "s2"},
                  {"framework", "ni-1998-5stage"},
                  {"since", "2024-09-02"},
                  {"source", "The record of the school before"}}});
    record(tom, {{{"on", "2025-03-17"},
                  {"kind", "document_issued"},
                  {"document", "iep"},
                  {"state", "final"},
                  {"review_on", "2025-07-01"}}});
  }
  const std::string law_page = of(tom, "/law");
  void move(const std::string& way) {
    const auto shown = senco.fill_in(law_page, Fields{{"way", way}} + today);
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(senco.post(law_page, hidden_fields(shown) + Fields{{"step", "record"}}).status, 303);
  }
  std::string law_of(const app::RecordId& id) { return house.records.view(id)->framework; }
};

TEST_F(OtherLaw, IsToldOnThePageOfTheChildAndConvertsNothing) {
  const std::string page = text_of(senco.get(of(tom)));
  EXPECT_THAT(page, HasSubstr("Under another law than this school"));
  EXPECT_THAT(page, HasSubstr("Special educational needs in Northern Ireland, five stages"));
  EXPECT_THAT(page, HasSubstr("Nothing converts by itself"));
  EXPECT_THAT(page, HasSubstr("Review the plan with the parent and the child"));
  EXPECT_EQ(law_of(tom), "ni-1998-5stage");
}

TEST_F(OtherLaw, IsNotToldOfAChildOfTheSchoolsOwnLaw) {
  give_help(sian);
  const std::string page = text_of(senco.get(of(sian)));
  EXPECT_THAT(page, AllOf(Not(HasSubstr("Under another law")), Not(HasSubstr("The law before"))));
}

TEST_F(OtherLaw, LeadsToTheLawOfTheSchoolAndToThatOfItsOwnNation) {
  const std::string page = text_of(senco.get(law_page));
  EXPECT_THAT(page, HasSubstr("value=\"wales-sen-2002/\""));
  EXPECT_THAT(page, HasSubstr("the child begins at: No special educational needs identified"));
  EXPECT_THAT(page, HasSubstr("value=\"ni-2021-3stage/stage_2\""));
  EXPECT_THAT(page, Not(HasSubstr("ni-2021-3stage/stage_3"))) << "a notice of another stage";
}

TEST_F(OtherLaw, LeavesWhatItHadInItsOwnWords) {
  move("wales-sen-2002/");
  EXPECT_EQ(law_of(tom), "wales-sen-2002");
  const std::string page = text_of(senco.get(of(tom)));
  EXPECT_THAT(page, HasSubstr("Until 2 June 2025 the child was under: Special educational needs in "
                              "Northern Ireland, five stages"));
  EXPECT_THAT(page, HasSubstr("At Stage 2, since 2 September 2024."));
  EXPECT_THAT(part_of(page, "In force then", "</ul>"), HasSubstr("of 17 March 2025"));
  EXPECT_THAT(part_of(page, "What was due then", "</ul>"),
              HasSubstr("Review the plan with the parent and the child"));
  EXPECT_THAT(page, Not(HasSubstr("Under another law than this school")));
}

TEST_F(OtherLaw, IsNamedOnThePageOfTheWhy) {
  move("wales-sen-2002/");
  const std::string why = text_of(senco.get(of(tom, "/why/ni.plan_review")));
  EXPECT_THAT(why, HasSubstr("Every term, and more often where it is needed."));
  EXPECT_THAT(why, HasSubstr("Under the law"));
  EXPECT_THAT(why, HasSubstr("href=\"/law/ni-1998-5stage#"));
}

TEST_F(OtherLaw, OfTwoWithOneIdTheRuleIsThatOfTheInstance) {
  move("ni-2021-3stage/stage_2");
  const std::string why = text_of(senco.get(of(tom, "/why/ni.plan_review")));
  EXPECT_THAT(why, HasSubstr("Twice a year at least, so within six months"));
  EXPECT_THAT(why, HasSubstr("17 September 2025")) << "six months from the plan, which goes on";
}

TEST_F(OtherLaw, KeepsWhatWasRecordedInTheWordsOfItsDay) {
  const std::string none = "No special educational needs identified";
  record(sian, {{{"on", "2025-03-10"}, {"kind", "evidence_added"}, {"type", "test"}}});
  record(sian, {{{"on", "2025-03-10"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "x"}}});
  record(sian,
         {{{"on", "2025-04-07"}, {"kind", "review_held"}, {"document", "iep"}, {"decision", "end"}},
          {{"on", "2025-04-07"}, {"kind", "stage_moved"}, {"to", "none"}}});
  const std::string entry = of(sian, "/entries/" + std::to_string(last(sian)));
  EXPECT_THAT(text_of(senco.get(entry)), HasSubstr(none));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "framework_moved"},
                 {"to", "wales-aln-2021"},
                 {"notice", "no_idp"}}});
  EXPECT_THAT(text_of(senco.get(entry)),
              AllOf(HasSubstr(none), Not(HasSubstr("No additional learning needs identified"))));
}

}  // namespace
}  // namespace stepwell::web
