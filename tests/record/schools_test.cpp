// What changes, and what does not, when a child goes from one school to another.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <string>
#include <vector>

#include "calendar/school_calendar.h"
#include "record/judge.h"
#include "record/standing.h"
#include "tests/record/test_packs.h"

namespace stepwell::record {
namespace {

using base::Day;

const law::Library& library() {
  return *testing::packs_with_invented_laws();
}

/// Two schools under the invented law: the second closes for a week in October, and the law only
/// advises it.
class TwoSchools : public ::testing::Test {
 protected:
  TwoSchools() {
    circumstances_.library = &library();
    circumstances_.schools.push_back({"first", library().find("test-old"), "bound", &first_});
    circumstances_.schools.push_back({"second", library().find("test-old"), "advised", &second_});
  }

  static calendar::SchoolCalendar calendar(std::vector<base::DayRange> closed) {
    calendar::TermDates dates{{{Day(2025, 9, 2), Day(2025, 12, 19)},
                               {Day(2026, 1, 5), Day(2026, 3, 27)},
                               {Day(2026, 4, 13), Day(2026, 7, 20)}},
                              std::move(closed),
                              {}};
    return *calendar::SchoolCalendar::create(std::move(dates), *library().holidays_of("england"));
  }

  Standing standing(const std::vector<std::string>& record, Day on) const {
    std::vector<Entry> entries;
    for (const std::string& text : record)
      entries.push_back(*read_entry(boost::json::parse(text),
                                    static_cast<Position>(entries.size() + 1),
                                    library().vocabulary()));
    return *stand(entries, circumstances_, {on, std::nullopt});
  }

  /// The last instance of that duty.
  static const Instance& last(const Standing& standing, std::string_view duty) {
    const auto found =
        std::find_if(standing.instances.rbegin(), standing.instances.rend(),
                     [&](const Instance& instance) { return instance.duty->id == duty; });
    if (found == standing.instances.rend())
      throw std::runtime_error("no instance of " + std::string(duty));
    return *found;
  }

