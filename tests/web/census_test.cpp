// Before the census: which children have something to mend, for whom, and on the child's page too.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct BeforeTheCensus : Caseload {};

TEST_F(BeforeTheCensus, ListsTheChildWithoutANeedAndLeadsToTheForm) {
  give_help(sian);
  const std::string page = text_of(senco.get(path("/census")));
  EXPECT_THAT(page, HasSubstr("School census in January (PLASC): in January 2026"));
  EXPECT_THAT(page, HasSubstr("1 child has something to mend."));
  EXPECT_THAT(page, HasSubstr("Siân O’Brien</a>"));
  EXPECT_THAT(page, HasSubstr("No kind of need is recorded."));
  EXPECT_THAT(page, HasSubstr(of(sian, "/needs")));
  EXPECT_THAT(page, HasSubstr("custom, not law"));
  EXPECT_THAT(page, Not(HasSubstr("Tom Hughes")));
}

TEST_F(BeforeTheCensus, SaysACodeThatIsValidTodayAndWillNotBeOnTheDay) {
  give_help(sian);
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "needs_recorded"},
                 {"needs", {{{"code", "MLD"}, {"rank", 1}}}}}});
  const std::string page = text_of(senco.get(path("/census")));
  EXPECT_THAT(page, HasSubstr("no longer valid on the census day: A."));
  EXPECT_THAT(page, Not(HasSubstr("No kind of need is recorded")));
  EXPECT_THAT(text_of(senco.get(of(sian))), Not(HasSubstr("no longer valid")));
}

TEST_F(BeforeTheCensus, SaysThatNothingHasToBeMendedAndTakesAnUnknownCensusForTheNext) {
  const auto page = senco.get(path("/census?census=atlantis"));
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(text_of(page), HasSubstr("Nothing has to be mended."));
  EXPECT_THAT(text_of(page), HasSubstr("PLASC"));
}

TEST_F(BeforeTheCensus, LeavesOutWhoHasLeft) {
  give_help(sian);
  record(sian, {{{"on", "2025-06-02"}, {"kind", "school_left"}, {"reason", "moved"}}});
  EXPECT_THAT(text_of(senco.get(path("/census"))), HasSubstr("Nothing has to be mended."));
}

TEST_F(BeforeTheCensus, StandsOnTheChildsPageForWhoeverMayMendIt) {
  give_help(sian);
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("No kind of need is recorded."));
  EXPECT_THAT(text_of(teacher.get(of(sian))), Not(HasSubstr("No kind of need is recorded.")));
}

TEST_F(BeforeTheCensus, IsNotForTeachersOrAdministratorsAndIsReachedFromTheSchool) {
  EXPECT_EQ(teacher.get(path("/census")).status, 404);
  EXPECT_EQ(admin.get(path("/census")).status, 404);
  EXPECT_THAT(text_of(senco.get(path("/school"))), HasSubstr(path("/census")));
  EXPECT_THAT(text_of(admin.get(path("/school"))), Not(HasSubstr(path("/census"))));
  EXPECT_THAT(text_of(senco.get(path("/to-find-out"))), HasSubstr(path("/census")));
}

/// Mia, who has support at a school in Scotland, and whoever leads on it there.
struct BeforeTheCensusInScotland : Caseload {
  const app::NewSchool kirkton =
      house.add_school({"Kirkton Primary", "scotland", "primary", "scotland"}, "eve");
  const app::RecordId mia{kirkton.school, app::new_identifier(house.randomness)};
  Browser lead{web};

  BeforeTheCensusInScotland() {
    house.add_who_signs_in(kirkton, "lead", {kSenco, {}, {}});
    lead.use_session(house.token_of("lead", kOtherPassword));
    house.add_child(mia, {"Mia", "Stone", "3B"});
    record(mia, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "stage2"}}});
  }
  std::string page() { return text_of(lead.get("/schools/" + kirkton.school + "/census")); }
};

TEST_F(BeforeTheCensusInScotland, ChecksTheCodesAsOfTodayForNoDayIsNamed) {
  EXPECT_THAT(page(), HasSubstr("names no census day"));
  EXPECT_THAT(page(), HasSubstr("1 child has something to mend."));
  EXPECT_THAT(page(), HasSubstr("No kind of need is recorded."));
}

TEST_F(BeforeTheCensusInScotland, AsksForNoOrderOfTheReasons) {
  record(mia, {{{"on", "2025-06-02"},
                {"kind", "needs_recorded"},
                {"needs", {{{"code", "dyslexia"}}, {{"code", "hearing"}}}}}});
  EXPECT_THAT(page(), HasSubstr("Nothing has to be mended."));
}

}  // namespace
}  // namespace stepwell::web
