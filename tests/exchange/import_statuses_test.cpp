// Statuses, needs and plans of a file; who has left; what is doubtful in it.
#include "tests/exchange/import_pupils_house.h"
#include "tests/support/unwritten_law.h"

namespace stepwell::exchange {
namespace {

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
  ImportSchool school("england-send-2015", "england", kMorning,
                      stepwell::testing::packs_with_an_unwritten_law());
  const auto done = school.import(
      "Surname,Forename,DOB,SEN\nA,A,01/01/2018,Tide Plan\nB,B,01/01/2018,"
      "tide plan\nC,C,01/01/2018,Moon plan\n");
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
