// What every store that answers lists has to do: who may see whom.
#pragma once

#include "base/check.h"
#include "tests/contract/lists_house.h"

namespace stepwell::testing {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class Made>
class ListsSights : public ListsHouse<Made> {};

TYPED_TEST_SUITE_P(ListsSights);

// ---- who may see whom

TYPED_TEST_P(ListsSights, ShowNobodyToWhoHasNoSight) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  EXPECT_THAT(this->seen_by("senco"), IsEmpty());
  this->give({of_school("senco")});
  EXPECT_THAT(this->seen_by("other"), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("other")), IsEmpty());
  EXPECT_THAT(this->seen_by(""), IsEmpty());
}

TYPED_TEST_P(ListsSights, ShowEveryChildToWhoSeesTheSchool) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->keep(child("b"), pupil("Ben", "Birch", ""));
  this->give({of_school("senco")});
  EXPECT_THAT(this->seen_by("senco"), ElementsAre("a", "b"));
  EXPECT_THAT(this->due_for(this->viewer("senco")), ElementsAre("a iep_review", "b iep_review"));
}

TYPED_TEST_P(ListsSights, ShowNoOtherClass) {
  this->keep(child("a"), pupil("Ann", "Ash", "3G"));
  this->keep(child("b"), pupil("Ben", "Birch", "3H"));
  this->keep(child("c"), pupil("Cai", "Cole", ""));
  this->keep(child("d"), pupil("Dai", "Dunn", "3g"));
  this->give({of_class("teacher", "3G")});
  EXPECT_THAT(this->seen_by("teacher"), ElementsAre("a"));
  EXPECT_THAT(this->due_for(this->viewer("teacher")), ElementsAre("a iep_review"));
}

TYPED_TEST_P(ListsSights, ShowNoOtherChild) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->give({of_child("assistant", "b"), of_child("assistant", "not there")});
  EXPECT_THAT(this->seen_by("assistant"), ElementsAre("b"));
}

TYPED_TEST_P(ListsSights, ShowNoOtherSchool) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->keep(child("a", "school-2"), pupil("Ann", "Other"));
  this->give({of_school("senco"), of_class("senco", "3G"), of_child("senco", "a")});
  EXPECT_THAT(this->seen_by(this->viewer("senco", "school-2")), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("senco", "school-2")), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("senco")), ElementsAre("a iep_review"));
}

TYPED_TEST_P(ListsSights, ShowAChildOnceToWhoSeesItThreeTimes) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("senco"), of_class("senco", "3G"), of_child("senco", "a")});
  EXPECT_THAT(this->seen_by("senco"), ElementsAre("a"));
  EXPECT_THAT(this->due_for(this->viewer("senco")), ElementsAre("a iep_review"));
}

TYPED_TEST_P(ListsSights, ShowNothingFromTheDayOnWhichAPostEnded) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  using Of = app::Sight::Of;
  const base::Day before(2024, 9, 1);
  this->give({sight("yesterday", Of::School, {}, before, kToday - 1),
              sight("today", Of::School, {}, before, kToday),
              sight("tomorrow", Of::School, {}, before, kToday + 1)});
  EXPECT_THAT(this->seen_by("yesterday"), IsEmpty());
  EXPECT_THAT(this->seen_by("today"), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("today")), IsEmpty());
  EXPECT_THAT(this->seen_by("tomorrow"), ElementsAre("a"));
}

TYPED_TEST_P(ListsSights, ShowNothingBeforeTheDayOnWhichAPostBegins) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  using Of = app::Sight::Of;
  this->give(
      {sight("today", Of::Class, "3G", kToday), sight("tomorrow", Of::Class, "3G", kToday + 1)});
  EXPECT_THAT(this->seen_by("today"), ElementsAre("a"));
  EXPECT_THAT(this->seen_by("tomorrow"), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("tomorrow")), IsEmpty());
}

