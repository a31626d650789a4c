// A form that comes again: with what it said before, or with something else; and a decision on a
// record that has moved on.
#include <gtest/gtest.h>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using stepwell::testing::House;

struct Said : ::testing::Test {
  House house;
  NewSchool school = house.add_school();
  const RecordId sian{school.school, "cccccccccccccccc"};

  Said() { house.add_child(school.school, sian.child); }
  Wish wish(const std::string& words, const std::string& form = "form") const {
    Wish wish{form, "ada", {}, "the answer"};
    wish.records.push_back(
        {sian, {{{"on", house.today().iso()}, {"kind", "concern_raised"}, {"text", words}}}});
    return wish;
  }
  std::size_t entries() { return house.log.read(sian).size(); }
};

TEST_F(Said, TheSameIsRecordedOnceAndAnsweredTheSame) {
  EXPECT_EQ(house.records.record(wish("Tired."))->what, Done::What::Recorded);
  const auto again = house.records.record(wish("Tired."));
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->what, Done::What::RepeatedForm);
  EXPECT_EQ(again->answer, "the answer");
  EXPECT_EQ(entries(), 3U);
}

TEST_F(Said, SomethingElseIsRefusedAndNotRecorded) {
  EXPECT_TRUE(house.records.record(wish("Tired.")).has_value());
  const auto other = house.records.record(wish("Hungry."));
  ASSERT_FALSE(other.has_value());
  EXPECT_EQ(other.error().what, NotRecorded::What::SaidOtherwise);
  EXPECT_EQ(entries(), 3U);
  EXPECT_TRUE(house.records.record(wish("Hungry.", "another form")).has_value());
}

TEST_F(Said, SomethingElseOfAnotherChildIsRefusedToo) {
  EXPECT_TRUE(house.records.record(wish("Tired.")).has_value());
  house.add_child(school.school, "dddddddddddddddd");
  Wish other = wish("Tired.");
  other.records.front().record.child = "dddddddddddddddd";
  EXPECT_FALSE(house.records.record(other).has_value());
}

TEST_F(Said, CountsInPlaceOfTheEntriesWhereItIsGiven) {
  Wish first = wish("Tired."), again = wish("Tired, as it is told now.");
  first.said = again.said = "what was typed";
  EXPECT_TRUE(house.records.record(first).has_value());
  EXPECT_EQ(house.records.record(again)->what, Done::What::RepeatedForm);
  again.said = "something else";
  EXPECT_FALSE(house.records.record(again).has_value());
}

TEST_F(Said, IsRecordedOnlyOnTheRecordOnWhichItWasDecided) {
  Wish decided = wish("Tired.");
  decided.records.front().read_at = 2;
  EXPECT_TRUE(house.records.record(wish("Hungry.", "another form")).has_value());
  const auto late = house.records.record(decided);
  ASSERT_FALSE(late.has_value());
  EXPECT_EQ(late.error().what, NotRecorded::What::MovedOn);
  EXPECT_EQ(entries(), 3U);
  decided.records.front().read_at = 3;
  EXPECT_TRUE(house.records.record(decided).has_value());
}

TEST_F(Said, IsRefusedToSomebodyWhoAddsAnotherPersonWithTheSameForm) {
  const StaffRequest request = house.request(school);
  const auto ann = house.staff.add(request, {"Ann Rees", {}, {}});
  ASSERT_TRUE(ann.has_value());
  EXPECT_EQ(house.staff.add(request, {"Ann Rees", {}, {}}).value(), *ann);
  const auto bo = house.staff.add(request, {"Bo Price", {}, {}});
  ASSERT_FALSE(bo.has_value());
  EXPECT_EQ(bo.error().front().what, StaffProblem::What::SaidOtherwise);
}

TEST_F(Said, IsRefusedToSomebodyWhoGivesAnotherPostWithTheSameForm) {
  const std::string person = house.add_person(school);
  const StaffRequest request = house.request(school);
  const auto give = [&](const PostName& post) {
    return house.staff.give_post(request, {person, post, house.today(), {}});
  };
  EXPECT_TRUE(give({stepwell::testing::kTeacher, "3B", {}}).has_value());
  const auto other = give({stepwell::testing::kTeacher, "4A", {}});
  ASSERT_FALSE(other.has_value());
  EXPECT_EQ(other.error().front().what, StaffProblem::What::SaidOtherwise);
}

}  // namespace
}  // namespace stepwell::app
