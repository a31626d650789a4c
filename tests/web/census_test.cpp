// Before the census: which children have something to mend, for whom, and on the child's page too.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::exton;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::kGoodPassword;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

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

TEST_F(BeforeTheCensus, TellsACodeThatIsNotValidWithItsLastDay) {
  give_help(sian);
  EXPECT_THAT(
      text_of(senco.get(path("/census"))),
      HasSubstr("no longer valid on the census day: A. It was valid until 31 August 2025."));
}

TEST_F(BeforeTheCensus, AsksForNoPlaceAndNoNumberWhereTheLawKnowsNone) {
  const std::string page = text_of(senco.get(path("/census")));
  EXPECT_THAT(page, Not(HasSubstr("UPN")));
  EXPECT_THAT(page, Not(HasSubstr(path("/census/places"))));
  EXPECT_THAT(text_of(senco.get(path("/census/places"))), HasSubstr("asks about no place"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/needs"))), Not(HasSubstr("name=\"place-")));
  EXPECT_THAT(text_of(senco.get(of(sian, "/details"))), Not(HasSubstr("learner number")));
}

/// A school in England on 2 June 2025 with one child, Mia Stone, born on 9 March 2018.
struct BeforeTheEnglishCensus : Forms {
  app::NewSchool england = house.add_school(exton(), "eve");
  app::RecordId mia{england.school, app::new_identifier(house.randomness)};
  Browser esenco{web}, eadmin{web};

  BeforeTheEnglishCensus() {
    house.add_child(mia, {"Mia", "Stone", "3B"});
    house.add_who_signs_in(england, "esen", {kSenco, {}, {}});
    esenco.use_session(house.token_of("esen", kOtherPassword));
    eadmin.use_session(house.token_of("eve", kGoodPassword));
  }
  std::string list(const std::string& census = "spring") {
    return text_of(esenco.get(at("/census?census=" + census)));
  }
  std::string at(const std::string& rest) const { return "/schools/" + england.school + rest; }
  void details(boost::json::object fields, const app::RecordId& child) {
    fields["on"] = "2025-06-02";
    fields["kind"] = "pupil_details_changed";
    record(child, {std::move(fields)});
  }
  /// SEN support, with a need if it is given.
  void support(const char* need = nullptr) {
    record(mia, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "k"}}});
    if (need == nullptr) return;
    record(mia, {{{"on", "2025-06-02"},
                  {"kind", "needs_recorded"},
                  {"needs", {{{"code", need}, {"rank", 1}}}}}});
  }
};

TEST_F(BeforeTheEnglishCensus, ListsWhatIsMissingOfNamesAndNumbersAlsoWithoutHelp) {
  const std::string page = list("autumn");
  EXPECT_THAT(page, HasSubstr("The unique pupil number (UPN) is missing (rule 1500)."));
  EXPECT_THAT(page, HasSubstr(of(mia, "/details")));
  EXPECT_THAT(text_of(esenco.get(of(mia))), HasSubstr("rule 1500"));
  details({{"upn", "B801200005001"}}, mia);
  EXPECT_THAT(list("autumn"), HasSubstr("Nothing has to be mended."));
  EXPECT_THAT(text_of(esenco.get(of(mia))), Not(HasSubstr("rule 1500")));
}

TEST_F(BeforeTheEnglishCensus, SaysWhichPartOfANumberIsWrongAndWhoElseHasIt) {
  const app::RecordId bo{england.school, app::new_identifier(house.randomness)};
  house.add_child(bo, {"Bo", "Rees", "4A"});
  details({{"upn", "Q207000016049"}}, mia);
  EXPECT_THAT(list(), HasSubstr("does not fit the rest: Q207000016049 (rule 1510)."));
  details({{"upn", "B801200005001"}}, mia);
  details({{"upn", "B801200005001"}, {"learner_number", "1234567890"}}, bo);
  const std::string page = list();
  EXPECT_THAT(page, HasSubstr("Another child has the same UPN: Mia Stone (rule 1520)."));
  EXPECT_THAT(page, HasSubstr("Another child has the same UPN: Bo Rees (rule 1520)."));
  EXPECT_THAT(page, HasSubstr("1234567890 (rule 1575)."));
  EXPECT_THAT(text_of(esenco.get(of(mia))), HasSubstr("Bo Rees (rule 1520)."));
}

