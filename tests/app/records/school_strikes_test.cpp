// What may be struck out of a school's own record, whoever asks for it.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/records/records.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using What = record::EntryProblem::What;
using stepwell::testing::House;

struct StrikesInASchool : ::testing::Test {
  House house;
  NewSchool school = house.add_school();

  base::Result<Done, NotRecorded> record(boost::json::object entry) {
    entry["on"] = house.today().iso();
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({{school.school, {}}, {std::move(entry)}});
    return house.records.record(wish);
  }
  base::Result<Done, NotRecorded> strike(std::size_t position) {
    return record({{"kind", "struck_out"}, {"entry", position}, {"reason", "A mistake"}});
  }
  std::size_t publish() {
    EXPECT_TRUE(
        record({{"kind", "policy_published"}, {"policy", "accessibility_plan"}}).has_value());
    return house.school_record(school.school).size();
  }
  /// What is said against that strike; nothing, if it is recorded.
  std::optional<What> refused(std::size_t position) {
    const auto done = strike(position);
    if (done) return std::nullopt;
    EXPECT_EQ(done.error().refusal.problems.size(), 1U);
    return done.error().refusal.problems.front().what;
  }
};

TEST_F(StrikesInASchool, TakeOutWhatWasPublished) {
  EXPECT_EQ(refused(publish()), std::nullopt);
}

TEST_F(StrikesInASchool, NeverTakeOutWhatTheSchoolIsAndWhoHasItsPosts) {
  const std::size_t count = house.school_record(school.school).size();
  ASSERT_GE(count, 3U);
  for (std::size_t position = 1; position <= count; ++position)
    EXPECT_EQ(refused(position), What::NotAllowed) << position;
  ASSERT_TRUE(record({{"kind", "day_closed"}, {"day", house.today().iso()}}).has_value());
  EXPECT_EQ(refused(count + 1), What::NotAllowed);
}

TEST_F(StrikesInASchool, AreOfAnEntryThatThereIsAndOnce) {
  const std::size_t policy = publish();
  EXPECT_EQ(refused(policy + 1), What::NoSuchEntry);
  EXPECT_EQ(refused(policy), std::nullopt);
  EXPECT_EQ(refused(policy), What::NotAllowed);
}

TEST_F(StrikesInASchool, AreUndoneByAStrikeOfTheStrike) {
  const std::size_t policy = publish();
  EXPECT_EQ(refused(policy), std::nullopt);
  EXPECT_EQ(refused(policy + 1), std::nullopt);
  EXPECT_EQ(refused(policy), std::nullopt);
}

TEST_F(StrikesInASchool, LetInNoOtherEntryOfAChild) {
  EXPECT_FALSE(record({{"kind", "concern_raised"}, {"text", "Tired"}}).has_value());
}

}  // namespace
}  // namespace stepwell::app
