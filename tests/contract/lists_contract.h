// What every store that answers lists has to do: who may see whom, in which order, how names are
// found, what is stale.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/lists.h"
#include "app/store.h"
#include "base/check.h"
#include "base/text.h"
#include "tests/contract/acts.h"

namespace stepwell::testing {

inline constexpr base::Day kToday{2025, 9, 1};

inline app::DueLine line(const std::string& duty, std::optional<base::Day> limit,
                         std::optional<base::Day> aim = {}) {
  return {
      duty, "wales-sen-2002", "senco", "duty", 1, base::Day(2025, 1, 6), limit, aim, true, {}, {},
      false};
}

/// A child at school in class 3G with one line of what is due.
inline app::ChildView pupil(const std::string& forename, const std::string& surname,
                            const std::string& class_name = "3G") {
  app::ChildView view;
  view.forename = forename;
  view.surname = surname;
  view.class_name = class_name;
  view.year_group = "3";
  view.search = base::folded_name(forename + " " + surname);
  view.framework = "wales-sen-2002";
  view.stage = "school_action";
  view.on_register = true;
  view.due = {line("iep_review", base::Day(2025, 10, 1))};
  return view;
}

inline app::Task task(const std::string& text, std::optional<base::Day> on) {
  app::Task task;
  task.entry = 1;
  task.row = 1;
  task.text = text;
  task.on = on;
  return task;
}

inline app::Sight sight(const std::string& person, app::Sight::Of of, const std::string& what = {},
                        base::Day from = base::Day(2024, 9, 1),
                        std::optional<base::Day> until = {}) {
  return {person, from, until, of, what};
}
inline app::Sight of_school(const std::string& person) {
  return sight(person, app::Sight::Of::School);
}
inline app::Sight of_class(const std::string& person, const std::string& class_name) {
  return sight(person, app::Sight::Of::Class, class_name);
}
inline app::Sight of_child(const std::string& person, const std::string& child_id) {
  return sight(person, app::Sight::Of::Child, child_id);
}

/// `Made` has `store`, an empty app::Store, and `lists`, which answers from it.
template <class Made>
class ListsContract : public ::testing::Test {
 protected:
  /// The next entry of the child's record with that view.
  void keep(const app::RecordId& id, const app::ChildView& view) {
    const auto version = static_cast<record::Position>(made_.store.read(id).size());
    write(append_with_view(id, version, view));
  }
  /// The next entry of the school's record with those sights.
  void give(std::vector<app::Sight> sights, const std::string& school = "school-1") {
    const auto version = static_cast<record::Position>(made_.store.read({school, {}}).size());
    app::Append given = append({school, {}}, version, {"posts"});
    given.sights = std::move(sights);
    write(given);
  }
  void write(const app::Append& one) {
    if (!made_.store.write(act({one}))) throw std::logic_error("the act was refused");
  }

  app::Viewer viewer(const std::string& person, const std::string& school = "school-1",
                     base::Day day = kToday) {
    return {person, school, day};
  }
  std::vector<std::string> seen_by(const app::Viewer& who, const app::ChildFilter& filter = {}) {
    std::vector<std::string> ids;
    for (const app::ChildRow& row : made_.lists.children(who, filter))
      ids.push_back(row.name.child);
    return ids;
  }
  std::vector<std::string> seen_by(const std::string& person, const app::ChildFilter& filter = {}) {
    return seen_by(viewer(person), filter);
  }
  /// Whose lines, with the duty.
  std::vector<std::string> due_for(const app::Viewer& who) {
    std::vector<std::string> lines;
    for (const app::DueRow& row : made_.lists.due(who))
      lines.push_back(row.name.child + " " + row.line.duty);
    return lines;
  }
  /// Whose tasks, with what they say.
  std::vector<std::string> tasks_for(const app::Viewer& who) {
    std::vector<std::string> lines;
    for (const app::DueRow& row : made_.lists.due(who))
      if (row.task) lines.push_back(row.name.child + " " + row.task->text);
    return lines;
  }
  std::vector<std::string> found(const std::string& words) {
    app::ChildFilter filter;
    filter.words = base::folded_name(words);
    return found_by(filter);
  }
  std::vector<std::string> found_by(const app::ChildFilter& filter) {
    std::vector<std::string> ids;
    for (const app::ChildName& name : made_.lists.names("school-1", filter))
      ids.push_back(name.child);
    return ids;
  }
  std::vector<app::RecordId> stale(const std::string& packs = "hash of packs",
                                   record::Position version = 4,
                                   base::Day day = base::Day(2025, 12, 31)) {
    return made_.lists.stale("school-1", packs, version, day);
  }

