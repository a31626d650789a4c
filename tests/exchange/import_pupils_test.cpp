// What an import records of a child, and whose record a row is.
#include "tests/exchange/import_pupils_house.h"

namespace stepwell::exchange {
namespace {

TEST_F(ImportPupilsTest, RecordsAChildInThisOrder) {
  const ImportDone done = school_.import(nia("K,11/10/2025,SLCN,1,01/09/2026,,01/12/2026"));
  EXPECT_THAT(done.problems, IsEmpty());
  EXPECT_EQ(done.created, 1);
  EXPECT_THAT(kinds_of_nia(),
              ElementsAre("pupil_registered", "class_joined", "taken_over", "needs_recorded"));
  EXPECT_EQ(last("pupil_registered"),
            json::parse(R"({"forename":"Nia","surname":"Ward","born":"2019-02-27",
                "upn":"D820204521001","year_group":"3","note":"import: roll.csv, row 2"})"));
  EXPECT_EQ(last("taken_over"), json::parse(R"({"stage":"k","framework":"england-send-2015",
      "since":"2025-10-11","source":"roll.csv","note":"import: roll.csv, row 2",
      "documents":[{"document":"sen_support_plan","issued_on":"2026-09-01",
                    "review_on":"2026-12-01"}]})"));
  EXPECT_EQ(last("needs_recorded").at("needs"), json::parse(R"([{"code":"SLCN","rank":1}])"));
  for (const record::Entry& entry : school_.entries("Nia")) EXPECT_TRUE(app::is_from_import(entry));
}

TEST_F(ImportPupilsTest, NamesThePlanOfTheStageAlsoWithoutItsDays) {
  school_.import(nia("E,,,,,,"));
  EXPECT_EQ(last("taken_over").at("documents"), json::parse(R"([{"document":"ehc_plan"}])"));
}

TEST_F(ImportPupilsTest, TakesNobodyOverWhoIsNotHelped) {
  EXPECT_THAT(codes_of(nia("N,,,,,,")), IsEmpty());
  EXPECT_THAT(kinds_of_nia(), ElementsAre("pupil_registered", "class_joined"));
}

TEST_F(ImportPupilsTest, RecordsNothingInADryRun) {
  ImportWish wish = school_.wish();
  wish.mode = ImportWish::Mode::DryRun;
  EXPECT_EQ(school_.import(nia("K,,SLCN,1,,,"), wish).created, 1);
  EXPECT_THAT(school_.store().children(ImportSchool::kSchool), IsEmpty());
}

TEST_F(ImportPupilsTest, CountsChildrenSoThatTheSumIsRight) {
  const std::string two = nia("K,,SLCN,1,,,") + "T820204521002,Ward,Ann,31/02/2018,4,4A,,,,,,,\n";
  const ImportDone done = school_.import(two + "G820204521003,Ward,Bo,27/02/2018,4,4A,,,,,,,\n");
  EXPECT_EQ(done.read, 3);
  EXPECT_EQ(done.created, 2);
  EXPECT_EQ(done.left_out, 1);
}

TEST_F(ImportPupilsTest, FindsAChildByUpnWhateverElseHasChanged) {
  school_.import(nia("K,,SLCN,1,,,"));
  const ImportDone done =
      school_.import("UPN,Surname,Forename,DOB,Class\nD820204521001,Rees,Nia,27/02/2019,4C\n");
  EXPECT_EQ(done.updated, 1);
  EXPECT_EQ(last("pupil_details_changed"),
            json::parse(R"({"surname":"Rees","note":"import: roll.csv, row 2"})"));
  EXPECT_EQ(school_.view("Nia").class_name, "4C");
  EXPECT_THAT(kinds_of_nia(), Contains("class_left"));
  EXPECT_EQ(school_.view("Nia").stage, "k");
}

TEST_F(ImportPupilsTest, FindsAChildByFormerUpn) {
  school_.import("UPN,Surname,Forename,DOB\nX82020452400A,Ward,Nia,27/02/2019\n");
  const ImportDone done = school_.import(
      "UPN,Former UPN,Surname,Forename,DOB\nD820204521001,X82020452400A,Ward,Nia "
      "Mair,27/02/2019\n");
  EXPECT_EQ(done.updated, 1);
  EXPECT_EQ(school_.view("Nia Mair").upn, "D820204521001");
  EXPECT_EQ(school_.last("Nia Mair", "pupil_details_changed").at("former_upn"), "X82020452400A");
}

TEST_F(ImportPupilsTest, FindsAChildByAdmissionNumberWithoutItsZeros) {
  school_.import("Adno,Surname,Forename,DOB\n003009,Ward,Nia,27/02/2019\n");
  EXPECT_EQ(school_.import("Adno,Surname,Forename,DOB\n3009,Rees,Nia,27/02/2019\n").updated, 1);
}

TEST_F(ImportPupilsTest, FindsAChildByNameAndBirthDateWhateverTheAccents) {
  school_.import("Surname,Forename,DOB\nO’Brien,Siân,27/02/2019\n");
  EXPECT_EQ(school_.import("Surname,Forename,DOB\nO'BRIEN,Sian,27/02/2019\n").unchanged, 1);
  EXPECT_EQ(school_.view("Siân").surname, "O’Brien");
}

TEST_F(ImportPupilsTest, TakesTheAccentsThatTheRecordLacks) {
  school_.import("Surname,Forename,DOB\nParry,Sian,27/02/2019\n");
  EXPECT_EQ(school_.import("Surname,Forename,DOB\nParry,Siân,27/02/2019\n").updated, 1);
  EXPECT_EQ(school_.view("Siân").forename, "Siân");
}

TEST_F(ImportPupilsTest, PutsAPermanentUpnInThePlaceOfATemporaryOne) {
  school_.import("UPN,Surname,Forename,DOB\nX82020452400A,Ward,Nia,27/02/2019\n");
  const ImportDone done =
      school_.import("UPN,Surname,Forename,DOB\nD820204521001,Ward,Nia,27/02/2019\n");
  EXPECT_EQ(done.updated, 1);
  EXPECT_EQ(last("pupil_details_changed").at("former_upn"), "X82020452400A");
}

TEST_F(ImportPupilsTest, AsksWhenTwoFit) {
  const std::string both =
      "UPN,Surname,Forename,DOB\nD820204521001,Ward,Nia,27/02/2019\nT820204521002,Ward,Nia,27/02/"
      "2019\n";
  EXPECT_EQ(school_.import(both).created, 2);
  const ImportDone done = school_.import("Surname,Forename,DOB\nWard,Nia,27/02/2019\n");
  EXPECT_THAT(codes(done.problems), ElementsAre("two_fit"));
  EXPECT_EQ(done.left_out, 1);
  ASSERT_THAT(done.undecided, SizeIs(1));
  EXPECT_THAT(done.undecided[0].candidates, SizeIs(2));
  EXPECT_THAT(describe(done.problems[0]), HasSubstr("T820204521002"));
}

TEST_F(ImportPupilsTest, DoesAsAPersonHasAnswered) {
  school_.import("UPN,Surname,Forename,DOB\nD820204521001,Ward,Nia,27/02/2019\n");
  const std::string other = "UPN,Surname,Forename,DOB\nT820204521002,Ward,Nia,27/02/2019\n";
  EXPECT_THAT(codes_of(other), ElementsAre("two_fit"));  // the same child, or another?
  ImportWish wish = school_.wish();
  wish.matches[2] = school_.child("Nia");
  EXPECT_EQ(school_.import(other, wish).updated, 1);
  EXPECT_EQ(school_.view("Nia").upn, "T820204521002");
  wish.matches[2] = "";
  EXPECT_EQ(school_.import("Surname,Forename,DOB\nWard,Nia,27/02/2019\n", wish).created, 1);
}

TEST_F(ImportPupilsTest, DoesNotBelieveANumberAgainstNameAndBirthDate) {
  school_.import("UPN,Surname,Forename,DOB\nD820204521001,Ward,Nia,27/02/2019\n");
  EXPECT_THAT(codes_of("UPN,Surname,Forename,DOB\nD820204521001,Rees,Bo,01/02/2018\n"),
              ElementsAre("two_fit"));
}

TEST_F(ImportPupilsTest, KeepsADoubtfulNumberOut) {
  for (const auto& [upn, code] :
       std::vector<std::pair<const char*, const char*>>{{"", "upn_missing"},
                                                        {"A820204521001", "upn_letter"},
                                                        {"T999200005001", "upn_authority"},
                                                        {"82020452", "upn_form"}}) {
    ImportSchool fresh;
    const auto done =
        fresh.import(std::string("UPN,Surname,Forename,DOB\n") + upn + ",Ward,Nia,27/02/2019\n");
    EXPECT_THAT(codes(done.problems), ElementsAre(code)) << upn;
    EXPECT_EQ(done.created, 1);
    EXPECT_EQ(fresh.view("Nia").upn, "");
    EXPECT_EQ(fresh.last("Nia", "pupil_registered").at("left_out").as_array().size(), 1U);
  }
}

TEST_F(ImportPupilsTest, KeepsALearnerNumberWhereTheCensusOfTheLawAsksForIt) {
  const std::string file = "ULN,Surname,Forename,DOB\n1020304056,Ward,Nia,27/02/2012\n";
  EXPECT_THAT(codes_of(file), IsEmpty());
  EXPECT_EQ(school_.view("Nia").learner_number, "1020304056");
  EXPECT_EQ(school_.import(file).unchanged, 1);
  ImportSchool wales("wales-aln-2021", "wales");
  EXPECT_THAT(codes(wales.import(file).problems), IsEmpty());
  EXPECT_EQ(wales.view("Nia").learner_number, "");
}

TEST_F(ImportPupilsTest, KeepsALearnerNumberOutThatIsWrongOrThatTwoChildrenHave) {
  EXPECT_THAT(codes_of("ULN,Surname,Forename,DOB\n1020304057,Ward,Nia,27/02/2012\n"),
              ElementsAre("learner_number_wrong"));
  EXPECT_EQ(school_.view("Nia").learner_number, "");
  EXPECT_THAT(codes_of("ULN,Surname,Forename,DOB\n1020304056,Ward,Ann,27/02/2012\n"
                       "1020304056,Rees,Bo,01/02/2012\n"),
              ElementsAre("learner_number_twice", "learner_number_twice"));
}

TEST_F(ImportPupilsTest, KeepsANumberOutThatTwoChildrenHave) {
  EXPECT_THAT(codes_of("UPN,Surname,Forename,DOB\nD820204521001,Ward,Nia,27/02/2019\n"
                       "D820204521001,Rees,Bo,01/02/2018\n"),
              ElementsAre("upn_twice", "upn_twice"));
  EXPECT_THAT(codes_of("Adno,Surname,Forename,DOB\n7,Ward,Ann,27/02/2019\n7,Rees,Cy,01/02/2018\n"),
              ElementsAre("admission_number_twice", "admission_number_twice"));
}

}  // namespace
}  // namespace stepwell::exchange
