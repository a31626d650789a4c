#include "app/import_pupils.h"

#include "app/import_mark.h"
#include "tests/exchange/import_school.h"

namespace stepwell::exchange {
namespace {

using app::ImportDone;
using app::ImportWish;
using base::Day;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string kHeadings =
    "UPN,Surname,Forename,DOB,Year,Class,SEN Status,SEN Start Date,Need,Rank,Plan date,Last "
    "review,Review Date\n";
/// A child with that status, and what follows it.
std::string nia(const std::string& rest) {
  return kHeadings + "D820204521001,Ward,Nia,27/02/2019,3,3B," + rest + "\n";
}

std::vector<std::string> kinds(const std::vector<record::Entry>& entries) {
  std::vector<std::string> names;
  for (const record::Entry& entry : entries) names.emplace_back(law::spec(entry.topic.kind).name);
  return names;
}

class ImportPupilsTest : public ::testing::Test {
 protected:
  json::object last(const std::string& kind) { return school_.last("Nia", kind); }
  std::vector<std::string> kinds_of_nia() { return kinds(school_.entries("Nia")); }
  std::vector<std::string> codes_of(const std::string& bytes) {
    return codes(school_.import(bytes).problems);
  }
  /// The fields that the last import left out of Nia's record.
  std::vector<std::string> left_out() {
    const auto child = app::known_child(
        school_.records.load({ImportSchool::kSchool, school_.child("Nia")}),
        *school_.records.school(ImportSchool::kSchool), school_.records.library(), kToday);
    std::vector<std::string> fields;
    for (const json::value& row : child.left_out) fields.emplace_back(row.at("field").as_string());
    return fields;
  }

