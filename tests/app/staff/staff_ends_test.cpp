// Posts that end or are handed over.
#include "tests/app/staff/staff_house.h"

namespace stepwell::app {
namespace {

TEST_F(StaffTest, EndsOnePostAndLeavesTheOthers) {
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  ASSERT_THAT(give(sian_, {kTeacher, "4G", {}}), IsEmpty());
  ASSERT_THAT(give(tomos_, class_3b_), IsEmpty());
  EXPECT_THAT(end(sian_, class_3b_), IsEmpty());
  EXPECT_FALSE(holds(sian_, class_3b_));
  EXPECT_TRUE(holds(sian_, {kTeacher, "4G", {}}));
  EXPECT_TRUE(holds(tomos_, class_3b_));
  EXPECT_EQ(last_entry().recorded_by, school_.person);
  EXPECT_EQ(text_in_last("reason"), "Has left");
}

TEST_F(StaffTest, EndsAPostOnTheDayOnWhichItWasGiven) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(end(sian_, senco_), IsEmpty());
  EXPECT_FALSE(holds(sian_, senco_));
}

TEST_F(StaffTest, RefusesToEndAPostThatIsNotHeld) {
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  const StaffProblem not_held{What::NotHeld, "post"};
  EXPECT_THAT(end(sian_, senco_), ElementsAre(not_held));
  EXPECT_THAT(end(sian_, {kTeacher, "4G", {}}), ElementsAre(not_held));
  EXPECT_THAT(end(tomos_, class_3b_), ElementsAre(not_held));
  // Naming no class would end the post for every class.
  EXPECT_THAT(end(sian_, {kTeacher, {}, {}}), ElementsAre(not_held));
}

TEST_F(StaffTest, RefusesToEndAPostTwice) {
  ASSERT_THAT(give(sian_, senco_, house_.today() - 9), IsEmpty());
  ASSERT_THAT(end(sian_, senco_, house_.today() - 1), IsEmpty());
  EXPECT_THAT(end(sian_, senco_), ElementsAre(StaffProblem{What::NotHeld, "post"}));
  EXPECT_THAT(end(sian_, senco_, house_.today() - 1), IsEmpty());  // the same again
}

TEST_F(StaffTest, RefusesAnEndBeforeTheBeginning) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(end(sian_, senco_, house_.today() - 1),
              ElementsAre(StaffProblem{What::EndsBeforeItBegan, "on"}));
}

TEST_F(StaffTest, RefusesAnEndTomorrowAndAnEndWithoutAReason) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(end(sian_, senco_, house_.today() + 1),
              ElementsAre(StaffProblem{What::DayNotYet, "on"}));
  EXPECT_THAT(end(sian_, senco_, house_.today(), ""),
              ElementsAre(StaffProblem{What::ReasonMissing, "reason"}));
}

TEST_F(StaffTest, RefusesToLeaveTheSchoolWithoutAnAdministrator) {
  EXPECT_THAT(end(school_.person, administrator_),
              ElementsAre(StaffProblem{What::LastAdministrator, "post"}));
  // One who cannot sign in does not count.
  ASSERT_THAT(give(sian_, administrator_), IsEmpty());
  EXPECT_THAT(end(school_.person, administrator_),
              ElementsAre(StaffProblem{What::LastAdministrator, "post"}));
}

TEST_F(StaffTest, LetsOneOfTwoAdministratorsGo) {
  const std::string nia = house_.add_who_signs_in(school_, "nia", administrator_);
  EXPECT_THAT(end(school_.person, administrator_), IsEmpty());
  EXPECT_FALSE(house_.book.may(people::Action::ManageStaff, school_.person, school_.school));
  // The one who is left cannot go.
  const auto last = house_.staff.end_post({nia, school_.school, "last"},
                                          {nia, administrator_, house_.today(), "Leaves"});
  EXPECT_THAT(problems(last), ElementsAre(StaffProblem{What::LastAdministrator, "post"}));
}

TEST_F(StaffTest, EitherOfTwoAdministratorsMayDoWhatTheOtherMay) {
  const std::string nia = house_.add_who_signs_in(school_, "nia", administrator_);
  ASSERT_TRUE(
      house_.staff.give_post({nia, school_.school, "form"}, {sian_, senco_, house_.today(), {}})
          .has_value());
  EXPECT_EQ(last_entry().recorded_by, nia);
  EXPECT_THAT(end(sian_, senco_), IsEmpty());
  EXPECT_EQ(last_entry().recorded_by, school_.person);
}