  Made made_;
};

TYPED_TEST_SUITE_P(ListsContract);

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// ---- who may see whom

TYPED_TEST_P(ListsContract, ShowNobodyToWhoHasNoSight) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  EXPECT_THAT(this->seen_by("senco"), IsEmpty());
  this->give({of_school("senco")});
  EXPECT_THAT(this->seen_by("other"), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("other")), IsEmpty());
  EXPECT_THAT(this->seen_by(""), IsEmpty());
}

TYPED_TEST_P(ListsContract, ShowEveryChildToWhoSeesTheSchool) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->keep(child("b"), pupil("Ben", "Birch", ""));
  this->give({of_school("senco")});
  EXPECT_THAT(this->seen_by("senco"), ElementsAre("a", "b"));
  EXPECT_THAT(this->due_for(this->viewer("senco")), ElementsAre("a iep_review", "b iep_review"));
}

TYPED_TEST_P(ListsContract, ShowNoOtherClass) {
  this->keep(child("a"), pupil("Ann", "Ash", "3G"));
  this->keep(child("b"), pupil("Ben", "Birch", "3H"));
  this->keep(child("c"), pupil("Cai", "Cole", ""));
  this->keep(child("d"), pupil("Dai", "Dunn", "3g"));
  this->give({of_class("teacher", "3G")});
  EXPECT_THAT(this->seen_by("teacher"), ElementsAre("a"));
  EXPECT_THAT(this->due_for(this->viewer("teacher")), ElementsAre("a iep_review"));
}

TYPED_TEST_P(ListsContract, ShowNoOtherChild) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->give({of_child("assistant", "b"), of_child("assistant", "not there")});
  EXPECT_THAT(this->seen_by("assistant"), ElementsAre("b"));
}

TYPED_TEST_P(ListsContract, ShowNoOtherSchool) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->keep(child("a", "school-2"), pupil("Ann", "Other"));
  this->give({of_school("senco"), of_class("senco", "3G"), of_child("senco", "a")});
  EXPECT_THAT(this->seen_by(this->viewer("senco", "school-2")), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("senco", "school-2")), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("senco")), ElementsAre("a iep_review"));
}

TYPED_TEST_P(ListsContract, ShowAChildOnceToWhoSeesItThreeTimes) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("senco"), of_class("senco", "3G"), of_child("senco", "a")});
  EXPECT_THAT(this->seen_by("senco"), ElementsAre("a"));
  EXPECT_THAT(this->due_for(this->viewer("senco")), ElementsAre("a iep_review"));
}

TYPED_TEST_P(ListsContract, ShowNothingFromTheDayOnWhichAPostEnded) {
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

TYPED_TEST_P(ListsContract, ShowNothingBeforeTheDayOnWhichAPostBegins) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  using Of = app::Sight::Of;
  this->give(
      {sight("today", Of::Class, "3G", kToday), sight("tomorrow", Of::Class, "3G", kToday + 1)});
  EXPECT_THAT(this->seen_by("today"), ElementsAre("a"));
  EXPECT_THAT(this->seen_by("tomorrow"), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("tomorrow")), IsEmpty());
}

