#include "base/natural_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace stepwell::base {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> in_order(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end(), NaturalOrder());
  return texts;
}

TEST(NaturalOrder, PutsNineBeforeTen) {
  EXPECT_THAT(in_order({"10A", "9B", "11", "9A", "1"}), ElementsAre("1", "9A", "9B", "10A", "11"));
}

TEST(NaturalOrder, ReadsEveryNumberInAText) {
  EXPECT_THAT(in_order({"Year 3 set 10", "Year 3 set 2", "Year 12 set 1"}),
              ElementsAre("Year 3 set 2", "Year 3 set 10", "Year 12 set 1"));
}

TEST(NaturalOrder, TakesCapitalAndSmallLettersForTheSame) {
  EXPECT_THAT(in_order({"b", "C", "A", "3b", "3A"}), ElementsAre("3A", "3b", "A", "b", "C"));
}

TEST(NaturalOrder, PutsTheShorterFirstWhereOneBeginsLikeTheOther) {
  EXPECT_THAT(in_order({"4A", "", "4"}), ElementsAre("", "4", "4A"));
}

TEST(NaturalOrder, KeepsWhatOnlyLooksTheSameApart) {
  EXPECT_THAT(in_order({"3b", "03B", "3B"}), ElementsAre("03B", "3B", "3b"));
  EXPECT_FALSE(comes_first_naturally("3B", "3B"));
  EXPECT_TRUE(comes_first_naturally("3B", "3b") != comes_first_naturally("3b", "3B"));
}

TEST(NaturalOrder, LivesWithNumbersOfAnyLength) {
  EXPECT_TRUE(comes_first_naturally("9", std::string(100, '9')));
  EXPECT_TRUE(comes_first_naturally("000", "1"));
}

}  // namespace
}  // namespace stepwell::base
