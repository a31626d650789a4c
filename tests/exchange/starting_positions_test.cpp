#include "app/import/starting_positions.h"

#include "app/import/to_find_out.h"
#include "tests/exchange/import_school.h"

namespace stepwell::exchange {
namespace {

using app::FindOutLine;
using app::StartingRow;
using base::Day;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class StartingPositions : public ::testing::Test {
 protected:
  StartingPositions() {
    school_.import(
        "Surname,Forename,DOB,SEN,SEN Start Date,Need,UPN\nWard,Nia,27/02/2019,K,01/09/2025,SLCN,"
        "D820204521001\nRees,Bo,01/02/2018,N,,,T820204521002\nEvans,Cy,01/02/2018,S,,SLCN,"
        "A820204521003\n");
  }

  std::vector<StartingRow> rows() {
    return app::starting_rows(school_.store(), school_.records, ImportSchool::kSchool);
  }
  StartingRow nia() { return rows().back(); }
  auto save(const StartingRow& row) {
    return app::save_starting_rows(school_.records, {row}, "ada", {});
  }
  /// "Nia Ward: last_review", in order.
  std::vector<std::string> to_find_out() {
    std::vector<std::string> lines;
    for (const FindOutLine& line :
         app::to_find_out(school_.store(), school_.records, ImportSchool::kSchool)) {
      std::string what;
      switch (line.what) {
        case FindOutLine::What::LastReview: what = line.document->id; break;
        case FindOutLine::What::StageSince: what = "since"; break;
        case FindOutLine::What::Need: what = "need"; break;
        case FindOutLine::What::LeftOut: what = line.field + " " + line.value; break;
        case FindOutLine::What::TermDates: what = "terms"; break;
      }
      lines.push_back(line.name + ": " + what);
    }
    return lines;
  }
  std::string problem_of(const StartingRow& row) {
    const auto saved = save(row);
    return saved ? "saved" : saved.error().front().field;
  }

  ImportSchool school_;
};

TEST_F(StartingPositions, AreTheRowsOfWhoWasTakenOverOrHasAStatusLeftOut) {
  const auto all = rows();
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].name, "Cy Evans");
  EXPECT_EQ(all[0].taken_over, 0);
  EXPECT_EQ(all[1].name, "Nia Ward");
  EXPECT_EQ(all[1].stage, "k");
  EXPECT_EQ(all[1].since, Day(2025, 9, 1));
  EXPECT_EQ(all[1].documents.front().document, "sen_support_plan");
}

TEST_F(StartingPositions, PutRightTakeThePlaceOfWhatWasSaidBefore) {
  StartingRow row = nia();
  row.documents.front() = {"sen_support_plan", Day(2026, 5, 4), Day(2026, 7, 6), Day(2026, 12, 1),
                           "aa.pdf"};
  EXPECT_EQ(save(row).value(), 1);
  EXPECT_EQ(nia().documents, row.documents);
  EXPECT_EQ(nia().since, row.since);
  EXPECT_TRUE(nia().has_own_entries);
  EXPECT_EQ(school_.last("Nia", "struck_out").at("entry"), row.taken_over);
  EXPECT_EQ(school_.entries("Nia").back().on, Day(2026, 11, 5));
}

TEST_F(StartingPositions, KeepTheDayOnWhichTheChildWasTakenOver) {
  school_.clock.advance(10 * 24 * 60 * 60);
  StartingRow row = nia();
  row.documents.front().last_review_on = Day(2026, 10, 1);
  EXPECT_EQ(save(row).value(), 1);
  EXPECT_EQ(school_.entries("Nia").back().on, Day(2026, 11, 5));
}

TEST_F(StartingPositions, GiveAStageToAChildWhoseStatusWasLeftOut) {
  StartingRow row = rows().front();
  row.stage = "e";
  row.documents = {{"ehc_plan", Day(2026, 1, 5), {}, {}, {}}};
  EXPECT_EQ(save(row).value(), 1);
  EXPECT_EQ(school_.view("Cy").stage, "e");
}

TEST_F(StartingPositions, AreNotRecordedWhereNothingChanged) {
  EXPECT_EQ(app::save_starting_rows(school_.records, {nia()}, "ada", {}).value(), 0);
}