TYPED_TEST_P(ListsContract, FollowAChildIntoAnotherClass) {
  this->keep(child("a"), pupil("Ann", "Ash", "3G"));
  this->give({of_class("old", "3G"), of_class("new", "4G")});
  EXPECT_THAT(this->seen_by("new"), IsEmpty());
  this->keep(child("a"), pupil("Ann", "Ash", "4G"));
  EXPECT_THAT(this->seen_by("old"), IsEmpty());
  EXPECT_THAT(this->seen_by("new"), ElementsAre("a"));
}

/// As the fold leaves it: in no class, with what leaving leaves open.
inline app::ChildView leaver(const std::string& forename, const std::string& surname) {
  app::ChildView left = pupil(forename, surname, "");
  left.at_school = false;
  left.due = {line("pass_on", base::Day(2025, 9, 22))};
  return left;
}

TYPED_TEST_P(ListsContract, ListWhoHasLeftOnlyWhereTheyAreAskedFor) {
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

TYPED_TEST_P(ListsContract, ShowWhatLeavingLeavesOpen) {
  this->keep(child("a"), leaver("Ann", "Ash"));
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->give({of_school("senco"), of_class("teacher", "3G")});
  EXPECT_THAT(this->due_for(this->viewer("senco")), ElementsAre("a pass_on", "b iep_review"));
  EXPECT_THAT(this->due_for(this->viewer("teacher")), ElementsAre("b iep_review"));
  const auto rows = this->made_.lists.due(this->viewer("senco"));
  EXPECT_FALSE(rows.at(0).name.at_school);
  EXPECT_TRUE(rows.at(1).name.at_school);
}

TYPED_TEST_P(ListsContract, NameWhoHasLeftAndLeaveOutTheirClass) {
  app::ChildView left = pupil("Ann", "Ash", "3G");
  left.at_school = false;
  this->keep(child("a"), left);
  EXPECT_THAT(this->made_.lists.classes("school-1"), IsEmpty());
  EXPECT_EQ(this->made_.lists.name(child("a"))->surname, "Ash");
  EXPECT_FALSE(this->made_.lists.name(child("a"))->at_school);
}

TYPED_TEST_P(ListsContract, ReplaceAllSightsWithTheNextEntryOfTheSchool) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("one"), of_school("both")});
  this->give({of_school("both"), of_school("other")});
  EXPECT_THAT(this->seen_by("one"), IsEmpty());
  EXPECT_THAT(this->seen_by("both"), ElementsAre("a"));
  EXPECT_THAT(this->seen_by("other"), ElementsAre("a"));
}

TYPED_TEST_P(ListsContract, ShowNobodyWhenTheSchoolsEntryCameWithoutSights) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("senco")});
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 1);
  this->write(append({"school-1", {}}, 1, {"more"}));
  EXPECT_THAT(this->seen_by("senco"), IsEmpty());
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 0);
  EXPECT_FALSE(this->made_.store.sights("school-1").has_value());
}

TYPED_TEST_P(ListsContract, GiveBackTheSightsOfASchool) {
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

TYPED_TEST_P(ListsContract, KeepSightsThatWereMadeAgain) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->write(append({"school-1", {}}, 0, {"1", "2"}));
  this->made_.store.keep_sights({"school-1", 1, {of_school("too early")}});
  this->made_.store.keep_sights({"school-1", 3, {of_school("too late")}});
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 0);
  this->made_.store.keep_sights({"school-1", 2, {of_school("senco")}});
  EXPECT_THAT(this->seen_by("senco"), ElementsAre("a"));
}

TYPED_TEST_P(ListsContract, TakeSightsOfAChildForAMistake) {
  app::Append wrong = append(child("a"), 0, {"1"});
  wrong.sights = std::vector<app::Sight>{};
  EXPECT_THROW((void)this->made_.store.write(act({wrong})), base::Mistake);
}

// ---- what is due

