// What every store that answers lists has to do: what is due, and the children.
#pragma once

#include <algorithm>

#include "tests/contract/lists_house.h"

namespace stepwell::testing {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class Made>
class ListsContract : public ListsHouse<Made> {};

TYPED_TEST_SUITE_P(ListsContract);

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

TYPED_TEST_P(ListsContract, ShowAReminderThatNobodyIsLeftToSeeToWhoeverLeadsTheHelp) {
  app::ChildView view = pupil("Ann", "Ash");
  view.due = {};
  app::Task reminder = task("ring", kToday);
  reminder.sort = app::Task::Sort::Reminder;
  reminder.owner = "owner";
  reminder.set_by = "setter";
  view.tasks = {reminder};
  this->keep(child("a"), view);
  app::Viewer leader = this->viewer("senco");
  leader.leads = true;
  using Of = app::Sight::Of;
  this->give({of_school("senco"), of_school("other"), of_class("setter", "3G")});
  EXPECT_THAT(this->tasks_for(leader), IsEmpty()) << "whoever set it still sees the child";
  this->give({of_school("senco"), of_school("other"), of_class("setter", "4A"),
              sight("owner", Of::School, {}, base::Day(2024, 9, 1), kToday)});
  EXPECT_THAT(this->tasks_for(leader), ElementsAre("a ring"));
  EXPECT_THAT(this->tasks_for(this->viewer("other")), IsEmpty()) << "who does not lead";
  app::Viewer stranger = this->viewer("stranger");
  stranger.leads = true;
  EXPECT_THAT(this->tasks_for(stranger), IsEmpty()) << "who does not see the child";
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
  EXPECT_EQ(rows[0].born, base::Day(2017, 2, 28));
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

REGISTER_TYPED_TEST_SUITE_P(ListsContract, OrderWhatIsDueByLimitThenAimThenName,
                            GiveEachLineOfWhatIsDueWhole,
                            GiveTasksWithDutiesByTheirDayAndOnlyForWhomSeesTheChild,
                            ShowAReminderOnlyToWhomItIsForAndWhoSetIt,
                            ShowAReminderThatNobodyIsLeftToSeeToWhoeverLeadsTheHelp,
                            ReplaceTheTasksOfAChildWithItsView, GiveOnlyTheDutiesThatAreNamed,
                            GiveALineOfEachChild, TakeTheEarliestLimitOrAimOfDutiesForWhatIsNext,
                            OrderChildrenBySurnameAndForenameWhateverTheAccents,
                            GiveNoMoreThanWereAskedFor, FilterByClassYearStageAndHelp);

}  // namespace stepwell::testing