  ImportSchool school_;
};

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

TEST_F(ImportPupilsTest, KeepsANumberOutThatTwoChildrenHave) {
  EXPECT_THAT(codes_of("UPN,Surname,Forename,DOB\nD820204521001,Ward,Nia,27/02/2019\n"
                       "D820204521001,Rees,Bo,01/02/2018\n"),
              ElementsAre("upn_twice", "upn_twice"));
  EXPECT_THAT(codes_of("Adno,Surname,Forename,DOB\n7,Ward,Ann,27/02/2019\n7,Rees,Cy,01/02/2018\n"),
              ElementsAre("admission_number_twice", "admission_number_twice"));
}

TEST_F(ImportPupilsTest, KeepsAStatusOutThatIsNotValidNow) {
  EXPECT_THAT(codes_of(nia("S,11/10/2025,SLCN,1,,,")), ElementsAre("status_not_now"));
  EXPECT_EQ(school_.view("Nia").stage, "n");
  EXPECT_THAT(left_out(), ElementsAre("status"));
  EXPECT_EQ(school_.import(nia("S,11/10/2025,SLCN,1,,,")).unchanged, 1);
}

TEST_F(ImportPupilsTest, KeepsAStatusOutThatNobodyKnows) {
  EXPECT_THAT(codes_of(nia("Gifted,,,,,,")), ElementsAre("status_unknown"));
}

TEST_F(ImportPupilsTest, SaysAStatusWithoutItsLawOnceForEachKind) {
  ImportSchool welsh("wales-sen-2002", "wales");
  const auto done = welsh.import(
      "Surname,Forename,DOB,ALN status\nA,A,01/01/2018,School Maintained IDP\nB,B,01/01/2018,"
      "school maintained IDP\nC,C,01/01/2018,LA maintained IDP\n");
  EXPECT_THAT(codes(done.problems), ElementsAre("no_framework", "no_framework"));
  EXPECT_THAT(describe(done.problems[0]), HasSubstr("2 children have it"));
  EXPECT_EQ(done.created, 3);
}

struct Contradiction {
  const char* row;
  const char* code;
  const char* needs;  ///< what goes in
};

TEST_F(ImportPupilsTest, KeepsWhatContradictsItselfOut) {
  for (const Contradiction& row : {
           Contradiction{"N,,SLCN,1,,,", "need_without_status", ""},
           Contradiction{",,SLCN,1,,,", "need_without_status", ""},
           Contradiction{"K,,,,,,", "status_without_need", ""},
           Contradiction{"E,,NSA,1,,,", "need_not_with_status", ""},
           Contradiction{"K,,BESD,1,,,", "need_not_now", ""},
           Contradiction{"K,,SLCD,1,,,", "need_unknown", ""},
           Contradiction{"K,,SLCN,2,,,", "rank_single", R"([{"code":"SLCN"}])"},
           Contradiction{"K,,SLCN,x,,,", "rank_unfit", R"([{"code":"SLCN","rank":1}])"},
           Contradiction{"N,,,,01/09/2026,,", "plan_of_another_stage", ""},
           Contradiction{"K,,SLCN,1,01/09/2026,,01/08/2026", "review_before_plan",
                         R"([{"code":"SLCN","rank":1}])"},
       }) {
    ImportSchool fresh;
    const auto done = fresh.import(nia(row.row));
    EXPECT_THAT(codes(done.problems), Contains(row.code)) << row.row;
    EXPECT_EQ(done.created, 1);
    const json::object needs = fresh.last("Nia", "needs_recorded");
    EXPECT_EQ(needs.empty() ? "" : json::serialize(needs.at("needs")), row.needs) << row.row;
    EXPECT_EQ(fresh.import(nia(row.row)).unchanged, 1) << row.row;
  }
}

TEST_F(ImportPupilsTest, KeepsRanksOutThatSayNoOrder) {
  const std::string twice =
      nia("K,,SLCN,1,,,") + "D820204521001,Ward,Nia,27/02/2019,3,3B,K,,MLD,1,,,\n";
  EXPECT_THAT(codes_of(twice), ElementsAre("rank_twice"));
  EXPECT_EQ(last("needs_recorded").at("needs"), json::parse(R"([{"code":"SLCN"},{"code":"MLD"}])"));
}

TEST_F(ImportPupilsTest, NamesARankThatIsMissingAndKeepsTheOrder) {
  const auto with = [](const char* first, const char* second) {
    return nia("K,,SLCN," + std::string(first) + ",,,") +
           "D820204521001,Ward,Nia,27/02/2019,3,3B,K,,MLD," + second + ",,,\n";
  };
  const auto done = school_.import(with("3", "1"));
  EXPECT_THAT(codes(done.problems), ElementsAre("rank_gap"));
  EXPECT_THAT(describe(done.problems[0]),
              HasSubstr("have the ranks 1, 3, and none has the rank 2"));
  EXPECT_EQ(last("needs_recorded").at("needs"),
            json::parse(R"([{"code":"MLD","rank":1},{"code":"SLCN","rank":2}])"));
  EXPECT_EQ(school_.import(with("3", "1")).unchanged, 1);
  EXPECT_THAT(codes_of(with("2", "3")), ElementsAre("rank_gap"));
  EXPECT_THAT(codes_of(with("2", "1")), IsEmpty());
  EXPECT_THAT(codes_of(with("2", "")), IsEmpty());
}

TEST_F(ImportPupilsTest, TakesEveryNeedThatAChildHas) {
  const std::string three = nia("K,,SLCN,1,,,") +
                            "D820204521001,Ward,Nia,27/02/2019,3,3B,K,,MLD,2,,,\n"
                            "D820204521001,Ward,Nia,27/02/2019,3,3B,K,,HI,3,,,\n";
  EXPECT_THAT(codes_of(three), IsEmpty());
  EXPECT_EQ(
      last("needs_recorded").at("needs"),
      json::parse(R"([{"code":"SLCN","rank":1},{"code":"MLD","rank":2},{"code":"HI","rank":3}])"));
}

TEST_F(ImportPupilsTest, PutsNeedsInTheOrderOfTheirRanks) {
  school_.import(nia("K,,SLCN,2,,,") + "D820204521001,Ward,Nia,27/02/2019,3,3B,K,,MLD,1,,,\n");
  EXPECT_EQ(last("needs_recorded").at("needs"),
            json::parse(R"([{"code":"MLD","rank":1},{"code":"SLCN","rank":2}])"));
}

TEST_F(ImportPupilsTest, KeepsThePlanOfAnotherStageOut) {
  EXPECT_THAT(codes_of("Surname,Forename,DOB,SEN,EHCP date\nWard,Nia,27/02/2019,K,01/09/2026\n"),
              ElementsAre("plan_of_another_stage"));
  EXPECT_EQ(last("taken_over").at("documents"),
            json::parse(R"([{"document":"sen_support_plan"}])"));
}

TEST_F(ImportPupilsTest, AppliesALaterStatusWhileTheRecordHasOnlyImports) {
  school_.import(nia("K,11/10/2025,SLCN,1,,,"));
  EXPECT_EQ(school_.import(nia("E,01/10/2026,SLCN,1,,,")).updated, 1);
  EXPECT_EQ(school_.view("Nia").stage, "e");
  EXPECT_THAT(kinds_of_nia(), Contains("struck_out"));
  EXPECT_EQ(school_.import(nia("E,01/10/2026,SLCN,1,,,")).unchanged, 1);
  EXPECT_EQ(school_.import(nia("N,,,,,,")).updated, 1);
  EXPECT_EQ(school_.view("Nia").stage, "n");
}

TEST_F(ImportPupilsTest, TakesOverAChildWhoIsHelpedLater) {
  school_.import(nia("N,,,,,,"));
  EXPECT_EQ(school_.import(nia("K,11/10/2026,SLCN,1,,,")).updated, 1);
  EXPECT_EQ(school_.view("Nia").stage, "k");
}

TEST_F(ImportPupilsTest, KeepsTheDaysThatALaterFileDoesNotSay) {
  school_.import(nia("K,11/10/2025,SLCN,1,01/09/2026,,01/12/2026"));
  EXPECT_EQ(school_.import(nia("K,,SLCN,1,,,")).unchanged, 1);
  EXPECT_EQ(school_.import(nia("K,,SLCN,1,,05/10/2026,")).updated, 1);
  EXPECT_EQ(last("taken_over").at("documents"),
            json::parse(R"([{"document":"sen_support_plan","issued_on":"2026-09-01",
                "review_on":"2026-12-01","last_review_on":"2026-10-05"}])"));
  EXPECT_EQ(last("taken_over").at("since"), "2025-10-11");
}

TEST_F(ImportPupilsTest, ShowsAnotherStatusToSettleOnceAPersonHasWritten) {
  school_.import(nia("K,11/10/2025,SLCN,1,,,"));
  school_.record(school_.child("Nia"),
                 {{"kind", "evidence_added"}, {"type", "work"}, {"title", "Writing"}});
  const ImportDone done = school_.import(nia("E,01/10/2026,SLCN,1,,,"));
  EXPECT_THAT(codes(done.problems), ElementsAre("to_settle"));
  EXPECT_THAT(describe(done.problems[0]), HasSubstr("the file says \"E\", the record says \"SEN"));
  EXPECT_EQ(done.unchanged, 1);
  EXPECT_EQ(school_.view("Nia").stage, "k");
  EXPECT_THAT(codes_of(nia(",,,,,,")), Contains("to_settle"));
  EXPECT_THAT(codes_of(nia("K,11/10/2025,SLCN,1,,,")), IsEmpty());
}

TEST_F(ImportPupilsTest, GoesOnWithDetailsOnceAPersonHasWritten) {
  school_.import(nia("K,11/10/2025,SLCN,1,,,"));
  school_.record(school_.child("Nia"), {{"kind", "evidence_added"}, {"type", "work"}});
  EXPECT_EQ(school_.import("UPN,Surname,Forename,DOB,Class\nD820204521001,Ward,Nia,27/02/2019,4C\n")
                .updated,
            1);
  EXPECT_EQ(school_.view("Nia").class_name, "4C");
}

TEST_F(ImportPupilsTest, LeavesNeedsAloneThatAPersonHasRecorded) {
  school_.import(nia("K,,SLCN,1,,,"));
  school_.record(school_.child("Nia"), json::parse(R"({"kind": "needs_recorded",
      "needs": [{"code": "ASD", "rank": 1}]})")
                                           .as_object());
  EXPECT_EQ(school_.import(nia("K,,SLCN,1,,,")).unchanged, 1);
  EXPECT_EQ(last("needs_recorded").at("needs"), json::parse(R"([{"code":"ASD","rank":1}])"));
}