TYPED_TEST_P(ListsContract, OrderWhatIsDueByLimitThenAimThenName) {
  const base::Day early(2025, 9, 1), late(2025, 10, 1);
  app::ChildView ann = pupil("Ann", "Ash"), ben = pupil("Ben", "Ash"), cai = pupil("Cai", "Aber");
  ann.due = {line("never", {}), line("late", late, early), line("early", early)};
  ben.due = {line("aim", {}, early), line("late", late, early), line("later", late, late)};
  cai.due = {line("no aim", late), line("late", late, early)};
  for (const auto& [id, view] : {std::pair("1", ann), std::pair("0", ben), std::pair("2", cai)})
    this->keep(child(id), view);
  this->give({of_school("senco")});
  EXPECT_THAT(this->due_for(this->viewer("senco")),
              ElementsAre("1 early", "2 late", "1 late", "0 late", "0 later", "2 no aim", "0 aim",
                          "1 never"));
}

TYPED_TEST_P(ListsContract, GiveEachLineOfWhatIsDueWhole) {
  app::ChildView view = full_view();
  view.at_school = true;
  this->keep(child("a"), view);
  this->give({of_school("senco")});
  const auto rows = this->made_.lists.due(this->viewer("senco"));
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].name, (app::ChildName{"a", "Siân", "O'Brien-Ŵyn", "Si", "3G", "3"}));
  EXPECT_EQ(rows[0].stage, "school_action");
  EXPECT_EQ(rows[0].line, view.due[0]);
  EXPECT_FALSE(rows[0].task);
  EXPECT_EQ(rows[1].line.kind, app::kTaskKind);
  EXPECT_EQ(rows[1].task, view.tasks[0]);
  EXPECT_EQ(rows[2].line, view.due[1]);
}

TYPED_TEST_P(ListsContract, GiveTasksWithDutiesByTheirDayAndOnlyForWhomSeesTheChild) {
  app::ChildView ann = pupil("Ann", "Ash", "3G"), ben = pupil("Ben", "Birch", "3H");
  ann.due = {line("first", kToday), line("last", {})};
  ann.tasks = {task("late", kToday + 9), task("early", kToday + 1), task("never", {})};
  ben.due = {};
  ben.tasks = {task("of ben", kToday + 5)};
  this->keep(child("a"), ann);
  this->keep(child("b"), ben);
  this->give({of_school("senco"), of_class("teacher", "3G")});
  EXPECT_THAT(this->due_for(this->viewer("teacher")),
              ElementsAre("a first", "a ", "a ", "a last", "a "));
  EXPECT_THAT(this->tasks_for(this->viewer("senco")),
              ElementsAre("a early", "b of ben", "a late", "a never"));
  EXPECT_THAT(this->tasks_for(this->viewer("teacher")),
              ElementsAre("a early", "a late", "a never"));
  EXPECT_THAT(this->tasks_for(this->viewer("nobody")), IsEmpty());
  EXPECT_THAT(this->made_.lists.due_of(this->viewer("senco"), {"first"}), ::testing::SizeIs(1));
}

TYPED_TEST_P(ListsContract, ShowAReminderOnlyToWhomItIsForAndWhoSetIt) {
  app::ChildView view = pupil("Ann", "Ash");
  view.due = {};
  app::Task reminder = task("ring", kToday);
  reminder.sort = app::Task::Sort::Reminder;
  reminder.owner = "owner";
  reminder.set_by = "setter";
  view.tasks = {reminder};
  this->keep(child("a"), view);
  this->give({of_school("owner"), of_school("setter"), of_school("senco")});
  EXPECT_THAT(this->tasks_for(this->viewer("owner")), ElementsAre("a ring"));
  EXPECT_THAT(this->tasks_for(this->viewer("setter")), ElementsAre("a ring"));
  EXPECT_THAT(this->tasks_for(this->viewer("senco")), IsEmpty());
  this->give({of_school("senco"), of_school("setter")});
  EXPECT_THAT(this->tasks_for(this->viewer("owner")), IsEmpty()) << "who does not see the child";
}