TYPED_TEST_P(ListsSights, FollowAChildIntoAnotherClass) {
  this->keep(child("a"), pupil("Ann", "Ash", "3G"));
  this->give({of_class("old", "3G"), of_class("new", "4G")});
  EXPECT_THAT(this->seen_by("new"), IsEmpty());
  this->keep(child("a"), pupil("Ann", "Ash", "4G"));
  EXPECT_THAT(this->seen_by("old"), IsEmpty());
  EXPECT_THAT(this->seen_by("new"), ElementsAre("a"));
}

TYPED_TEST_P(ListsSights, ListWhoHasLeftOnlyWhereTheyAreAskedFor) {
  this->keep(child("a"), leaver("Ann", "Ash"));
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->give({of_school("senco")});
  EXPECT_THAT(this->seen_by("senco"), ElementsAre("b"));
  EXPECT_THAT(this->found(""), ElementsAre("b"));
  app::ChildFilter filter;
  filter.where = app::ChildFilter::Where::HasLeft;
  EXPECT_THAT(this->seen_by("senco", filter), ElementsAre("a"));
  EXPECT_THAT(this->found_by(filter), ElementsAre("b"));
  filter.where = app::ChildFilter::Where::Either;
  EXPECT_THAT(this->seen_by("senco", filter), ElementsAre("a", "b"));
  EXPECT_THAT(this->found_by(filter), ElementsAre("b"));
  EXPECT_THAT(this->seen_by("other", filter), IsEmpty());
  const auto rows = this->made_.lists.children(this->viewer("senco"), filter);
  EXPECT_FALSE(rows.at(0).name.at_school);
  EXPECT_TRUE(rows.at(1).name.at_school);
  EXPECT_EQ(rows.at(0).next_on, base::Day(2025, 9, 22));
}

TYPED_TEST_P(ListsSights, ShowWhoHasLeftToNobodyWhosePostIsForThatChildAlone) {
  this->keep(child("a"), leaver("Ann", "Ash"));
  this->give({of_child("assistant", "a"), of_school("senco")});
  app::ChildFilter left;
  left.where = app::ChildFilter::Where::HasLeft;
  EXPECT_THAT(this->seen_by("assistant", left), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("assistant")), IsEmpty());
  EXPECT_THAT(this->seen_by("senco", left), ElementsAre("a"));
  this->keep(child("a"), pupil("Ann", "Ash"));
  EXPECT_THAT(this->seen_by("assistant"), ElementsAre("a"));
}

TYPED_TEST_P(ListsSights, ShowWhatLeavingLeavesOpen) {
  this->keep(child("a"), leaver("Ann", "Ash"));
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->give({of_school("senco"), of_class("teacher", "3G")});
  EXPECT_THAT(this->due_for(this->viewer("senco")), ElementsAre("a pass_on", "b iep_review"));
  EXPECT_THAT(this->due_for(this->viewer("teacher")), ElementsAre("b iep_review"));
  const auto rows = this->made_.lists.due(this->viewer("senco"));
  EXPECT_FALSE(rows.at(0).name.at_school);
  EXPECT_TRUE(rows.at(1).name.at_school);
}

TYPED_TEST_P(ListsSights, NameWhoHasLeftAndLeaveOutTheirClass) {
  app::ChildView left = pupil("Ann", "Ash", "3G");
  left.at_school = false;
  this->keep(child("a"), left);
  EXPECT_THAT(this->made_.lists.classes("school-1"), IsEmpty());
  EXPECT_EQ(this->made_.lists.name(child("a"))->surname, "Ash");
  EXPECT_FALSE(this->made_.lists.name(child("a"))->at_school);
}

TYPED_TEST_P(ListsSights, ReplaceAllSightsWithTheNextEntryOfTheSchool) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("one"), of_school("both")});
  this->give({of_school("both"), of_school("other")});
  EXPECT_THAT(this->seen_by("one"), IsEmpty());
  EXPECT_THAT(this->seen_by("both"), ElementsAre("a"));
  EXPECT_THAT(this->seen_by("other"), ElementsAre("a"));
}

TYPED_TEST_P(ListsSights, ShowNobodyWhenTheSchoolsEntryCameWithoutSights) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("senco")});
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 1);
  this->write(append({"school-1", {}}, 1, {"more"}));
  EXPECT_THAT(this->seen_by("senco"), IsEmpty());
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 0);
  EXPECT_FALSE(this->made_.store.sights("school-1").has_value());
}

