#include <map>

#include "app/import/starting_positions.h"
#include "app/import/to_find_out.h"
#include "tests/exchange/import_school.h"

namespace stepwell::exchange {
namespace {

using base::Day;
using ::testing::IsEmpty;

TEST(ImportSamples, ExtonGoesInAndNothingIsOverdue) {
  ImportSchool school;
  const app::ImportDone done = school.import(demo("exton-primary.csv"));
  EXPECT_EQ(done.read, 412);
  EXPECT_EQ(done.created, 412);
  EXPECT_EQ(done.left_out, 0);
  int on_register = 0;
  for (const std::string& child : school.store().children(ImportSchool::kSchool)) {
    const app::RecordId id{ImportSchool::kSchool, child};
    const auto standing =
        school.records.standing(id, {school.records.today(id.school), std::nullopt});
    ASSERT_TRUE(standing.has_value());
    on_register += standing->standing.present_stage().on_register ? 1 : 0;
    for (const record::Instance& instance : standing->standing.instances) {
      EXPECT_FALSE(instance.overdue) << instance.duty->id;
    }
  }
  EXPECT_EQ(on_register, 85);
}

TEST(ImportSamples, ExtonLeavesThePlansToFindOutWhoseLastReviewIsUnknown) {
  ImportSchool school;
  school.import(demo("exton-primary.csv"));
  const auto lines = app::to_find_out(school.store(), school.records, ImportSchool::kSchool);
  std::map<std::string, int> plans;
  for (const app::FindOutLine& line : lines)
    if (line.what == app::FindOutLine::What::LastReview) ++plans[line.document->id];
  EXPECT_EQ(plans["sen_support_plan"], 71);
  EXPECT_EQ(plans["ehc_plan"], 14);
  EXPECT_THAT(plans, ::testing::SizeIs(2));
}

TEST(ImportSamples, ExtonHasItsReviewsDueOnceTheirDaysAreTypedIn) {
  ImportSchool school;
  school.import(demo("exton-primary.csv"));
  auto rows = app::starting_rows(school.store(), school.records, ImportSchool::kSchool);
  ASSERT_EQ(rows.size(), 85U);
  for (app::StartingRow& row : rows) {
    row.documents.front().issued_on = Day(2026, 3, 2);
    row.documents.front().last_review_on = Day(2026, 7, 6);
    row.documents.front().review_on = Day(2026, 12, 7);
  }
  EXPECT_EQ(app::save_starting_rows(school.records, rows, "ada", "form 1").value(), 85);
  for (const app::StartingRow& row : rows) {
    const auto view = school.records.view(row.child).value();
    const bool authority = row.documents.front().document == "ehc_plan";
    const auto review = std::find_if(view.due.begin(), view.due.end(), [&](const auto& line) {
      return line.duty == (authority ? "eng.ar" : "eng.plan_review");
    });
    ASSERT_NE(review, view.due.end());
    EXPECT_EQ(review->limit, authority ? Day(2027, 7, 5) : Day(2026, 12, 7));
  }
  // Only names in which the file had lost a letter are left.
  for (const auto& line : app::to_find_out(school.store(), school.records, ImportSchool::kSchool))
    EXPECT_EQ(line.why, "name_damaged") << line.name;
}

TEST(ImportSamples, ExtonAgainIsUnchanged) {
  ImportSchool school;
  const auto first = school.import(demo("exton-primary.csv"));
  const auto heads = school.store().heads();
  school.clock.advance(24 * 60 * 60);
  const auto second = school.import(demo("exton-primary.csv"));
  EXPECT_EQ(second.unchanged, 412);
  EXPECT_EQ(second.created + second.updated + second.left_out, 0);
  EXPECT_EQ(codes(second.problems), codes(first.problems));
  EXPECT_EQ(school.store().heads(), heads);
  EXPECT_THAT(school.records.verify(), IsEmpty());
}

/// Its children have plans of the new law, and so they have at a school that still works under the
/// old one.
class ImportOfBro : public ::testing::TestWithParam<const char*> {};

TEST_P(ImportOfBro, GoesInWithItsPlansAndNothingIsOverdue) {
  ImportSchool school(GetParam(), "wales");
  const auto done = school.import(demo("ysgol-bro.csv"));
  EXPECT_EQ(done.created, 238);
  EXPECT_EQ(done.left_out, 0);
  EXPECT_THAT(codes(done.problems), IsEmpty());
  std::map<std::string, int> stages;
  for (const std::string& child : school.store().children(ImportSchool::kSchool)) {
    const app::RecordId id{ImportSchool::kSchool, child};
    const auto standing = school.records.standing(id, {school.records.today(id.school), {}});
    ASSERT_TRUE(standing.has_value());
    ++stages[standing->standing.present_stage().id];
    for (const record::Instance& instance : standing->standing.instances)
      EXPECT_FALSE(instance.overdue) << instance.duty->id;
  }
  EXPECT_EQ(stages["idp_school"], 25);
  EXPECT_EQ(stages["idp_la"], 6);
  EXPECT_EQ(stages["none"], 207);
  EXPECT_EQ(school.import(demo("ysgol-bro.csv")).unchanged, 238);
}

INSTANTIATE_TEST_SUITE_P(UnderEitherLaw, ImportOfBro,
                         ::testing::Values("wales-aln-2021", "wales-sen-2002"),
                         [](const auto& law) {
                           std::string name = law.param;
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

TEST(ImportSamples, BrynGoesInWithItsPlansOnADayOfItsOwnTime) {
  // Monday, 5 November 2018
  ImportSchool school("wales-sen-2002", "wales", {1'541'408'400});
  const auto done = school.import(demo("ysgol-y-bryn-2018.csv"));
  EXPECT_EQ(done.created, 187);
  EXPECT_EQ(done.left_out, 0);
  std::map<std::string, int> stages;
  int reviews = 0;
  for (const std::string& child : school.store().children(ImportSchool::kSchool)) {
    const app::RecordId id{ImportSchool::kSchool, child};
    const auto standing = school.records.standing(id, {school.records.today(id.school), {}});
    ++stages[standing->standing.present_stage().id];
    for (const record::Instance& instance : standing->standing.instances) {
      EXPECT_FALSE(instance.overdue) << instance.duty->id;
      reviews += instance.duty->id == "w02.iep_review" && instance.limit ? 1 : 0;
    }
  }
  EXPECT_EQ(stages["sa"], 18);
  EXPECT_EQ(stages["sap"], 14);
  EXPECT_EQ(stages["statement"], 5);
  EXPECT_EQ(reviews, 32);
  EXPECT_EQ(school.import(demo("ysgol-y-bryn-2018.csv")).unchanged, 187);
}

TEST(ImportSamples, BrynTodayStillHasItsStages) {
  ImportSchool school("wales-sen-2002", "wales");
  EXPECT_EQ(school.import(demo("ysgol-y-bryn-2018.csv")).created, 187);
  const auto rows = app::starting_rows(school.store(), school.records, ImportSchool::kSchool);
  EXPECT_EQ(rows.size(), 37U);
}

}  // namespace
}  // namespace stepwell::exchange
