#include "exchange/separated.h"

#include <gmock/gmock.h>

namespace stepwell::exchange {
namespace {

using ::testing::ElementsAre;
using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const std::string& text, char separator = ',') {
  SeparatedReader reader(text, separator);
  Rows rows;
  for (std::vector<std::string> cells; reader.next(cells);) rows.push_back(cells);
  return rows;
}

TEST(Separated, TakesEveryEndOfLineAlsoMixed) {
  EXPECT_THAT(rows_of("a,b\r\nc,d\ne,f\rg,h"),
              ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d"), ElementsAre("e", "f"),
                          ElementsAre("g", "h")));
}

TEST(Separated, KeepsEmptyCellsAndEmptyRows) {
  EXPECT_THAT(rows_of("a,,\n\n,b"),
              ElementsAre(ElementsAre("a", "", ""), ElementsAre(""), ElementsAre("", "b")));
}

TEST(Separated, TakesWhatStandsInQuotationMarks) {
  EXPECT_THAT(
      rows_of("\"Ward, Nia\",\"say \"\"no\"\"\",\"two\r\nlines\"\nnext"),
      ElementsAre(ElementsAre("Ward, Nia", "say \"no\"", "two\r\nlines"), ElementsAre("next")));
}

TEST(Separated, CountsARowOfSeveralLinesOnce) {
  SeparatedReader reader("\"two\nlines\",x\nnext", ',');
  std::vector<std::string> cells;
  reader.next(cells);
  reader.next(cells);
  EXPECT_EQ(reader.row(), 2);
}

TEST(Separated, LeavesAMarkWithinACellAsItIs) {
  EXPECT_THAT(rows_of("5\" ruler,b"), ElementsAre(ElementsAre("5\" ruler", "b")));
  EXPECT_THAT(rows_of("\"Ann\" Lee,b"), ElementsAre(ElementsAre("Ann Lee", "b")));
}

TEST(Separated, DropsSpacesBeforeACell) {
  EXPECT_THAT(rows_of("a, \"b, c\", d"), ElementsAre(ElementsAre("a", "b, c", "d")));
}

TEST(Separated, SaysThatAMarkWasNeverClosed) {
  SeparatedReader reader("a,\"b\nc,d", ',');
  std::vector<std::string> cells;
  while (reader.next(cells)) {
  }
  EXPECT_TRUE(reader.ended_in_quotes());
}

TEST(Separated, EndsAtARowWithMoreCellsThanAnyTableHas) {
  const std::string widest(app::kMostRowCells - 1, ',');
  const std::string text = "a,b\n" + widest + "\n" + widest + ",\nc,d";
  SeparatedReader reader(text, ',');
  std::vector<std::string> cells;
  EXPECT_TRUE(reader.next(cells));
  EXPECT_TRUE(reader.next(cells));
  EXPECT_EQ(cells.size(), app::kMostRowCells);
  EXPECT_FALSE(reader.ended_too_wide());
  EXPECT_FALSE(reader.next(cells));
  EXPECT_TRUE(reader.ended_too_wide());
  EXPECT_EQ(reader.row(), 3);
  EXPECT_FALSE(reader.next(cells));
  EXPECT_EQ(reader.row(), 3);
}

TEST(Separated, KeepsNoMoreOfAHugeRowThanTheCellsOfOneThatIsAllowed) {
  const std::string huge(std::size_t{32} << 20, ',');
  SeparatedReader reader(huge, ',');
  std::vector<std::string> cells;
  EXPECT_FALSE(reader.next(cells));
  EXPECT_LE(cells.capacity(), 2 * app::kMostRowCells);
}

TEST(Separated, ReadsSemicolonsAndTabs) {
  EXPECT_THAT(rows_of("a;b,c", ';'), ElementsAre(ElementsAre("a", "b,c")));
  EXPECT_THAT(rows_of("a\tb\t", '\t'), ElementsAre(ElementsAre("a", "b", "")));
}

}  // namespace
}  // namespace stepwell::exchange
