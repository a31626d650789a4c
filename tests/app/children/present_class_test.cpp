// The class that a child is in and since when, by the entries.
#include "app/children/present_class.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using base::Day;
using stepwell::testing::House;

/// A child of 3B, who came into it on the first day of the record.
struct PresentClassOf : House, ::testing::Test {
  app::NewSchool school = add_school();
  const RecordId child{school.school, new_identifier(randomness)};
  const Day first = today();

  PresentClassOf() { add_child(child, {"Mia", "Stone", "3B"}); }
  void add(const char* kind, const std::string& name, Day on) {
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({child, {{{"on", on.iso()}, {"kind", kind}, {"class", name}}}});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  std::optional<PresentClass> now() { return present_class(records.load(child).entries, today()); }
};

TEST_F(PresentClassOf, IsTheOneThatWasJoinedOnTheLatestDay) {
  const Day later = first + 7;
  clock.advance(14 * 86'400);
  add("class_joined", "4A", later);
  ASSERT_TRUE(now());
  EXPECT_EQ(now()->class_name, "4A");
  EXPECT_EQ(now()->since, later);
  add("class_joined", "5C", first + 3);
  EXPECT_EQ(now()->class_name, "4A") << "recorded last, and of an earlier day";
  EXPECT_EQ(now()->since, later);
  add("class_joined", "6D", later);
  EXPECT_EQ(now()->class_name, "6D") << "of the same day what was recorded last";
}

TEST_F(PresentClassOf, IsNoneForWhoHasLeftIt) {
  ASSERT_TRUE(now());
  EXPECT_EQ(now()->since, first);
  add("class_left", "3B", first);
  EXPECT_FALSE(now());
}

}  // namespace
}  // namespace stepwell::app
