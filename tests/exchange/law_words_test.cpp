#include "app/import/law_words.h"

#include <gmock/gmock.h>

#include "app/import/stage_plan.h"
#include "tests/support/packs.h"
#include "tests/support/unwritten_law.h"

namespace stepwell::app {
namespace {

using ::testing::ElementsAre;
using What = StatusMeaning::What;

const law::Framework& england() {
  return *testing::packs()->find("england-send-2015");
}
const law::Framework& wales() {
  return *testing::packs()->find("wales-sen-2002");
}
const law::Framework& new_wales() {
  return *testing::packs()->find("wales-aln-2021");
}
constexpr base::Day kToday(2026, 11, 5);

const LawWords& words_of(const law::Framework& law) {
  static const LawWords kEngland(*testing::packs(), england(), kToday);
  static const LawWords kWales(*testing::packs(), wales(), kToday);
  static const LawWords kNewWales(*testing::packs(), new_wales(), kToday);
  if (&law == &new_wales()) return kNewWales;
  return &law == &england() ? kEngland : kWales;
}

/// The stage, or what else the status is.
std::string meaning(const LawWords& words, const std::string& text) {
  const StatusMeaning status = words.status(text);
  switch (status.what) {
    case What::Blank: return "blank";
    case What::Stage: return status.framework->stages[status.stage].id;
    case What::NotNow: return "ended " + status.ended->iso();
    case What::NotLoaded: return "of " + status.law;
    case What::OfAnotherLaw: return "another nation's";
    case What::Unknown: return "unknown";
  }
  return {};
}

std::string meaning(const law::Framework& law, const std::string& text) {
  return meaning(words_of(law), text);
}

TEST(StatusWords, OfEnglandAreKnownInEveryForm) {
  for (const char* text :
       {"K", "k", " K ", "SEN Support", "SEN support", "SENS", "K - SEN Support", "K: SEN support",
        "K (SEN Support)", "SEN support / SEN without an EHC plan", "School SEN Support"})
    EXPECT_EQ(meaning(england(), text), "k") << text;
  for (const char* text :
       {"E", "EHCP", "EHC Plan", "Education, Health and Care Plan", "Education, health & care plan",
        "E - Education, Health and Care Plan", "E - EHCP", "EHC P"})
    EXPECT_EQ(meaning(england(), text), "e") << text;
  for (const char* text :
       {"N", "None", "No SEN", "No Special Educational Need", "No special educational needs",
        "N - No Special Educational Need", "No identified SEN"})
    EXPECT_EQ(meaning(england(), text), "n") << text;
  for (const char* text : {"", " ", "-"}) EXPECT_EQ(meaning(england(), text), "blank") << text;
}

TEST(StatusWords, OfEnglandsOldLawAreNotValidNow) {
  for (const char* text : {"A", "School Action", "SA", "A - School Action", "Early Years Action",
                           "P", "School Action Plus", "School Action +", "SA+", "Q"})
    EXPECT_EQ(meaning(england(), text), "ended 2015-08-31") << text;
  for (const char* text : {"S", "Statement", "Statemented", "S - Statement"})
    EXPECT_EQ(meaning(england(), text), "ended 2018-08-31") << text;
}

TEST(StatusWords, OfEnglandsOldLawNeedThatLawWhileTheyWereValid) {
  const LawWords then(*testing::packs(), england(), base::Day(2015, 1, 5));
  EXPECT_EQ(then.status("A").what, What::NotLoaded);
}

TEST(StatusWords, OfALoadedLawThatHasEndedAreNotValidNow) {
  EXPECT_EQ(meaning(england(), "EYAP"), "ended 2018-03-31");
  const LawWords then(*testing::packs(), england(), base::Day(2015, 1, 5));
  EXPECT_EQ(then.status("EYAP").what, What::Stage);
  EXPECT_EQ(then.status("EYAP").framework, testing::packs()->find("england-sen-2001"));
}

TEST(StatusWords, OfWalesAreKnownInEveryForm) {
  for (const char* text : {"A", "SA", "School Action", "A - School Action"})
    EXPECT_EQ(meaning(wales(), text), "sa") << text;
  for (const char* text :
       {"P", "SA+", "SAP", "School Action Plus", "School Action +", "SA Plus", "Q"})
    EXPECT_EQ(meaning(wales(), text), "sap") << text;
  for (const char* text : {"S", "Statement", "Statemented", "Statement of SEN"})
    EXPECT_EQ(meaning(wales(), text), "statement") << text;
  EXPECT_EQ(meaning(wales(), "Early Years Action"), "eya");
  EXPECT_EQ(meaning(wales(), "EYA+"), "eyap");
  for (const char* text : {"N", "None", "No SEN", "No ALN"})
    EXPECT_EQ(meaning(wales(), text), "none") << text;
}

TEST(StatusWords, OfTheNewLawOfWalesAreKnownInEveryForm) {
  for (const law::Framework* law : {&new_wales(), &wales()}) {
    for (const char* text : {"School Maintained IDP", "school maintained IDP", "IDP (school)",
                             "CDU a gynhelir gan yr ysgol", "IDPS"})
      EXPECT_EQ(meaning(*law, text), "idp_school") << text;
    for (const char* text : {"Local authority maintained IDP", "LA IDP", "IDP (LA)", "IDPL"})
      EXPECT_EQ(meaning(*law, text), "idp_la") << text;
    EXPECT_EQ(meaning(*law, "College IDP"), "idp_fei");
  }
  for (const char* text : {"N", "None", "No ALN", "Dim ADY"})
    EXPECT_EQ(meaning(new_wales(), text), "none") << text;
}

TEST(StatusWords, ThatDoNotSayWhoMaintainsThePlanMeanTheSchool) {
  EXPECT_EQ(meaning(new_wales(), "IDP"), "idp_school");
  EXPECT_EQ(meaning(new_wales(), "Cynllun datblygu unigol"), "idp_school");
}

TEST(StatusWords, OfTheOldLawOfWalesAreThoseOfAChildWhoHasHadNoNotice) {
  EXPECT_EQ(meaning(new_wales(), "School Action"), "sa");
  EXPECT_EQ(meaning(new_wales(), "SA+"), "sap");
  EXPECT_EQ(meaning(new_wales(), "A"), "ended 2025-08-31") << "the census has that code no more";
}

TEST(StatusWords, OfALawThatIsNotLoadedSayWhichItIs) {
  const law::Library& library = *testing::packs_with_an_unwritten_law();
  for (const char* id : {"wales-sen-2002", "england-send-2015"}) {
    const LawWords words(library, *library.find(id), kToday);
    EXPECT_EQ(meaning(words, "Tide plan"), "of atlantis-2099");
    EXPECT_EQ(meaning(words, "tp"), "of atlantis-2099");
    EXPECT_EQ(meaning(words, "Moon plan"), "of atlantis-2099");
  }
}

TEST(StatusWords, OfAnotherNationAreNotTaken) {
  EXPECT_EQ(meaning(wales(), "EHCP"), "another nation's");
  EXPECT_EQ(meaning(wales(), "SEN Support"), "another nation's");
  EXPECT_EQ(meaning(england(), "School maintained IDP"), "another nation's");
  for (const char* text : {"Stage 2", "SEN Stage 3", "Stage 5"})
    EXPECT_EQ(meaning(england(), text), "another nation's") << text;
  EXPECT_EQ(meaning(england(), "Co-ordinated Support Plan"), "another nation's");
  EXPECT_EQ(meaning(england(), "Child's Plan"), "another nation's");
}

TEST(StatusWords, OfTheSameNationMayBeOfAnEarlierLaw) {
  const law::Framework& three = *testing::packs()->find("ni-2021-3stage");
  const LawWords words(*testing::packs(), three, base::Day(2026, 11, 5));
  const StatusMeaning own = words.status("Stage 3"), earlier = words.status("Stage 4");
  ASSERT_EQ(own.what, What::Stage);
  EXPECT_EQ(own.framework->id, "ni-2021-3stage");
  ASSERT_EQ(earlier.what, What::Stage);
  EXPECT_EQ(earlier.framework->id, "ni-1998-5stage");
}

TEST(StatusWords, OfAProposalAreNobodys) {
  for (const char* text : {"Targeted", "Targeted plus"})
    EXPECT_EQ(meaning(england(), text), "unknown") << text;
}

TEST(StatusWords, OfScotlandAreTheStagesOfThePlans) {
  const law::Framework& scotland = *testing::packs()->find("scotland");
  const LawWords words(*testing::packs(), scotland, base::Day(2026, 11, 5));
  for (const auto& [text, stage] :
       std::vector<std::pair<const char*, const char*>>{{"CSP", "csp"},
                                                        {"Coordinated Support Plan", "csp"},
                                                        {"IEP", "stage2"},
                                                        {"Additional Support Plan", "stage2"},
                                                        {"Child's Plan", "stage3"},
                                                        {"Stage 1", "stage1"},
                                                        {"Other", "stage1"}}) {
    const StatusMeaning status = words.status(text);
    ASSERT_EQ(status.what, What::Stage) << text;
    EXPECT_EQ(status.framework->stages[status.stage].id, stage) << text;
  }
  EXPECT_EQ(words.status("Record of needs").what, What::NotNow);
  EXPECT_EQ(words.status("ASN").what, What::Unknown) << "which stage it is nobody knows";
}

TEST(StatusWords, ThatNobodyKnowsAreUnknown) {
  for (const char* text : {"Gifted", "Z", "K2", "Yes", "Monitoring group"})
    EXPECT_EQ(meaning(england(), text), "unknown") << text;
  EXPECT_EQ(meaning(england(), "K - EHC Plan"), "unknown");  // they contradict each other
}

std::vector<std::string> needs(const law::Framework& law, const std::string& cell) {
  std::vector<std::string> found;
  for (const NeedMeaning& need : words_of(law).needs(cell, law)) {
    if (need.what == NeedMeaning::What::Unknown)
      found.push_back("? " + need.word);
    else
      found.push_back((need.what == NeedMeaning::What::NotNow ? "ended " : "") + need.code->id);
  }
  return found;
}

TEST(NeedWords, OfEnglandAreKnownByCodeAndByName) {
  for (const auto& [text, code] : std::vector<std::pair<const char*, const char*>>{
           {"SPLD", "SPLD"},
           {"SpLD", "SPLD"},
           {"Specific learning difficulty", "SPLD"},
           {"SpLD - Specific Learning Difficulty", "SPLD"},
           {"PLD", "SPLD"},
           {"MLD", "MLD"},
           {"MLD - Moderate Learning Difficulty", "MLD"},
           {"SLD", "SLD"},
           {"PMLD", "PMLD"},
           {"Profound & Multiple Learning Difficulty", "PMLD"},
           {"SEMH", "SEMH"},
           {"Social, Emotional and Mental Health", "SEMH"},
           {"SLCN", "SLCN"},
           {"SLCN - Speech, language and Communication", "SLCN"},
           {"Speech, language and communication needs", "SLCN"},
           {"HI", "HI"},
           {"VI", "VI"},
           {"Vision impairment", "VI"},
           {"Visual Impairment", "VI"},
           {"MSI", "MSI"},
           {"Multi-Sensory Impairment", "MSI"},
           {"PD", "PD"},
           {"ASD", "ASD"},
           {"Autism", "ASD"},
           {"Autistic Spectrum Disorder", "ASD"},
           {"DS", "DS"},
           {"OTH", "OTH"},
           {"OTH - Other Difficulty/Disability", "OTH"},
           {"NSA", "NSA"},
           {"NSA*", "NSA"}})
    EXPECT_THAT(needs(england(), text), ElementsAre(code)) << text;
  EXPECT_THAT(needs(england(), "BESD"), ElementsAre("ended BESD"));
}

TEST(NeedWords, OfWalesAreKnownByCodeAndByName) {
  for (const auto& [text, code] : std::vector<std::pair<const char*, const char*>>{
           {"Moderate learning difficulties", "MLD"},
           {"Severe learning difficulties", "SLD"},
           {"Profound and multiple learning difficulties", "PMLD"},
           {"Dyslexia", "DYSL"},
           {"Dyscalculia", "DYSC"},
           {"Dyspraxia", "DYSP"},
           {"Attention deficit hyperactivity disorder", "ADHD"},
           {"Autistic spectrum disorders", "ASD"},
           {"Physical and medical difficulties", "PMED"},
           {"Hearing impairment", "HI"},
           {"Visual impairment", "VI"},
           {"Multi-sensory impairment", "MSI"},
           {"Speech, language and communication difficulties", "SLCD"},
           {"Behavioural, emotional and social difficulties", "BESD"},
           {"SLCD", "SLCD"}})
    EXPECT_THAT(needs(wales(), text), ElementsAre(code)) << text;
  EXPECT_THAT(needs(wales(), "General learning difficulties"), ElementsAre("ended GLD"));
}

TEST(NeedWords, MayBeAListWithCommasWithinNames) {
  EXPECT_THAT(needs(wales(),
                    "Speech, language and communication difficulties, Autistic spectrum "
                    "disorders"),
              ElementsAre("SLCD", "ASD"));
  EXPECT_THAT(needs(wales(), "Hearing impairment, Behavioural, emotional and social difficulties"),
              ElementsAre("HI", "BESD"));
  EXPECT_THAT(needs(england(), "SLCN;MLD"), ElementsAre("SLCN", "MLD"));
  EXPECT_THAT(needs(england(), "SLCN\nMLD"), ElementsAre("SLCN", "MLD"));
  EXPECT_THAT(needs(wales(), "SLCD/BESD"), ElementsAre("SLCD", "BESD"));
  EXPECT_THAT(needs(england(), "SLCN, shy, MLD,"), ElementsAre("SLCN", "? shy", "MLD"));
}

TEST(NeedWords, OfAnotherLawAreUnknown) {
  EXPECT_THAT(needs(wales(), "SPLD"), ElementsAre("? SPLD"));
  EXPECT_THAT(needs(england(), "SLCD"), ElementsAre("? SLCD"));
}

std::string plan(const law::Framework& law, const char* stage) {
  const auto* document = plan_of_stage(law, *law.find_stage(stage));
  return document == nullptr ? "" : document->id;
}

TEST(StagePlan, IsWhatTheLawAsksFor) {
  EXPECT_EQ(plan(england(), "k"), "sen_support_plan");
  EXPECT_EQ(plan(england(), "e"), "ehc_plan");
  EXPECT_EQ(plan(england(), "n"), "");
  for (const char* stage : {"sa", "sap", "eya", "eyap"}) EXPECT_EQ(plan(wales(), stage), "iep");
  EXPECT_EQ(plan(wales(), "statement"), "statement");
  for (const char* stage : {"idp_school", "idp_fei", "idp_la", "idp_lac"})
    EXPECT_EQ(plan(new_wales(), stage), "idp");
  for (const char* stage : {"considering", "no_aln", "idp_prep", "ceased"})
    EXPECT_EQ(plan(new_wales(), stage), "");
}

std::string named(const law::Framework& law, const char* heading) {
  const auto* document = document_named(heading, law, words_of(law));
  return document == nullptr ? "" : document->id;
}

TEST(StagePlan, MayBeNamedByAHeading) {
  EXPECT_EQ(named(wales(), "IEP date"), "iep");
  EXPECT_EQ(named(wales(), "Date of IEP"), "iep");
  EXPECT_EQ(named(wales(), "Statement date"), "statement");
  EXPECT_EQ(named(new_wales(), "IDP date"), "idp");
  EXPECT_EQ(named(england(), "EHCP date"), "ehc_plan");
  EXPECT_EQ(named(england(), "SEN support plan date"), "sen_support_plan");
  EXPECT_EQ(named(england(), "Plan date"), "");
  EXPECT_EQ(named(england(), "Review Date"), "");
}

/// The needs of a cell on a day; those that are not valid then with "not".
std::vector<std::string> needs_on(const law::Framework& law, base::Day today,
                                  const std::string& cell) {
  std::vector<std::string> found;
  for (const NeedMeaning& need : LawWords(*testing::packs(), law, today).needs(cell, law))
    found.push_back((need.what == NeedMeaning::What::Need ? "" : "not ") + need.code->id);
  return found;
}

TEST(NeedWords, AreValidOnlyOnTheDaysOfTheirCodes) {
  EXPECT_THAT(needs_on(england(), base::Day(2014, 8, 31), "BESD, SEMH, NSA"),
              ElementsAre("BESD", "not SEMH", "not NSA"));
  EXPECT_THAT(needs_on(england(), base::Day(2014, 9, 1), "BESD, SEMH, NSA"),
              ElementsAre("not BESD", "SEMH", "NSA"));
  EXPECT_THAT(needs_on(wales(), base::Day(2022, 8, 31), "GLD"), ElementsAre("GLD"));
  EXPECT_THAT(needs_on(wales(), base::Day(2022, 9, 1), "GLD"), ElementsAre("not GLD"));
}

}  // namespace
}  // namespace stepwell::app
