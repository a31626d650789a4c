#include "app/lists/today.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using base::Day;
using stepwell::testing::packs;

/// A Wednesday.
const Day kToday{2025, 6, 4};

DueLine line(std::optional<Day> limit, std::optional<Day> aim = {}) {
  DueLine line;
  line.duty = "w02.iep_review";
  line.framework = "wales-sen-2002";
  line.kind = "duty";
  line.limit = limit;
  line.aim = aim;
  line.limit_binds = limit.has_value();
  return line;
}

TEST(DueGroups, AreLateOnTheDayAfterABindingLimitAndNotOnIt) {
  EXPECT_EQ(group_of(line(kToday), kToday), DueGroup::ThisWeek);
  EXPECT_EQ(group_of(line(kToday - 1), kToday), DueGroup::Late);
}

TEST(DueGroups, NeverCallALimitLateThatDoesNotBind) {
  DueLine custom = line(kToday - 30);
  custom.limit_binds = false;
  EXPECT_EQ(group_of(custom, kToday), DueGroup::LaterThanMeant);
}

TEST(DueGroups, AreLaterThanMeantOnceTheAimIsPast) {
  EXPECT_EQ(group_of(line(kToday + 60, kToday - 1), kToday), DueGroup::LaterThanMeant);
  EXPECT_EQ(group_of(line({}, kToday - 1), kToday), DueGroup::LaterThanMeant);
  EXPECT_EQ(group_of(line({}, kToday), kToday), DueGroup::ThisWeek);
}

TEST(DueGroups, EndTheWeekOnSunday) {
  const Day sunday{2025, 6, 8};
  EXPECT_EQ(end_of_week(kToday), sunday);
  EXPECT_EQ(end_of_week(sunday), sunday);
  EXPECT_EQ(end_of_week(sunday + 1), sunday + 7);
  EXPECT_EQ(group_of(line(sunday), kToday), DueGroup::ThisWeek);
  EXPECT_EQ(group_of(line(sunday + 1), kToday), DueGroup::NextWeek);
  EXPECT_EQ(group_of(line(sunday + 7), kToday), DueGroup::NextWeek);
  EXPECT_EQ(group_of(line(sunday + 8), kToday), DueGroup::Later);
}

TEST(DueGroups, GoByTheAimWhileItIsAhead) {
  EXPECT_EQ(group_of(line(kToday + 100, kToday + 1), kToday), DueGroup::ThisWeek);
  EXPECT_EQ(shown_day(line(kToday + 100, kToday + 1), kToday), kToday + 1);
}

TEST(DueGroups, ShowTheLimitOnceItIsPast) {
  EXPECT_EQ(shown_day(line(kToday - 1, kToday - 50), kToday), kToday - 1);
  EXPECT_FALSE(is_shown_by_aim(line(kToday - 1, kToday - 50), kToday));
}

TEST(DueGroups, PutWhatHasNoDayLater) {
  EXPECT_EQ(group_of(line({}), kToday), DueGroup::Later);
}

TEST(DueGroups, KeepOthersDutiesAndTheFamilysRightsApartHoweverLate) {
  DueLine watch = line(kToday - 9);
  watch.kind = "watch";
  DueLine right = line(kToday + 9);
  right.kind = "right";
  EXPECT_EQ(group_of(watch, kToday), DueGroup::WaitingFor);
  EXPECT_EQ(group_of(right, kToday), DueGroup::Rights);
}

TEST(DueGroups, AskFirstForWhatIsNotKnown) {
  DueLine unknown = line({});
  unknown.cannot_compute = "term dates after 2019-07-22";
  EXPECT_EQ(group_of(unknown, kToday), DueGroup::ToFindOut);
  unknown.kind = "watch";
  EXPECT_EQ(group_of(unknown, kToday), DueGroup::ToFindOut);
}

TEST(DueGroups, PutAnswersToConcernsBeforeEverything) {
  DueLine concern = line({}, kToday + 5);
  concern.duty = "w02.answer_concern";
  EXPECT_EQ(answers_of(concern, *packs()), Answers::Concern);
  EXPECT_EQ(answers_of(line(kToday), *packs()), Answers::Other);
  EXPECT_EQ(group_of(concern, kToday, Answers::Concern), DueGroup::Concerns);
}

TEST(DueGroups, CallNothingLaterThanMeantThatOnlyFallsDue) {
  DueLine falls = line(kToday - 30);
  falls.duty = "sc.csp_review";
  falls.framework = "scotland";
  falls.limit_binds = false;
  ASSERT_TRUE(packs()->find("scotland")->find_duty(falls.duty)->falls_due);
  EXPECT_EQ(group_of(DueRow{{}, {}, falls}, kToday, *packs()), DueGroup::ThisWeek);
  falls.limit = kToday + 60;
  EXPECT_EQ(group_of(DueRow{{}, {}, falls}, kToday, *packs()), DueGroup::Later);
  falls.aim = kToday - 1;
  EXPECT_EQ(group_of(DueRow{{}, {}, falls}, kToday, *packs()), DueGroup::LaterThanMeant);
}

TEST(DueGroups, StandByTheDayThatIsShownWithThoseWithoutOneLast) {
  std::vector<DueRow> rows;
  for (const DueLine& due : {line({}), line(kToday + 40), line(kToday + 60, kToday + 30)})
    rows.push_back({{}, {}, due});
  const auto groups = in_groups(std::move(rows), kToday, *packs());
  const auto& later = groups[static_cast<std::size_t>(DueGroup::Later)];
  ASSERT_EQ(later.size(), 3U);
  EXPECT_EQ(later[0].line.aim, kToday + 30);
  EXPECT_EQ(later[1].line.limit, kToday + 40);
  EXPECT_FALSE(later[2].line.limit);
}

}  // namespace
}  // namespace stepwell::app