TEST_F(ImportPupilsTest, ShowsABlankStatusToSettleAndNeverEndsHelpByIt) {
  school_.import(nia("K,,SLCN,1,,,"));
  EXPECT_THAT(codes_of(nia(",,,,,,")), ElementsAre("to_settle"));
  EXPECT_EQ(school_.view("Nia").stage, "k");
}

TEST_F(ImportPupilsTest, LetsAChildLeaveByADayInTheRow) {
  const std::string before = "UPN,Surname,Forename,DOB,DOL\nD820204521001,Ward,Nia,27/02/2019,";
  school_.import(before + "\n");
  EXPECT_EQ(school_.import(before + "31/12/2026\n").unchanged, 1);  // not yet
  EXPECT_EQ(school_.import(before + "01/11/2026\n").updated, 1);
  EXPECT_FALSE(school_.view("Nia").at_school);
  EXPECT_EQ(school_.import(before + "01/11/2026\n").unchanged, 1);
  EXPECT_EQ(school_.import(before + "\n").updated, 1);  // and come back
  EXPECT_TRUE(school_.view("Nia").at_school);
}

TEST_F(ImportPupilsTest, LetsAChildLeaveByAStatusInTheRow) {
  const std::string before =
      "UPN,Surname,Forename,DOB,Enrolment status\nD820204521001,Ward,Nia,27/02/2019,";
  school_.import(before + "C\n");
  EXPECT_EQ(school_.import(before + "Leaver\n").updated, 1);
  EXPECT_FALSE(school_.view("Nia").at_school);
}

