// The school in numbers.
#include "app/numbers/overview.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using stepwell::testing::packs;

const base::Day kToday{2025, 11, 19};

const law::Framework& law() {
  return *packs()->find("wales-sen-2002");
}

std::vector<ChildRow> children(std::size_t count, const std::string& year,
                               const std::string& stage) {
  ChildRow row;
  row.name.year_group = year;
  row.stage = stage;
  row.on_register = true;
  return std::vector<ChildRow>(count, row);
}

void add(std::vector<ChildRow>& all, const std::vector<ChildRow>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

DueRow due(std::optional<base::Day> limit) {
  DueRow row;
  row.line.duty = "w02.iep_review";
  row.line.framework = "wales-sen-2002";
  row.line.kind = "duty";
  row.line.limit = limit;
  row.line.limit_binds = true;
  return row;
}

Overview of(const std::vector<DueRow>& rows, const std::vector<ChildRow>& all) {
  return overview_of(rows, all, kToday, law(), *packs());
}

std::string written(const StageTable& table) {
  const auto one = [](const ChildCount& count) {
    return count.is_shown() ? std::to_string(count.number()) : std::string("-");
  };
  std::string text;
  for (std::size_t year = 0; year < table.years.size(); ++year) {
    text += table.years[year] + ":";
    for (const ChildCount& cell : table.cells[year]) text += " " + one(cell);
    text += " = " + one(table.of_years[year]) + "\n";
  }
  text += "all:";
  for (const ChildCount& count : table.of_stages) text += " " + one(count);
  return text + " = " + one(table.all);
}

TEST(Overview, CountsWhatIsLateAndWhatComesInWhichMonth) {
  const auto overview = of({due(kToday - 3), due(kToday + 1), due(base::Day(2025, 12, 31)),
                            due(base::Day(2026, 10, 31)), due(base::Day(2026, 11, 1)), due({})},
                           {});
  EXPECT_EQ(overview.late, 1U);
  EXPECT_EQ(overview.this_week, 1U);
  ASSERT_EQ(overview.ahead.size(), 12U);
  EXPECT_EQ(overview.ahead[0].month, 11U);
  EXPECT_EQ(overview.ahead[0].lines, 1U);
  EXPECT_EQ(overview.ahead[1].lines, 1U);
  EXPECT_EQ(overview.ahead[11].year, 2026);
  EXPECT_EQ(overview.ahead[11].month, 10U);
  EXPECT_EQ(overview.ahead[11].lines, 1U);
}

TEST(Overview, CountsNothingThatOthersOwe) {
  DueRow watch = due(kToday + 1), right = due(kToday - 1);
  watch.line.kind = "watch";
  right.line.kind = "right";
  const auto overview = of({watch, right}, {});
  EXPECT_EQ(overview.late + overview.this_week + overview.ahead[0].lines, 0U);
}

TEST(Overview, AddsUpTheReviewsOfTheYear) {
  auto all = children(2, "3", "sa");
  all[0].reviews_in_time = 2;
  all[1].reviews_in_time = 1;
  all[1].reviews_late = 1;
  const auto overview = of({}, all);
  EXPECT_EQ(overview.reviews_in_time, 3U);
  EXPECT_EQ(overview.reviews_late, 1U);
}

TEST(Overview, CountsReviewsThatAreLateAndNotHeldBesidesThoseThatWere) {
  DueRow notice = due(kToday - 3), action = due(kToday - 3);
  notice.line.duty = "w02.ar_papers";
  action.task = Task{};
  const auto overview = of({due(kToday - 3), due(kToday - 1), due(kToday + 1), notice, action}, {});
  EXPECT_EQ(overview.reviews_not_held, 2U);
  EXPECT_EQ(overview.reviews_late, 0U) << "of those that were held";
}

TEST(Overview, ListsBehindTheReviewsThatAreNotHeldThoseThatItCounts) {
  DueRow notice = due(kToday - 3);
  notice.line.duty = "w02.ar_papers";
  const auto rows = rows_behind({due(kToday - 3), notice, due(kToday + 1), due(kToday - 1)},
                                OverviewPart::ReviewNotHeld, {}, kToday, *packs());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].line.limit, kToday - 3);
  EXPECT_EQ(rows[1].line.limit, kToday - 1);
  EXPECT_EQ(rows[1].line.duty, "w02.iep_review");
}

TEST(Overview, LeavesOutWhoHasNoHelp) {
  auto all = children(7, "3", "sa");
  for (ChildRow& row : all) row.on_register = false;
  EXPECT_TRUE(of({}, all).table.stages.empty());
}

TEST(Overview, TellsNumbersOfFiveAndMoreAndNone) {
  auto all = children(6, "10", "sa");
  add(all, children(5, "4", "sa"));
  add(all, children(8, "4", "sap"));
  EXPECT_EQ(written(of({}, all).table), "4: 5 8 = 13\n10: 6 0 = 6\nall: 11 8 = 19");
}

TEST(Overview, BeginsWithTheYearsBeforeTheFirst) {
  auto all = children(6, "10", "sa");
  for (const char* year : {"", "1", "R", "N2", "2"}) add(all, children(5, year, "sa"));
  EXPECT_THAT(of({}, all).table.years, ::testing::ElementsAre("N2", "R", "1", "2", "10", ""));
}

TEST(Overview, HidesASmallNumberAndEveryOneByWhichItCouldBeWorkedOut) {
  auto all = children(3, "4", "sa");
  add(all, children(8, "4", "sap"));
  add(all, children(9, "5", "sa"));
  add(all, children(7, "5", "sap"));
  const std::string table = written(of({}, all).table);
  EXPECT_EQ(table, "4: - - = 11\n5: - - = 16\nall: 12 15 = 27");
}

TEST(Overview, NeverTellsFewerThanFiveTogether) {
  StageTable table;
  table.stages = {"a", "b", "c"};
  table.years = {"1"};
  table.cells = {{ChildCount(1), ChildCount(1), ChildCount(9)}};
  table.of_years = {ChildCount(11)};
  table.of_stages = {ChildCount(1), ChildCount(1), ChildCount(9)};
  table.all = ChildCount(11);
  hide_what_can_be_worked_out(table);
  EXPECT_FALSE(table.cells[0][2].is_shown()) << written(table);
}

TEST(Overview, HidesOneMoreWhereTheSumSaysWhatEachOfTheHiddenOnesIs) {
  StageTable table;
  table.stages = {"a", "b", "c"};
  table.years = {"1", "2"};
  table.cells = {{ChildCount(4), ChildCount(4), ChildCount(9)},
                 {ChildCount(6), ChildCount(7), ChildCount(8)}};
  table.of_years = {ChildCount(17), ChildCount(21)};
  table.of_stages = {ChildCount(10), ChildCount(11), ChildCount(17)};
  table.all = ChildCount(38);
  hide_what_can_be_worked_out(table);
  EXPECT_FALSE(table.cells[0][2].is_shown()) << "eight less than seventeen are four and four";
}

TEST(Overview, TellsNothingOfASchoolWithThreeChildren) {
  EXPECT_EQ(written(of({}, children(3, "4", "sa")).table), "4: - = -\nall: - = -");
}

}  // namespace
}  // namespace stepwell::app