TYPED_TEST_P(ListsContract, ReplaceTheTasksOfAChildWithItsView) {
  app::ChildView view = pupil("Ann", "Ash");
  view.tasks = {task("one", kToday), task("two", kToday)};
  this->keep(child("a"), view);
  this->give({of_school("senco")});
  view.tasks = {task("three", kToday)};
  this->keep(child("a"), view);
  EXPECT_THAT(this->tasks_for(this->viewer("senco")), ElementsAre("a three"));
  this->made_.store.erase_body(child("a"), 1, "person-1", kNow, "asked for");
  EXPECT_THAT(this->tasks_for(this->viewer("senco")), IsEmpty());
}

TYPED_TEST_P(ListsContract, GiveOnlyTheDutiesThatAreNamed) {
  app::ChildView view = pupil("Ann", "Ash");
  view.due = {line("one", kToday), line("two", kToday), line("one_more", kToday)};
  this->keep(child("a"), view);
  this->give({of_school("senco")});
  const auto of = [&](const std::vector<std::string>& duties) {
    std::vector<std::string> names;
    for (const auto& row : this->made_.lists.due_of(this->viewer("senco"), duties))
      names.push_back(row.line.duty);
    return names;
  };
  EXPECT_THAT(of({"one"}), ElementsAre("one"));
  EXPECT_THAT(of({"two", "one_more", "three"}), ElementsAre("two", "one_more"));
  EXPECT_THAT(of({"three"}), IsEmpty());
  EXPECT_THAT(of({"on_"}), IsEmpty());
  EXPECT_THAT(of({}), IsEmpty());
  EXPECT_THAT(this->made_.lists.due_of(this->viewer("nobody"), {"one"}), IsEmpty());
}

// ---- children

TYPED_TEST_P(ListsContract, GiveALineOfEachChild) {
  app::ChildView view = full_view();
  view.at_school = true;
  this->keep(child("a"), view);
  this->give({of_school("senco")});
  const auto rows = this->made_.lists.children(this->viewer("senco"), {});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].name.surname, "O'Brien-Ŵyn");
  EXPECT_EQ(rows[0].framework, "wales-sen-2002");
  EXPECT_EQ(rows[0].stage, "school_action");
  EXPECT_EQ(rows[0].since, base::Day(2025, 1, 6));
  EXPECT_TRUE(rows[0].on_register);
  EXPECT_EQ(rows[0].in_force, view.in_force);
  EXPECT_EQ(rows[0].next_on, base::Day(2025, 6, 6));
  EXPECT_EQ(rows[0].reviews_in_time, 2);
  EXPECT_EQ(rows[0].reviews_late, 1);
}

TYPED_TEST_P(ListsContract, TakeTheEarliestLimitOrAimOfDutiesForWhatIsNext) {
  this->give({of_school("senco")});
  const base::Day early(2025, 9, 2), late(2025, 10, 1);
  const auto next_of = [&](std::vector<app::DueLine> due) {
    app::ChildView view = pupil("Ann", "Ash");
    view.due = std::move(due);
    this->keep(child("a"), view);
    return this->made_.lists.children(this->viewer("senco"), {}).at(0).next_on;
  };
  app::DueLine watch = line("watch", early), right = line("right", early);
  watch.kind = "watch";
  right.kind = "right";
  EXPECT_EQ(next_of({}), std::nullopt);
  EXPECT_EQ(next_of({line("none", {})}), std::nullopt);
  EXPECT_EQ(next_of({watch, right}), std::nullopt);
  EXPECT_EQ(next_of({watch, line("limit", late)}), late);
  EXPECT_EQ(next_of({line("both", late, early), line("limit", late)}), early);
  EXPECT_EQ(next_of({line("aim", {}, early), line("limit", late)}), early);
  EXPECT_EQ(next_of({line("aim late", early, late)}), early);
}