TEST_F(StaffTest, HandsAPostOverInOneAct) {
  ASSERT_THAT(give(sian_, senco_, house_.today() - 30), IsEmpty());
  const std::size_t before = entries();
  ASSERT_THAT(hand_over(sian_, tomos_, {senco_}), IsEmpty());
  EXPECT_FALSE(holds(sian_, senco_));
  EXPECT_TRUE(holds(tomos_, senco_));
  const auto record = house_.school_record(school_.school);
  ASSERT_EQ(record.size(), before + 2);
  EXPECT_EQ(record[before].topic, "post_ended:senco");
  EXPECT_EQ(record[before + 1].topic, "post_given:senco");
  EXPECT_EQ(record[before].on, record[before + 1].on);
  EXPECT_EQ(record[before + 1].recorded_by, school_.person);
}

TEST_F(StaffTest, HandsOverDutiesAndCaseloadWithThePost) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  ASSERT_THAT(hand_over(sian_, tomos_, {senco_, class_3b_}), IsEmpty());
  const auto staff = house_.book.at(school_.school);
  EXPECT_EQ(people::answers_for("senco", staff->posts, house_.today()), tomos_);
  using people::Action;
  EXPECT_TRUE(house_.book.may(Action::SeeChild, tomos_, school_.school, "child", "3B"));
  EXPECT_FALSE(house_.book.may(Action::SeeChild, sian_, school_.school, "child", "3B"));
}

TEST_F(StaffTest, HandsOverOneClassAndKeepsTheOther) {
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  ASSERT_THAT(give(sian_, {kTeacher, "4G", {}}), IsEmpty());
  ASSERT_THAT(hand_over(sian_, tomos_, {class_3b_}), IsEmpty());
  EXPECT_TRUE(holds(tomos_, class_3b_));
  EXPECT_FALSE(holds(tomos_, {kTeacher, "4G", {}}));
  EXPECT_TRUE(holds(sian_, {kTeacher, "4G", {}}));
}

TEST_F(StaffTest, AnswersAHandOverThatHasHappenedAsDone) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  ASSERT_THAT(hand_over(sian_, tomos_, {senco_}), IsEmpty());
  const std::size_t before = entries();
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}), IsEmpty());
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffTest, RefusesAHandOverThatCannotBe) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(hand_over(sian_, tomos_, {}), ElementsAre(StaffProblem{What::NoPost, "post"}));
  EXPECT_THAT(hand_over(sian_, sian_, {senco_}), ElementsAre(StaffProblem{What::SamePerson, "to"}));
  EXPECT_THAT(hand_over(sian_, "nobody", {senco_}),
              ElementsAre(StaffProblem{What::NoSuchStaff, "to"}));
  EXPECT_THAT(hand_over(tomos_, sian_, {class_3b_}),
              ElementsAre(StaffProblem{What::NotHeld, "post"}));
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}, house_.today() + 1),
              ElementsAre(StaffProblem{What::DayNotYet, "on"}));
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}, house_.today() - 1),
              ElementsAre(StaffProblem{What::EndsBeforeItBegan, "on"}));
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}, house_.today(), ""),
              ElementsAre(StaffProblem{What::ReasonMissing, "reason"}));
  ASSERT_THAT(give(tomos_, senco_, house_.today() - 1), IsEmpty());
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}),
              ElementsAre(StaffProblem{What::AlreadyHeld, "to"}));
  EXPECT_TRUE(holds(sian_, senco_));
}

TEST_F(StaffTest, HandsOverNothingIfOnePostOfSeveralIsRefused) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  const std::size_t before = entries();
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_, class_3b_}),
              ElementsAre(StaffProblem{What::NotHeld, "post"}));
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffTest, HandsTheAdministratorsPostOnlyToWhoCanSignIn) {
  EXPECT_THAT(hand_over(school_.person, sian_, {administrator_}),
              ElementsAre(StaffProblem{What::LastAdministrator, "post"}));
  house_.add_who_signs_in(school_, "nia", {kHead, {}, {}});
  const std::string nia = house_.accounts.account_named("nia")->person;
  EXPECT_THAT(hand_over(school_.person, nia, {administrator_}), IsEmpty());
  EXPECT_TRUE(house_.book.may(people::Action::ManageStaff, nia, school_.school));
  EXPECT_FALSE(house_.book.may(people::Action::ManageStaff, school_.person, school_.school));
}

}  // namespace
}  // namespace stepwell::app
