// A document that the school makes in some stages and another body in others: one that came is
// recorded beside a draft of the school's own, which stays.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// Mia, of a school under the Welsh law of 2018, whose plan is being prepared.
struct Came : Forms {
  const app::NewSchool allt =
      house.add_school({"Ysgol yr Allt", "wales-aln-2021", "primary", "wales"}, "eve");
  const app::RecordId mia{allt.school, app::new_identifier(house.randomness)};
  Browser alnco{web};

  Came() {
    house.add_who_signs_in(allt, "aln", {kSenco, {}, {}});
    alnco.use_session(house.token_of("aln", kOtherPassword));
    house.add_child(mia, {"Mia", "Stone", "3B"});
    record(mia, {{{"on", "2025-06-02"},
                  {"kind", "milestone_reached"},
                  {"milestone", "aln_attention"},
                  {"party", "school"}},
                 {{"on", "2025-06-02"}, {"kind", "stage_moved"}, {"to", "considering"}},
                 {{"on", "2025-06-02"}, {"kind", "decision_made"}, {"decision", "has_aln"}},
                 {{"on", "2025-06-02"}, {"kind", "stage_moved"}, {"to", "idp_prep"}}});
  }
  void draft() {
    web.drafts->begin({mia, "idp"}, "somebody", house.clock.now(),
                      {{"needs.needs", "Reading, as we see it"}});
  }
  http::Response send(const Fields& fields) {
    return alnco.fill_in(of(mia, "/plan/idp/issue?came=yes"),
                         Fields{{"state", "final"}, {"by", "Local authority"}} + today + fields);
  }
};

TEST_F(Came, IsOfferedBesideTheSchoolsOwnDraft) {
  draft();
  const std::string page = text_of(alnco.get(of(mia, "/plan/idp")));
  EXPECT_THAT(page, HasSubstr("Record one that another body issued"));
  EXPECT_THAT(page, HasSubstr(of(mia, "/plan/idp/issue\"")));
  EXPECT_THAT(text_of(alnco.get(of(mia, "/steps/received"))),
              HasSubstr(of(mia, "/plan/idp/issue?came=yes")));
}

TEST_F(Came, IsRecordedWithTheStageThatItBrings) {
  const auto answer = send({{"moves", "idp_la"}});
  EXPECT_EQ(answer.status, 303) << text_of(answer);
  const auto all = topics(mia);
  EXPECT_EQ(all[all.size() - 2], "document_issued:idp:final");
  EXPECT_EQ(all.back(), "stage_moved:idp_la");
}

TEST_F(Came, LeavesTheSchoolsDraftAndSaysNothingOfIt) {
  draft();
  const std::string page = text_of(alnco.get(of(mia, "/plan/idp/issue?came=yes")));
  EXPECT_THAT(page, Not(HasSubstr("Reading, as we see it")));
  EXPECT_EQ(send({{"moves", "stay"}}).status, 303);
  EXPECT_EQ(topics(mia).back(), "document_issued:idp:final");
  EXPECT_FALSE(body(mia).contains("content"));
  EXPECT_TRUE(web.drafts->find({mia, "idp"}).has_value());
}

TEST_F(Came, OffersNoStageInWhichThePlanIsTheSchools) {
  const std::string page = text_of(alnco.get(of(mia, "/plan/idp/issue?came=yes")));
  EXPECT_THAT(page, HasSubstr("value=\"idp_la\""));
  EXPECT_THAT(page, Not(HasSubstr("value=\"idp_school\"")));
  EXPECT_EQ(send({{"moves", "idp_school"}}).status, 422);
}

TEST_F(Came, NeedsNoAddressOfItsOwnWhereThePlanIsAnothers) {
  send({{"moves", "idp_la"}});
  const std::string page = text_of(alnco.get(of(mia, "/plan/idp/issue")));
  EXPECT_THAT(page, HasSubstr("This document is issued by: Local authority"));
  EXPECT_THAT(text_of(alnco.get(of(mia, "/plan/idp"))), HasSubstr("Record that it was issued"));
}

TEST_F(Came, IsNotWhatTheButtonOfTheSchoolsDutyLeadsTo) {
  const std::string page = text_of(alnco.get(of(mia, "/why/aln.decide_school")));
  EXPECT_THAT(page, HasSubstr("href=\"" + of(mia, "/plan/idp") + "\""));
  EXPECT_THAT(page, HasSubstr("Issue the IDP"));
}

TEST_F(Came, IsNoWayAroundTheDraftOfWhatTheSchoolAloneMakes) {
  EXPECT_EQ(senco.get(of(sian, "/plan/iep/issue?came=yes")).status, 303);
  EXPECT_THAT(text_of(senco.get(of(sian, "/plan/iep"))),
              Not(HasSubstr("Record one that another body issued")));
}

}  // namespace
}  // namespace stepwell::web