TEST_F(ImportPupilsTest, EntersNobodyWhoHasLeftAlready) {
  EXPECT_EQ(school_.import("Surname,Forename,DOB,DOL\nWard,Nia,27/02/2019,01/11/2025\n").created,
            0);
  EXPECT_THAT(school_.store().children(ImportSchool::kSchool), IsEmpty());
}

TEST_F(ImportPupilsTest, LetsWhoIsNotInTheFileLeaveOnlyWhenItIsTheWholeRoll) {
  school_.import("Surname,Forename,DOB\nWard,Nia,27/02/2019\nRees,Bo,01/02/2018\n");
  const std::string only_bo = "Surname,Forename,DOB\nRees,Bo,01/02/2018\n";
  const ImportDone some = school_.import(only_bo);
  ASSERT_THAT(some.not_in_file, SizeIs(1));
  EXPECT_EQ(some.not_in_file[0].name, "Nia Ward");
  EXPECT_TRUE(school_.view("Nia").at_school);
  ImportWish wish = school_.wish();
  wish.scope = ImportWish::Scope::WholeRoll;
  school_.import(only_bo, wish);
  EXPECT_FALSE(school_.view("Nia").at_school);
  EXPECT_TRUE(school_.view("Bo").at_school);
  EXPECT_THAT(school_.import(only_bo).not_in_file, IsEmpty());
}

TEST_F(ImportPupilsTest, TakesNobodyForALeaverWhoWasAskedAbout) {
  school_.import("UPN,Surname,Forename,DOB\nD820204521001,Ward,Nia,27/02/2019\n");
  ImportWish wish = school_.wish();
  wish.scope = ImportWish::Scope::WholeRoll;
  school_.import("UPN,Surname,Forename,DOB\nT820204521002,Ward,Nia,27/02/2019\n", wish);
  EXPECT_TRUE(school_.view("Nia").at_school);
}

TEST_F(ImportPupilsTest, IsRefusedWhereThereIsNoSchool) {
  app::Roll roll;
  ImportWish wish = school_.wish();
  wish.school = "no school";
  const auto done =
      app::ImportPupils(school_.store(), school_.records, school_.randomness).run(roll, wish);
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error(), app::ImportRefusal::NoSuchSchool);
}

TEST_F(ImportPupilsTest, NamesEveryProblemWithRowColumnAndRemedy) {
  const ImportDone done = school_.import(nia("K,31/02/2025,SLCN,1,,,"));
  ASSERT_THAT(done.problems, SizeIs(1));
  EXPECT_EQ(done.problems[0].row, 2);
  EXPECT_EQ(done.problems[0].column, "SEN Start Date");
  EXPECT_EQ(app::level_of(done.problems[0].code), app::RollProblem::Level::Error);
  EXPECT_EQ(done.left_out, 1);
}

}  // namespace
}  // namespace stepwell::exchange
