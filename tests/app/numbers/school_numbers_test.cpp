#include "app/numbers/school_numbers.h"

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

TEST(ToldTotal, IsNotToldWhereEveryHiddenNumberIsAsSmallOrAsLargeAsItCanBe) {
  EXPECT_EQ(told_total({12, 4, 4}), std::nullopt);
  EXPECT_EQ(told_total({12, 1, 1, 1, 1, 1}), std::nullopt);
}

constexpr std::nullopt_t kNotTold = std::nullopt;

TEST(ToldParts, AreAllToldWhereNoneIsSmall) {
  EXPECT_EQ(told_parts({8, 12}, 20), (Told{8, 12}));
  EXPECT_EQ(told_parts({8, 12}, 30), (Told{8, 12}));
  EXPECT_EQ(told_parts({}, 30), Told{});
}

TEST(ToldParts, HideTheSmallestOfTheOthersWhereASmallOneCouldBeWorkedOut) {
  EXPECT_EQ(told_parts({8, 12, 25, 27, 8, 4}, 84), (Told{kNotTold, 12, 25, 27, 8, kNotTold}));
  EXPECT_EQ(told_parts({12, 2, 1, 9}, 24), (Told{12, kNotTold, kNotTold, kNotTold}));
  EXPECT_EQ(told_parts({12, 4, 4, 9}, 29), (Told{12, kNotTold, kNotTold, kNotTold}));
}

TEST(ToldParts, HideNoMoreWhereSeveralSmallOnesComeToMore) {
  EXPECT_EQ(told_parts({12, 3, 4}, 19), (Told{12, kNotTold, kNotTold}));
}

TEST(ToldParts, HideOneWhereItCouldBeWorkedOutHowFewAreInNone) {
  EXPECT_EQ(told_parts({8, 12}, 22), (Told{kNotTold, 12}));
  EXPECT_EQ(told_parts({8, 12, 3}, 26), (Told{8, 12, kNotTold}))
      << "three and three: either may be what the other is";
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