TYPED_TEST_P(ListsContract, OrderChildrenBySurnameAndForenameWhateverTheAccents) {
  this->keep(child("1"), pupil("Zoë", "O'Brien"));
  this->keep(child("2"), pupil("ann", "Óbrien"));
  this->keep(child("3"), pupil("Ben", "obrien wyn"));
  this->keep(child("4"), pupil("Cai", "Oak"));
  this->keep(child("5"), pupil("Siân", "Ŵyn"));
  this->keep(child("6"), pupil("Dai", "Zed"));
  this->give({of_school("senco")});
  EXPECT_THAT(this->seen_by("senco"), ElementsAre("4", "2", "1", "3", "5", "6"));
  EXPECT_THAT(this->found(""), ElementsAre("4", "2", "1", "3", "5", "6"));
}

TYPED_TEST_P(ListsContract, GiveNoMoreThanWereAskedFor) {
  for (const char* id : {"1", "2", "3"}) this->keep(child(id), pupil("Ann", id));
  this->give({of_school("senco")});
  app::ChildFilter two;
  two.most = 2;
  EXPECT_THAT(this->seen_by("senco", two), ElementsAre("1", "2"));
  EXPECT_THAT(this->found_by(two), ElementsAre("1", "2"));
  two.most = 0;
  EXPECT_THAT(this->seen_by("senco", two), IsEmpty());
}

TYPED_TEST_P(ListsContract, FilterByClassYearStageAndHelp) {
  app::ChildView helped = pupil("Ann", "Ash", "3G"), not_helped = pupil("Ben", "Birch", "4G");
  not_helped.year_group = "4";
  not_helped.stage = "none";
  not_helped.on_register = false;
  this->keep(child("a"), helped);
  this->keep(child("b"), not_helped);
  this->give({of_school("senco")});
  const auto with = [&](auto change) {
    app::ChildFilter filter;
    change(filter);
    return this->seen_by("senco", filter);
  };
  EXPECT_THAT(with([](auto& f) { f.class_name = "4G"; }), ElementsAre("b"));
  EXPECT_THAT(with([](auto& f) { f.class_name = "_G"; }), IsEmpty());
  EXPECT_THAT(with([](auto& f) { f.year_group = "3"; }), ElementsAre("a"));
  EXPECT_THAT(with([](auto& f) { f.stages = {"none"}; }), ElementsAre("b"));
  EXPECT_THAT(with([](auto& f) {
                f.stages = {"none", "school_action", "x"};
              }),
              ElementsAre("a", "b"));
  EXPECT_THAT(with([](auto& f) { f.stages = {"school"}; }), IsEmpty());
  EXPECT_THAT(with([](auto& f) { f.stages = {"school_action_plus"}; }), IsEmpty());
  EXPECT_THAT(with([](auto& f) { f.help = app::ChildFilter::Help::OnRegister; }), ElementsAre("a"));
  EXPECT_THAT(with([](auto& f) {
                f.words = "ben";
                f.class_name = "3G";
              }),
              IsEmpty());
}

// ---- names

TYPED_TEST_P(ListsContract, FindNamesWithoutAskingWhoIsHelped) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  app::ChildView not_helped = pupil("Ben", "Birch");
  not_helped.on_register = false;
  this->keep(child("b"), not_helped);
  this->keep(child("c", "school-2"), pupil("Cai", "Cole"));
  app::ChildFilter filter;
  filter.help = app::ChildFilter::Help::OnRegister;
  filter.stages = {"statement"};
  EXPECT_THAT(this->found_by(filter), ElementsAre("a", "b"));
}

