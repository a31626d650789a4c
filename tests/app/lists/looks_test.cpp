// What stands still in a record, and what is waited for.
#include "app/lists/looks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/lists/child_view.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using base::Day;
using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Sort = Task::Sort;

/// A child of School Action since 3 March 2025, at a school with the terms of two years.
struct Looks : ::testing::Test {
  std::vector<record::Entry> entries;
  SchoolView school;

  Looks() {
    school.id = "school";
    school.framework = packs()->find("wales-sen-2002");
    school.nation = "wales";
    school.setting = "maintained";
    school.term_dates.terms = {{{2025, 1, 6}, {2025, 4, 11}},
                               {{2025, 4, 28}, {2025, 7, 21}},
                               {{2025, 9, 1}, {2025, 12, 19}},
                               {{2026, 1, 5}, {2026, 3, 27}},
                               {{2026, 4, 13}, {2026, 7, 20}}};
    school.calendar = std::make_shared<const calendar::SchoolCalendar>(
        calendar::SchoolCalendar::create(school.term_dates, *packs()->holidays_of("wales"))
            .value());
    add({{"on", "2025-03-03"}, {"kind", "school_joined"}});
    add({{"on", "2025-03-03"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "Slow."}});
  }
  void add(const json::object& object) {
    const auto position = static_cast<record::Position>(entries.size() + 1);
    auto entry = record::read_entry(object, position, packs()->vocabulary());
    ASSERT_TRUE(entry.has_value());
    entries.push_back(std::move(*entry));
  }
  void issue(const char* on) {
    add({{"on", on},
         {"kind", "document_issued"},
         {"document", "iep"},
         {"state", "final"},
         {"content", {{"targets", {{{"id", "t1"}, {"target", "Reads ten words"}}}}}}});
  }
  void review(const char* on, const char* outcome) {
    add({{"on", on},
         {"kind", "review_held"},
         {"document", "iep"},
         {"decision", "continue"},
         {"outcomes", {{{"target", "t1"}, {"outcome", outcome}}}}});
  }
  void say(const std::string& key, int amount) {
    auto changes = std::make_shared<law::PracticeChanges>();
    changes->set(key, {amount, {2025, 3, 3}});
    school.practice = changes;
  }
  std::vector<Task> on(Day day, Sort sort) const {
    const auto standing = record::stand(entries, circumstances_of(entries, school, *packs(), day),
                                        {day, std::nullopt});
    std::vector<Task> tasks = looks_of(entries, standing.value(), school.calendar.get());
    std::erase_if(tasks, [sort](const Task& task) { return task.sort != sort; });
    return tasks;
  }
};

TEST_F(Looks, SeeATargetThatWasNotMetTwice) {
  issue("2025-03-10");
  review("2025-04-01", "not_met");
  EXPECT_THAT(on({2025, 7, 1}, Sort::Stuck), IsEmpty());
  review("2025-07-01", "partly");
  ASSERT_EQ(on({2025, 7, 1}, Sort::Stuck).size(), 1U);
  EXPECT_EQ(on({2025, 7, 1}, Sort::Stuck)[0].row, 2);
  review("2025-07-02", "met");
  EXPECT_THAT(on({2025, 7, 2}, Sort::Stuck), IsEmpty());
}

TEST_F(Looks, SeeAsOftenAsTheSchoolSays) {
  issue("2025-03-10");
  review("2025-04-01", "not_met");
  say("w02.look_target", 1);
  EXPECT_EQ(on({2025, 7, 1}, Sort::Stuck).size(), 1U);
}

TEST_F(Looks, SeeAStageThatStaysForThreeTermsFromTheFirstDayOfTheNext) {
  EXPECT_THAT(on({2026, 1, 4}, Sort::Still), IsEmpty());
  ASSERT_EQ(on({2026, 1, 5}, Sort::Still).size(), 1U);
  EXPECT_EQ(on({2026, 1, 5}, Sort::Still)[0].row, 3);
  EXPECT_EQ(on({2026, 1, 5}, Sort::Still)[0].entry, 2);
  say("w02.look_stage", 4);
  EXPECT_THAT(on({2026, 1, 5}, Sort::Still), IsEmpty());
  EXPECT_EQ(on({2026, 4, 13}, Sort::Still).size(), 1U);
}

TEST_F(Looks, CountTheTermsAnewFromNewAdvice) {
  add({{"on", "2025-10-01"}, {"kind", "advice_received"}, {"service", "educational_psychology"}});
  EXPECT_THAT(on({2026, 4, 13}, Sort::Still), IsEmpty());
}