TEST_F(StartingPositions, AreNotSavedOverAnothersWork) {
  const StartingRow before = nia();
  StartingRow hers = before, his = before;
  hers.since = Day(2025, 10, 1);
  his.since = Day(2025, 11, 1);
  EXPECT_EQ(save(hers).value(), 1);
  const auto refused = save(his);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().what, app::StartingProblem::What::Changed);
}

TEST_F(StartingPositions, SayWhichFieldIsWrong) {
  StartingRow row = nia();
  row.stage = "sap";
  EXPECT_EQ(problem_of(row), "stage");
  row = nia();
  row.since = Day(2026, 11, 6);
  EXPECT_EQ(problem_of(row), "since");
  row = nia();
  row.documents.front().last_review_on = Day(2027, 1, 1);
  EXPECT_EQ(problem_of(row), "documents[0].last_review_on");
  row = nia();
  row.documents.front().document = "iep";
  EXPECT_EQ(problem_of(row), "documents[0].document");
  row = nia();
  row.framework = "no such law";
  EXPECT_EQ(problem_of(row), "framework");
  EXPECT_EQ(nia().taken_over, row.taken_over);
}

TEST_F(StartingPositions, SayEveryProblemAtOnceAndThenRecordNothing) {
  auto all = rows();
  all[0].stage = "sap";
  all[1].since = Day(2027, 1, 1);
  all[1].documents.front().issued_on = Day(2027, 1, 1);
  const auto refused = app::save_starting_rows(school_.records, all, "ada", {});
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error(), SizeIs(3));
}

TEST_F(StartingPositions, AreRecordedOnceThoughTheFormComesTwice) {
  StartingRow row = nia();
  row.since = Day(2025, 10, 1);
  for (int i = 0; i < 2; ++i)
    EXPECT_TRUE(app::save_starting_rows(school_.records, {row}, "ada", "form 1").has_value());
  EXPECT_THAT(school_.entries("Nia"), SizeIs(5));  // details, taken over, needs, and two more
}

TEST_F(StartingPositions, ToFindOutListsWhatIsMissing) {
  EXPECT_THAT(to_find_out(), ElementsAre("Cy Evans: upn A820204521003", "Cy Evans: status S",
                                         "Nia Ward: sen_support_plan"));
}

TEST_F(StartingPositions, ToFindOutForgetsWhatWasFoundOut) {
  StartingRow row = nia();
  row.documents.front().last_review_on = Day(2026, 7, 6);
  ASSERT_TRUE(save(row).has_value());
  school_.record(school_.child("Cy"),
                 {{"kind", "pupil_details_changed"}, {"upn", "G820204521003"}});
  StartingRow cy = rows().front();
  cy.stage = "k";
  cy.since = Day(2026, 1, 5);
  ASSERT_TRUE(save(cy).has_value());
  EXPECT_THAT(to_find_out(), IsEmpty());
}

TEST_F(StartingPositions, ToFindOutForgetsAPlanThatWasReviewedHere) {
  school_.record(school_.child("Nia"), {{"kind", "review_held"},
                                        {"document", "sen_support_plan"},
                                        {"decision", "continue"},
                                        {"review_on", "2027-02-01"}});
  EXPECT_THAT(to_find_out(), ElementsAre("Cy Evans: upn A820204521003", "Cy Evans: status S"));
}

TEST_F(StartingPositions, ToFindOutAsksSinceWhenAndForWhichNeed) {
  ImportSchool fresh;
  fresh.import("Surname,Forename,DOB,SEN\nWard,Nia,27/02/2019,K\n");
  const auto lines = app::to_find_out(fresh.store(), fresh.records, ImportSchool::kSchool);
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_EQ(lines[0].what, FindOutLine::What::LastReview);
  EXPECT_EQ(lines[1].what, FindOutLine::What::StageSince);
  EXPECT_EQ(lines[2].what, FindOutLine::What::Need);
  EXPECT_EQ(lines[2].form, FindOutLine::Form::Needs);
}

TEST_F(StartingPositions, ToFindOutDropsWhoHasLeft) {
  school_.record(school_.child("Nia"), {{"kind", "school_left"}});
  school_.record(school_.child("Cy"), {{"kind", "school_left"}});
  EXPECT_THAT(to_find_out(), IsEmpty());
  EXPECT_THAT(rows(), IsEmpty());
}

}  // namespace
}  // namespace stepwell::exchange