TYPED_TEST_P(ListsContract, FindEveryWordAtTheBeginningOfAPartOfAName) {
  this->keep(child("a"), pupil("Mary-Jane", "O'Brien"));
  this->keep(child("b"), pupil("Jane", "Brien"));
  EXPECT_THAT(this->found("jan"), ElementsAre("b", "a"));
  EXPECT_THAT(this->found("brien"), ElementsAre("b"));
  EXPECT_THAT(this->found("obr"), ElementsAre("a"));
  EXPECT_THAT(this->found("bri jan"), ElementsAre("b"));
  EXPECT_THAT(this->found("jane mary obrien"), ElementsAre("a"));
  EXPECT_THAT(this->found("jane x"), IsEmpty());
  EXPECT_THAT(this->found("ane"), IsEmpty());
  EXPECT_THAT(this->found("mary jane"), ElementsAre("a"));
}

TYPED_TEST_P(ListsContract, FindNamesWithAccentsAndApostrophes) {
  this->keep(child("a"), pupil("Siân", "D’Arcy"));
  for (const char* words : {"Siân", "sian", "SIAN", "d'arcy", "D’Arcy", "darcy", "  sian   dar "})
    EXPECT_THAT(this->found(words), ElementsAre("a")) << words;
  EXPECT_THAT(this->found("arcy"), IsEmpty());
}

TYPED_TEST_P(ListsContract, TakeWhatSomebodyTypesForNothingButLetters) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  for (const char* words : {"%", "_", "A%", "A_n", "*", "?", "[a]", "\\", "|", "\"", ";", "!"})
    EXPECT_THAT(this->found(words), IsEmpty()) << words;
  this->keep(child("b"), pupil("100%", "_x"));
  EXPECT_THAT(this->found("100%"), ElementsAre("b"));
  EXPECT_THAT(this->found("_"), ElementsAre("b"));
  EXPECT_THAT(this->found("1_0"), IsEmpty());
}