TEST_F(BeforeTheEnglishCensus, ShowsAnAdministratorTheNumbersAndNothingOfTheHelp) {
  support();
  EXPECT_THAT(list(), HasSubstr("rule 2170"));
  const std::string page = text_of(eadmin.get(of(mia, "/details")));
  EXPECT_THAT(page, HasSubstr("What the census would refuse"));
  EXPECT_THAT(page, HasSubstr("rule 1500"));
  EXPECT_THAT(page, Not(HasSubstr("rule 2170")));
  EXPECT_THAT(page, Not(HasSubstr("rule 2230")));
  EXPECT_EQ(eadmin.get(of(mia)).status, 404);
  EXPECT_EQ(eadmin.get(at("/census")).status, 404);
  EXPECT_EQ(eadmin.get(at("/census/places")).status, 404);
  EXPECT_THAT(text_of(eadmin.get(at("/school"))), Not(HasSubstr("/census")));
  details({{"upn", "B801200005001"}}, mia);
  EXPECT_THAT(text_of(eadmin.get(of(mia, "/details"))),
              Not(HasSubstr("What the census would refuse")));
}

TEST_F(BeforeTheEnglishCensus, ListsALeaverForTheLearnerNumberAlone) {
  details({{"born", "2010-01-01"}}, mia);
  EXPECT_THAT(list("autumn"), HasSubstr("rule 1570"));
  record(mia, {{{"on", "2025-06-02"}, {"kind", "school_left"}, {"reason", "moved"}}});
  const std::string page = list("autumn");
  EXPECT_THAT(page, HasSubstr("has left"));
  EXPECT_THAT(page, HasSubstr("rule 1573"));
  EXPECT_THAT(page, Not(HasSubstr("rule 1570")));
  EXPECT_THAT(page, Not(HasSubstr("rule 1500")));
  EXPECT_THAT(text_of(esenco.get(of(mia))), HasSubstr("rule 1573"));
  // In the census after the next nobody asks for who left before it.
  EXPECT_THAT(list("spring"), Not(HasSubstr("rule 1573")));
}

TEST_F(BeforeTheEnglishCensus, TellsAnOldKindOfNeedWithItsLastDayOnTheChildsPageToo) {
  support("BESD");
  const char* words = "BESD (rule 2170). It was valid until 31 August 2014.";
  EXPECT_THAT(list(), HasSubstr(words));
  EXPECT_THAT(text_of(esenco.get(of(mia))), HasSubstr(words));
}

TEST_F(BeforeTheEnglishCensus, AsksWithTheNeedsWhetherTheChildIsInAUnit) {
  support("MLD");
  EXPECT_THAT(list(), HasSubstr("in a SEN unit (rule 2230)."));
  EXPECT_THAT(list(), HasSubstr("in resourced provision (rule 2250)."));
  const Fields needs = Fields{{"needs-0-code", "MLD"}} + today;
  const auto saved = esenco.fill_in(of(mia, "/needs"), needs + Fields{{"place-sen_unit", "no"}});
  ASSERT_EQ(saved.status, 303) << text_of(saved);
  ASSERT_EQ(body(mia).at("places").as_array().size(), 1U);
  EXPECT_EQ(body(mia).at("places").at(0).at("place"), "sen_unit");
  EXPECT_EQ(body(mia).at("places").at(0).at("there"), false);
  EXPECT_THAT(list(), Not(HasSubstr("rule 2230")));
  EXPECT_THAT(list(), HasSubstr("rule 2250"));
  const std::string form = text_of(esenco.get(of(mia, "/needs")));
  EXPECT_THAT(form, HasSubstr("Is the child taught there: SEN unit? (optional)"));
  EXPECT_THAT(form, HasSubstr("<option value=\"no\" selected>No</option>"));
  // A form of an earlier version, which does not ask, takes nothing back.
  EXPECT_EQ(esenco.fill_in(of(mia, "/needs"), needs).status, 303);
  EXPECT_EQ(body(mia).at("places").at(0).at("place"), "sen_unit");
  EXPECT_THAT(list(), Not(HasSubstr("rule 2230")));
  // Taken back, it is open again.
  EXPECT_EQ(esenco.fill_in(of(mia, "/needs"), needs + Fields{{"place-sen_unit", ""}}).status, 303);
  EXPECT_THAT(list(), HasSubstr("rule 2230"));
}