  calendar::SchoolCalendar first_ = calendar({});
  calendar::SchoolCalendar second_ = calendar({{Day(2025, 10, 20), Day(2025, 10, 24)}});
  Circumstances circumstances_;
};

const std::string kArranged =
    R"({ "on": "2025-10-06", "kind": "meeting_arranged", "meeting": "plan", "for": "2025-10-16" })";
const std::string kLeft = R"({ "on": "2025-10-07", "kind": "school_left", "school": "first" })";
const std::string kJoined =
    R"({ "on": "2025-10-08", "kind": "school_joined", "school": "second" })";
const std::string kArrangedThere =
    R"({ "on": "2025-10-09", "kind": "meeting_arranged", "meeting": "plan", "for": "2025-10-16" })";

TEST_F(TwoSchools, CountsTheDaysOfTheSchoolOfTheOpeningDay) {
  EXPECT_EQ(last(standing({kArranged}, Day(2025, 10, 6)), "old.school_days_after").limit,
            Day(2025, 10, 23));
  EXPECT_EQ(
      last(standing({kLeft, kJoined, kArrangedThere}, Day(2025, 10, 9)), "old.school_days_after")
          .limit,
      Day(2025, 10, 30));
}

TEST_F(TwoSchools, KeepsTheOldSchoolsDaysForWhatOpensAgain) {
  const Standing there = standing({kArranged, kLeft, kJoined}, Day(2025, 10, 9));
  const Instance& again = last(there, "old.school_days_after");
  EXPECT_EQ(again.state, State::Open);
  EXPECT_EQ(again.opening.on, Day(2025, 10, 6));
  EXPECT_EQ(again.limit, Day(2025, 10, 23));
}

TEST_F(TwoSchools, TakesTheSettingOfTheSchoolThatWasJoined) {
  EXPECT_TRUE(last(standing({kArranged}, Day(2026, 3, 1)), "old.school_days_after").overdue);
  EXPECT_FALSE(last(standing({kArranged, kLeft, kJoined}, Day(2026, 3, 1)), "old.school_days_after")
                   .overdue);
}

TEST_F(TwoSchools, OpensPartsOfTheYearByTheCalendarOfTheSchoolThatWasJoined) {
  const calendar::SchoolCalendar late =
      *calendar::SchoolCalendar::create({{{Day(2025, 9, 2), Day(2025, 12, 19)},
                                          {Day(2026, 1, 12), Day(2026, 3, 20)},
                                          {Day(2026, 4, 13), Day(2026, 7, 20)}},
                                         {},
                                         {}},
                                        *library().holidays_of("england"));
  circumstances_.schools[1].calendar = &late;
  const Standing there =
      standing({R"({ "on": "2025-09-10", "kind": "stage_moved", "to": "low" })", kLeft, kJoined},
               Day(2026, 1, 12));
  EXPECT_EQ(last(there, "old.parts_3").opening.on, Day(2026, 1, 12));
  EXPECT_EQ(last(there, "old.parts_3").limit, Day(2026, 3, 20));
}

/// The first school has what its town has agreed beyond the law; the second has the law alone.
class TwoTowns : public TwoSchools {
 protected:
  TwoTowns() { circumstances_.schools[0].framework = town_; }
  const law::Framework* town_ = library().find_overlay("test-old", "test-town");
};

const std::string kMovedLow = R"({ "on": "2025-10-01", "kind": "stage_moved", "to": "low" })";

TEST_F(TwoTowns, HasTheNamesAndDaysOfItsOwnTown) {
  const Standing there = standing({kMovedLow, kArranged}, Day(2025, 10, 6));
  EXPECT_EQ(there.present_stage().name.en, "Step one");
  EXPECT_EQ(there.framework->id, "test-old");
  EXPECT_EQ(last(there, "old.month_after").limit, Day(2025, 10, 16));
  EXPECT_EQ(last(there, "old.town_watch").limit, Day(2025, 10, 13));
  EXPECT_TRUE(last(standing({kArranged}, Day(2025, 10, 17)), "old.month_after").overdue);
}

TEST_F(TwoTowns, NamesTheLawOfTheTownWhenARecordNamesTheLaw) {
  const Standing there = standing(
      {R"({ "on": "2025-10-01", "kind": "taken_over", "stage": "low", "framework": "test-old" })",
       kArranged},
      Day(2025, 10, 6));
  EXPECT_EQ(there.framework, town_);
  EXPECT_EQ(last(there, "old.month_after").limit, Day(2025, 10, 16));
}

TEST_F(TwoTowns, LeavesWhatOnlyTheTownAskedForBehind) {
  const Standing there = standing({kMovedLow, kArranged, kLeft, kJoined}, Day(2025, 10, 8));
  EXPECT_EQ(there.framework, library().find("test-old"));
  EXPECT_EQ(there.present_stage().id, "low");
  EXPECT_NE(there.present_stage().name.en, "Step one");
  EXPECT_EQ(last(there, "old.town_watch").state, State::Lapsed);
  EXPECT_EQ(last(there, "old.town_watch").closed_on, Day(2025, 10, 8));
}

TEST_F(TwoTowns, LeavesARightThatOnlyTheTownGaveOpenAsItWasThere) {
  const std::vector<std::string> record = {kMovedLow, kArranged, kLeft, kJoined};
  const Standing there = standing(record, Day(2025, 10, 8));
  EXPECT_EQ(last(there, "old.town_right").state, State::Open);
  EXPECT_EQ(last(there, "old.town_right").framework, town_);
  EXPECT_EQ(last(there, "old.town_right").limit, Day(2025, 10, 13));
  auto ended = record;
  ended.push_back(R"({ "on": "2025-10-10", "kind": "report_sent", "report": "policy" })");
  EXPECT_EQ(last(standing(ended, Day(2025, 10, 10)), "old.town_right").state, State::Lapsed);
  EXPECT_EQ(last(standing(ended, Day(2025, 10, 10)), "old.town_right").closed_on,
            Day(2025, 10, 10));
}

TEST_F(TwoTowns, GoesOnWithWhatTheLawOpened) {
  const Standing there = standing({kMovedLow, kArranged, kLeft, kJoined}, Day(2025, 10, 8));
  const Instance& again = last(there, "old.month_after");
  EXPECT_EQ(again.state, State::Open);
  EXPECT_EQ(again.framework, library().find("test-old"));
  EXPECT_EQ(again.limit, Day(2025, 11, 16)) << "the town's shorter time is not the law's";
  const Standing reported =
      standing({kMovedLow, kArranged, kLeft, kJoined,
                R"({ "on": "2025-10-20", "kind": "report_sent", "report": "policy" })"},
               Day(2025, 10, 20));
  EXPECT_EQ(last(reported, "old.month_after").state, State::Met);
}

TEST_F(TwoTowns, TakesOnWhatTheOtherTownAsksForFromThenOn) {
  circumstances_.schools[0].framework = library().find("test-old");
  circumstances_.schools[1].framework = town_;
  const Standing there = standing({kMovedLow, kLeft, kJoined, kArrangedThere}, Day(2025, 10, 9));
  EXPECT_EQ(there.framework, town_);
  EXPECT_EQ(last(there, "old.town_watch").state, State::Open);
  EXPECT_EQ(last(there, "old.month_after").limit, Day(2025, 10, 16));
}

const std::string kMovedLowTwo =
    R"({ "on": "2025-10-02", "kind": "stage_moved", "to": "low_two" })";

TEST_F(TwoTowns, HaveAStageOfTheirOwnInWhichAllCountsThatCountsInItsWhole) {
  const Standing there = standing({kMovedLow, kMovedLowTwo, kArranged}, Day(2025, 10, 6));
  EXPECT_EQ(there.present_stage().id, "low_two");
  EXPECT_EQ(there.since, Day(2025, 10, 2));
  // A clock that takes part in "low" alone takes part in its parts.
  EXPECT_EQ(last(there, "old.town_right").limit, Day(2025, 10, 13));
}

TEST_F(TwoTowns, LeaveTheirOwnStageBehindForTheStageOfTheLaw) {
  const Standing there = standing({kMovedLowTwo, kLeft, kJoined}, Day(2025, 10, 8));
  EXPECT_EQ(there.framework, library().find("test-old"));
  EXPECT_EQ(there.present_stage().id, "low");
  EXPECT_EQ(there.since, Day(2025, 10, 2));
}

TEST_F(TwoTowns, LeaveTheStagesBehindTheirOwnAsTheyAre) {
  const Standing there =
      standing({R"({ "on": "2025-10-02", "kind": "stage_moved", "to": "mid" })", kLeft, kJoined},
               Day(2025, 10, 8));
  EXPECT_EQ(there.present_stage().id, "mid");
}

TEST_F(TwoTowns, TellASchoolWithoutTheStageOfWhichStageItIsAPart) {
  circumstances_.schools[0].framework = library().find("test-old");
  EXPECT_EQ(standing({kMovedLowTwo}, Day(2025, 10, 8)).present_stage().id, "low");
}

TEST_F(TwoTowns, OpenWhatTheLawOpensOnEnteringTheStageAlsoOnceTheSchoolHasTheirPartNoMore) {
  circumstances_.schools[0].framework = library().find("test-old");
  const Standing moved = standing({kMovedLowTwo}, Day(2025, 10, 8));
  EXPECT_EQ(last(moved, "old.on_entry").opening.on, Day(2025, 10, 2));
  const Standing taken_over = standing(
      {R"({ "on": "2025-10-02", "kind": "taken_over", "stage": "low_two" })"}, Day(2025, 10, 8));
  EXPECT_EQ(taken_over.present_stage().id, "low");
  EXPECT_EQ(last(taken_over, "old.on_entry").state, State::Open);
}

TEST_F(TwoTowns, LeadNobodyToTheirOwnStageAtASchoolThatHasNone) {
  const auto move = read_entry(boost::json::parse(kMovedLowTwo), 1, library().vocabulary());
  Circumstances elsewhere = circumstances_;
  elsewhere.schools[0].framework = library().find("test-old");
  const auto refused = judge(*move, {}, elsewhere);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().because, Refusal::Because::Stage);
  const auto here = judge(*move, {}, circumstances_);
  ASSERT_FALSE(here);
  EXPECT_EQ(here.error().because, Refusal::Because::Needs) << "there it is one that can be reached";
}

TEST_F(TwoSchools, LeavesAChildAtNoSchoolUntilOneIsJoined) {
  EXPECT_TRUE(standing({}, Day(2025, 10, 7)).at_school);
  EXPECT_FALSE(standing({kLeft}, Day(2025, 10, 7)).at_school);
  EXPECT_TRUE(standing({kLeft, kJoined}, Day(2025, 10, 8)).at_school);
}

}  // namespace
}  // namespace stepwell::record