TYPED_TEST_P(ListsContract, LiveWithWordsOfAnyLengthAndNumber) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("senco")});
  EXPECT_THAT(this->found(std::string(10'000, 'a')), IsEmpty());
  EXPECT_THAT(this->found(std::string(10'000, '%')), IsEmpty());
  app::ChildFilter filter;
  for (int i = 0; i < 10'000; ++i) filter.words += "ann ";
  EXPECT_THAT(this->seen_by("senco", filter), ElementsAre("a"));
  filter.words = "ann ash ann ash nobody";
  EXPECT_THAT(this->seen_by("senco", filter), IsEmpty());
  filter.words = "ann ash ann ash ann nobody";
  EXPECT_THAT(this->seen_by("senco", filter), ElementsAre("a"));
}

TYPED_TEST_P(ListsContract, NameOneChild) {
  this->keep(child("a"), full_view());
  EXPECT_EQ(this->made_.lists.name(child("a")),
            (app::ChildName{"a", "Siân", "O'Brien-Ŵyn", "Si", "3G", "3", false}));
  EXPECT_EQ(this->made_.lists.name(child("b")), std::nullopt);
  EXPECT_EQ(this->made_.lists.name(child("a", "school-2")), std::nullopt);
}

TYPED_TEST_P(ListsContract, NameTheClassesOfASchoolInOrder) {
  const char* classes[] = {"10A", "4G", "", "3G", "4G"};
  int number = 0;
  for (const char* name : classes)
    this->keep(child(std::to_string(number++)), pupil("Ann", "Ash", name));
  this->keep(child("x", "school-2"), pupil("Ann", "Ash", "9X"));
  EXPECT_THAT(this->made_.lists.classes("school-1"), ElementsAre("3G", "4G", "10A"));
}

// ---- what is stale

TYPED_TEST_P(ListsContract, CallAViewStaleThatDoesNotHold) {
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->keep(child("c", "school-2"), pupil("Cai", "Cole"));
  EXPECT_THAT(this->stale(), IsEmpty());
  const auto both = ElementsAre(child("a"), child("b"));
  EXPECT_THAT(this->stale("other packs"), both);
  EXPECT_THAT(this->stale("hash of packs", 5), both);
  EXPECT_THAT(this->stale("hash of packs", 4, base::Day(2026, 1, 1)), both);
}

TYPED_TEST_P(ListsContract, CallAChildStaleOfWhomNothingOrTooLittleIsKept) {
  this->write(append(child("a"), 0, {"1"}));
  this->keep(child("b"), pupil("Ben", "Birch"));
  this->write(append(child("b"), 1, {"2"}));
  this->write(append(child("b"), 2, {"3"}));
  this->write(append({"school-1", {}}, 0, {"of the school"}));
  EXPECT_THAT(this->stale(), ElementsAre(child("a"), child("b")));
  this->made_.store.keep_views({{child("a"), pupil("Ann", "Ash"), made_with(1)},
                                {child("b"), pupil("Ben", "Birch"), made_with(2)}});
  EXPECT_THAT(this->stale(), ElementsAre(child("b")));
  this->made_.store.keep_views({{child("b"), pupil("Ben", "Birch"), made_with(3)}});
  EXPECT_THAT(this->stale(), IsEmpty());
}

TYPED_TEST_P(ListsContract, ForgetWhatWasMadeFromATextThatIsErased) {
  this->keep(child("a"), pupil("Ann", "Ash"));
  this->give({of_school("senco")});
  this->made_.store.erase_body(child("a"), 1, "person-1", kNow, "asked for");
  EXPECT_THAT(this->seen_by("senco"), IsEmpty());
  EXPECT_THAT(this->due_for(this->viewer("senco")), IsEmpty());
  EXPECT_EQ(this->made_.lists.name(child("a")), std::nullopt);
  EXPECT_THAT(this->stale(), ElementsAre(child("a")));
  this->made_.store.erase_body({"school-1", {}}, 1, "person-1", kNow, "asked for");
  EXPECT_EQ(this->made_.lists.sights_version("school-1"), 0);
}

REGISTER_TYPED_TEST_SUITE_P(
    ListsContract, ShowNobodyToWhoHasNoSight, ShowEveryChildToWhoSeesTheSchool, ShowNoOtherClass,
    ShowNoOtherChild, ShowNoOtherSchool, ShowAChildOnceToWhoSeesItThreeTimes,
    ShowNothingFromTheDayOnWhichAPostEnded, ShowNothingBeforeTheDayOnWhichAPostBegins,
    FollowAChildIntoAnotherClass, ListWhoHasLeftOnlyWhereTheyAreAskedFor, ShowWhatLeavingLeavesOpen,
    NameWhoHasLeftAndLeaveOutTheirClass, ReplaceAllSightsWithTheNextEntryOfTheSchool,
    ShowNobodyWhenTheSchoolsEntryCameWithoutSights, GiveBackTheSightsOfASchool,
    KeepSightsThatWereMadeAgain, TakeSightsOfAChildForAMistake,
    OrderWhatIsDueByLimitThenAimThenName, GiveEachLineOfWhatIsDueWhole,
    GiveTasksWithDutiesByTheirDayAndOnlyForWhomSeesTheChild,
    ShowAReminderOnlyToWhomItIsForAndWhoSetIt, ReplaceTheTasksOfAChildWithItsView,
    GiveOnlyTheDutiesThatAreNamed, GiveALineOfEachChild,
    TakeTheEarliestLimitOrAimOfDutiesForWhatIsNext,
    OrderChildrenBySurnameAndForenameWhateverTheAccents, GiveNoMoreThanWereAskedFor,
    FilterByClassYearStageAndHelp, FindNamesWithoutAskingWhoIsHelped,
    FindEveryWordAtTheBeginningOfAPartOfAName, FindNamesWithAccentsAndApostrophes,
    TakeWhatSomebodyTypesForNothingButLetters, LiveWithWordsOfAnyLengthAndNumber, NameOneChild,
    NameTheClassesOfASchoolInOrder, CallAViewStaleThatDoesNotHold,
    CallAChildStaleOfWhomNothingOrTooLittleIsKept, ForgetWhatWasMadeFromATextThatIsErased);

}  // namespace stepwell::testing