TEST_F(BeforeTheEnglishCensus, RefusesAnAnswerThatIsNoneWithEverythingKept) {
  support("MLD");
  const std::size_t before = count(mia);
  const auto refused = esenco.fill_in(
      of(mia, "/needs"), Fields{{"needs-0-code", "HI"}, {"place-sen_unit", "perhaps"}} + today);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("place-sen_unit-error"));
  EXPECT_THAT(text_of(refused), HasSubstr("<option value=\"HI\" selected>"));
  EXPECT_EQ(count(mia), before);
}

TEST_F(BeforeTheEnglishCensus, AsksNoChildForAPlaceThatTheSchoolHasNotGot) {
  support("MLD");
  EXPECT_THAT(list(), HasSubstr(at("/census/places")));
  const Fields none{{"place-sen_unit", "no"}, {"place-resourced_provision", "no"}};
  EXPECT_EQ(location_of(esenco.fill_in(at("/census/places"), none)), at("/census"));
  EXPECT_THAT(list(), Not(HasSubstr("rule 2230")));
  EXPECT_THAT(list(), Not(HasSubstr("rule 2250")));
  EXPECT_THAT(text_of(esenco.get(of(mia, "/needs"))), Not(HasSubstr("name=\"place-")));
  const std::size_t before = house.school_record(england.school).size();
  EXPECT_EQ(esenco.fill_in(at("/census/places"), none).status, 303);
  EXPECT_EQ(house.school_record(england.school).size(), before) << "nothing was changed";
  EXPECT_EQ(esenco.fill_in(at("/census/places"), {{"place-sen_unit", "yes"}}).status, 303);
  EXPECT_THAT(list(), HasSubstr("rule 2230"));
  EXPECT_THAT(list(), Not(HasSubstr("rule 2250")));
  const auto refused = esenco.fill_in(at("/census/places"), {{"place-sen_unit", "perhaps"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Choose one of the two"));
}

TEST_F(BeforeTheEnglishCensus, TakesALearnerNumberWithTheDetails) {
  const Fields details = Fields{{"forename", "Mia"}, {"surname", "Stone"}, {"class", "3B"}} +
                         stepwell::testing::day_fields("born", "2018-03-09") + today;
  EXPECT_THAT(text_of(esenco.get(of(mia, "/details"))), HasSubstr("Unique learner number (ULN)"));
  const auto refused =
      esenco.fill_in(of(mia, "/details"), details + Fields{{"learner_number", "1020304057"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("This is no learner number"));
  EXPECT_THAT(text_of(refused), HasSubstr("value=\"1020304057\""));
  const auto saved =
      esenco.fill_in(of(mia, "/details"), details + Fields{{"learner_number", "1020 304 056"}});
  EXPECT_EQ(location_of(saved), of(mia, "/details?done=saved"));
  EXPECT_EQ(text(mia, "learner_number"), "1020304056");
  // A form that does not ask leaves it as it is.
  EXPECT_EQ(location_of(esenco.fill_in(of(mia, "/details"), details)),
            of(mia, "/details?done=same"));
}

}  // namespace
}  // namespace stepwell::web