TYPED_TEST_P(ListsSights, GiveBackTheSightsOfASchool) {
  std::vector<app::Sight> sights = {
      sight("p", app::Sight::Of::School),
      sight("p", app::Sight::Of::Class, "3'G \"|%", base::Day(2025, 1, 1), base::Day(2025, 2, 1)),
      sight("q", app::Sight::Of::Child, "a")};
  this->give(sights);
  this->give({of_school("elsewhere")}, "school-2");
  const auto kept = this->made_.store.sights("school-1");
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->school, "school-1");
  EXPECT_EQ(kept->version, 1);
  EXPECT_EQ(kept->sights, sights);
  this->give({});
  EXPECT_THAT(this->made_.store.sights("school-1")->sights, IsEmpty());
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 2);
}

TYPED_TEST_P(ListsSights, KeepSightsThatWereMadeAgain) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->write(append({"school-1", {}}, 0, {"1", "2"}));
  this->made_.store.keep_sights({"school-1", 1, {of_school("too early")}});
  this->made_.store.keep_sights({"school-1", 3, {of_school("too late")}});
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 0);
  this->made_.store.keep_sights({"school-1", 2, {of_school("senco")}});
  EXPECT_THAT(this->seen_by("senco"), ElementsAre("a"));
}

TYPED_TEST_P(ListsSights, TakeSightsOfAChildForAMistake) {
  app::Append wrong = append(child("a"), 0, {"1"});
  wrong.sights = std::vector<app::Sight>{};
  EXPECT_THROW((void)this->made_.store.write(act({wrong})), base::Mistake);
}

TYPED_TEST_P(ListsSights, FindWhoHasAnEntryOfATopicOnADayAmongThoseWhomOneSees) {
  this->keep(child("b"), pupil("Ben", "Birch", "3H"));
  this->keep(child("a"), pupil("Ann", "Ash", "3G"));
  this->keep(child("c", "school-2"), pupil("Cai", "Cole"));
  this->give({of_school("senco"), of_class("teacher", "3G")});
  const auto with = [&](const std::string& person, const std::vector<std::string>& topics,
                        base::Day on) {
    return this->made_.lists.children_with_topic(this->viewer(person), topics, on);
  };
  EXPECT_THAT(with("senco", {"other", "note"}, kToday), ElementsAre("a", "b"));
  EXPECT_THAT(with("teacher", {"note"}, kToday), ElementsAre("a"));
  EXPECT_THAT(with("nobody", {"note"}, kToday), IsEmpty());
  EXPECT_THAT(with("senco", {"note"}, kToday - 1), IsEmpty());
  EXPECT_THAT(with("senco", {"not", "note:more", "NOTE", ""}, kToday), IsEmpty());
  EXPECT_THAT(with("senco", {}, kToday), IsEmpty());
}

REGISTER_TYPED_TEST_SUITE_P(
    ListsSights, FindWhoHasAnEntryOfATopicOnADayAmongThoseWhomOneSees, ShowNobodyToWhoHasNoSight,
    ShowEveryChildToWhoSeesTheSchool, ShowNoOtherClass, ShowNoOtherChild, ShowNoOtherSchool,
    ShowAChildOnceToWhoSeesItThreeTimes, ShowNothingFromTheDayOnWhichAPostEnded,
    ShowNothingBeforeTheDayOnWhichAPostBegins, FollowAChildIntoAnotherClass,
    ListWhoHasLeftOnlyWhereTheyAreAskedFor, ShowWhoHasLeftToNobodyWhosePostIsForThatChildAlone,
    ShowWhatLeavingLeavesOpen, NameWhoHasLeftAndLeaveOutTheirClass,
    ReplaceAllSightsWithTheNextEntryOfTheSchool, ShowNobodyWhenTheSchoolsEntryCameWithoutSights,
    GiveBackTheSightsOfASchool, KeepSightsThatWereMadeAgain, TakeSightsOfAChildForAMistake);

}  // namespace stepwell::testing