TEST_F(Looks, SeeNoStageThatStaysWhereTermsAreNotKnown) {
  school.calendar = nullptr;
  EXPECT_THAT(on({2030, 1, 5}, Sort::Still), IsEmpty());
  EXPECT_THAT(on({2030, 1, 5}, Sort::Unread), IsEmpty());
}

TEST_F(Looks, SayByWhichDayAPlanShouldBeOpened) {
  issue("2025-03-10");
  ASSERT_EQ(on({2025, 3, 10}, Sort::Unread).size(), 1U);
  EXPECT_EQ(on({2025, 3, 10}, Sort::Unread)[0].on, Day(2025, 3, 24));
  EXPECT_EQ(on({2025, 3, 10}, Sort::Unread)[0].entry, 3);
}

/// A plan of Siân of 3B, issued with entry 5, to be opened by 10 March.
struct Unopened : ::testing::Test {
  SchoolStaff staff;
  Task task;
  std::optional<Day> since = Day(2025, 1, 6);
  ChildName sian{"sian", "Siân", "O’Brien", {}, "3B", "3"};

  Unopened() {
    using people::PostKind;
    staff.posts = {{PostKind::ClassTeacher, "tom", "3B", {}, {2024, 9, 1}, std::nullopt},
                   {PostKind::Assistant, "ann", {}, "sian", {2024, 9, 1}, std::nullopt},
                   {PostKind::Assistant, "new", "3B", {}, {2025, 3, 20}, std::nullopt},
                   {PostKind::ClassTeacher, "eve", "4A", {}, {2024, 9, 1}, std::nullopt},
                   {PostKind::Senco, "sen", {}, {}, {2024, 9, 1}, std::nullopt}};
    task.sort = Sort::Unread;
    task.entry = 5;
    task.about = "iep";
    task.on = Day(2025, 3, 10);
    task.row = 14;
  }
  static PlanOpening opening(const char* person, record::Position issue) {
    return {{{"school", "sian"}, "iep"}, issue, person, {2025, 3, 1}};
  }
  std::vector<std::string> who(std::vector<PlanOpening> openings, Day today = {2025, 4, 1}) const {
    return not_opened_by(task, sian, staff, {since, std::move(openings)}, today);
  }
};

TEST_F(Unopened, AreThoseWhoTeachTheChildSinceThatDayOrLonger) {
  EXPECT_THAT(who({}), ElementsAre("tom", "ann"));
  EXPECT_THAT(who({opening("tom", 5)}), ElementsAre("ann"));
  EXPECT_THAT(who({opening("tom", 4), opening("ann", 9)}), ElementsAre("tom"));
}

TEST_F(Unopened, AreNobodyUntilTheDayIsPast) {
  EXPECT_THAT(who({}, {2025, 3, 10}), IsEmpty());
  EXPECT_THAT(who({}, {2025, 3, 11}), ElementsAre("tom", "ann"));
}

TEST_F(Unopened, AreNobodyWhereThePlanWasIssuedBeforeOpeningsWereKept) {
  since = Day(2025, 2, 24);
  EXPECT_THAT(who({}), ElementsAre("tom", "ann"));
  since = Day(2025, 2, 25);
  EXPECT_THAT(who({}), IsEmpty());
  since.reset();
  EXPECT_THAT(who({}), IsEmpty());
}

TEST_F(Unopened, AreNobodyForAChildWhoHasLeft) {
  sian.at_school = false;
  EXPECT_THAT(who({}), IsEmpty());
}

TEST_F(Unopened, NameThemInTheLineThatStays) {
  staff.members = {{"tom", "Tom Price", {}}, {"ann", "Ann Lee", {}}};
  std::vector<DueRow> rows{{sian, "sa", {}, task}, {sian, "sa", {}, std::nullopt}};
  const std::vector<PlanOpening> both{opening("tom", 5), opening("ann", 5)};
  keep_unopened(rows, staff, {since, {}}, {2025, 4, 1}, "sen");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].task->who, "Tom Price, Ann Lee");
  keep_unopened(rows, staff, {since, both}, {2025, 4, 1}, "sen");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_FALSE(rows[0].task.has_value());
}

TEST_F(Unopened, StayForOthersWhereTheyHaveToOpenThemAndNameNobody) {
  staff.members = {{"tom", "Tom Price", {}}, {"ann", "Ann Lee", {}}};
  const PlanOpenings openings{since, {opening("tom", 5)}};
  std::vector<DueRow> rows{{sian, "sa", {}, task}};
  keep_unopened(rows, staff, openings, {2025, 4, 1}, "ann");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].task->who, "");
  keep_unopened(rows, staff, openings, {2025, 4, 1}, "tom");
  EXPECT_THAT(rows, IsEmpty());
}

}  // namespace
}  // namespace stepwell::app
