#include "app/school_numbers.h"

#include <gmock/gmock.h>

namespace stepwell::app {
namespace {

TEST(ToldTotal, IsTheSumWhereEveryNumberIsTold) {
  EXPECT_EQ(told_total({12, 5}), 17U);
  EXPECT_EQ(told_total({}), std::nullopt);
}

TEST(ToldTotal, IsNotToldWhereItGivesANumberAway) {
  EXPECT_EQ(told_total({12, 3}), std::nullopt);
  EXPECT_EQ(told_total({12, 2, 1}), std::nullopt);
  EXPECT_EQ(told_total({3}), std::nullopt);
}

TEST(ToldTotal, IsToldWhereSeveralSmallNumbersComeToMore) {
  EXPECT_EQ(told_total({12, 3, 4}), 19U);
}

TEST(SchoolNumbers, ComeBackFromAReportAsTheyWere) {
  const SchoolNumbers numbers{base::Day(2026, 9, 15),
                              {{"SEN support", 12}, {"Plan", std::nullopt}},
                              {{"Dyslexia", 7}},
                              std::nullopt};
  EXPECT_EQ(read_numbers(to_json(numbers)), numbers);
}

TEST(SchoolNumbers, LeaveOutWhatCannotBeRead) {
  const boost::json::object damaged{{"on", 7}, {"stages", "x"}, {"needs", {1, {{"words", "A"}}}}};
  const SchoolNumbers read = read_numbers(damaged);
  EXPECT_TRUE(read.stages.empty());
  ASSERT_EQ(read.needs.size(), 1U);
  EXPECT_EQ(read.needs.front().count, std::nullopt);
}

}  // namespace
}  // namespace stepwell::app
