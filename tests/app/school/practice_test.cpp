// The day of a practice school.
#include "app/school/practice.h"

#include <gtest/gtest.h>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using base::Day;
using stepwell::testing::House;

constexpr Day kThen(2018, 11, 20);

struct PracticeDay : ::testing::Test {
  House house;
  Practice practice{house.records, house.book};
  NewSchool school =
      house.set_up
          .set_up_practice(stepwell::testing::bryn(), stepwell::testing::admin_form("gwen"), kThen)
          .value();

  base::Result<Done, DayRefusal> move_on(Day to, const std::string& form = "form") {
    return practice.move_on(school.person, school.school, form, to);
  }
};

TEST_F(PracticeDay, IsTheSchoolsOwnAndNobodyElses) {
  const NewSchool real = house.add_school();
  EXPECT_EQ(house.records.today(school.school), kThen);
  EXPECT_EQ(house.records.today(real.school), house.today());
}

TEST_F(PracticeDay, HasTheTimeThatItIsNow) {
  const auto now = house.records.now(school.school);
  EXPECT_EQ(base::london_day(now), kThen);
  const auto real = house.clock.now();
  EXPECT_EQ(((real.seconds - now.seconds) % 86400 + 86400) % 86400, 0);
}

TEST_F(PracticeDay, CanBeMovedOn) {
  ASSERT_TRUE(move_on(kThen + 7).has_value());
  EXPECT_EQ(house.records.today(school.school), kThen + 7);
}

TEST_F(PracticeDay, MovesOnceForTheSameForm) {
  ASSERT_TRUE(move_on(kThen + 7).has_value());
  EXPECT_EQ(move_on(kThen + 14).error(), DayRefusal::SaidOtherwise);
  EXPECT_EQ(house.records.today(school.school), kThen + 7);
}

TEST_F(PracticeDay, NeverGoesBackOrStands) {
  EXPECT_EQ(move_on(kThen).error(), DayRefusal::NotLater);
  EXPECT_EQ(move_on(kThen - 1).error(), DayRefusal::NotLater);
}

TEST_F(PracticeDay, IsNotToBeHadByARealSchool) {
  const NewSchool real = house.add_school();
  const auto moved = practice.move_on(real.person, real.school, "form", house.today() + 1);
  EXPECT_EQ(moved.error(), DayRefusal::NotPractice);
}

TEST_F(PracticeDay, IsMovedByWhoLooksAfterTheSchoolOnly) {
  const std::string teacher = house.add_person(school);
  const PostName post{stepwell::testing::kTeacher, "3B", {}};
  ASSERT_TRUE(house.staff.give_post(house.request(school), {teacher, post, kThen, {}}).has_value());
  const auto moved = practice.move_on(teacher, school.school, "form", kThen + 1);
  EXPECT_EQ(moved.error(), DayRefusal::NotAllowed);
  EXPECT_EQ(practice.move_on("nobody", school.school, "form", kThen + 1).error(),
            DayRefusal::NotAllowed);
}

TEST_F(PracticeDay, SaysWhichPostsAreHeld) {
  const std::string teacher = house.add_person(school);
  const PostName post{stepwell::testing::kTeacher, "3B", {}};
  ASSERT_TRUE(house.staff.give_post(house.request(school), {teacher, post, kThen, {}}).has_value());
  ASSERT_TRUE(move_on(kThen + 7).has_value());
  ASSERT_TRUE(house.staff.end_post(house.request(school), {teacher, post, kThen + 7, "Has left"})
                  .has_value());
  EXPECT_FALSE(house.book.may(people::Action::FindChild, teacher, school.school));
}

TEST_F(PracticeDay, IsTheLastDayThatCanBeRecorded) {
  Wish wish{"form", school.person, {}, {}};
  wish.records.push_back(
      {{school.school, {}},
       {{{"on", (kThen + 1).iso()}, {"kind", "day_closed"}, {"day", "2018-12-03"}}}});
  EXPECT_FALSE(house.records.record(wish).has_value());
  wish.records.front().entries.front()["on"] = kThen.iso();
  EXPECT_TRUE(house.records.record(wish).has_value());
}

}  // namespace
}  // namespace stepwell::app
