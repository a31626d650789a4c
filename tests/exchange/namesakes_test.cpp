#include "exchange/namesakes.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace stepwell::exchange {
namespace {

using app::RollField;
using Code = app::RollProblem::Code;
using Numbers = std::pair<std::string, std::string>;

bool fits(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

/// The plain way: one child after the other.
std::optional<std::size_t> first_that_fits(const std::vector<Numbers>& children,
                                           const Numbers& row) {
  for (std::size_t i = 0; i < children.size(); ++i)
    if (fits(children[i].first, row.first) && fits(children[i].second, row.second)) return i;
  return std::nullopt;
}

/// Takes a row into both, and says whether they agree.
bool takes_alike(const Numbers& row, Namesakes& namesakes, std::vector<Numbers>& children) {
  const auto plain = first_that_fits(children, row);
  if (namesakes.find(row.first, row.second) != plain) return false;
  if (!plain) {
    namesakes.add(children.size(), row.first, row.second);
    children.push_back(row);
    return true;
  }
  const Numbers before = children[*plain];
  for (auto [into, from] : {std::pair(&children[*plain].first, &row.first),
                            std::pair(&children[*plain].second, &row.second)})
    if (into->empty()) *into = *from;
  namesakes.change(*plain, before, children[*plain]);
  return true;
}

TEST(Namesakes, AreFoundAsIfOneLookedAtEachInTurn) {
  std::mt19937 dice(20261105);
  const auto number = [&](int most) {
    const auto thrown = dice() % static_cast<unsigned>(most);
    return thrown == 0 ? std::string() : std::to_string(thrown);
  };
  for (int file = 0; file < 300; ++file) {
    Namesakes namesakes;
    std::vector<Numbers> children;
    for (int row = 0; row < 30; ++row) {
      const Numbers numbers{number(2 + file % 7), number(2 + file % 5)};
      ASSERT_TRUE(takes_alike(numbers, namesakes, children)) << "file " << file << " row " << row;
    }
  }
}

TEST(Namesakes, AreLookedForInFourPlacesHoweverManyThereAre) {
  Namesakes namesakes;
  for (std::size_t child = 0; child < 1000; ++child) {
    const std::string number = std::to_string(child + 1);
    EXPECT_EQ(namesakes.find("upn" + number, number), std::nullopt);
    EXPECT_LE(namesakes.looked_at(), 4);
    namesakes.add(child, "upn" + number, number);
  }
  EXPECT_EQ(namesakes.find("upn777", {}), 776U);
  EXPECT_LE(namesakes.looked_at(), 4);
}

TEST(SaidOnce, KeepsApartWhoseItIsAndWhatStandsThere) {
  SaidOnce said;
  const app::RollProblem problem{Code::NotADate, 2, RollField::PlanOn, "Plan", "soon", {}, 0};
  app::RollProblem other = problem;
  other.found = "later";
  EXPECT_TRUE(said.is_new(0, problem));
  EXPECT_FALSE(said.is_new(0, problem));
  EXPECT_TRUE(said.is_new(1, problem));
  EXPECT_TRUE(said.is_new(0, other));
}

TEST(SaidOnce, HoldsAProblemAgainstFewOthersHoweverManyThereAre) {
  SaidOnce said;
  constexpr std::size_t kMany = 4096;
  for (std::size_t i = 0; i < kMany; ++i)
    said.is_new(0, {Code::NotADate, 2, RollField::PlanOn, "Plan", std::to_string(i), {}, 0});
  // One by one they would have been eight millions. A tree of 4096 is at most 24 high.
  EXPECT_LT(said.compared(), kMany * 26);
}

}  // namespace
}  // namespace stepwell::exchange
