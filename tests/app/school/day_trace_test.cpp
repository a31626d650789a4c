// What a closure that is recorded later does to the last day of what was done before: both days
// stay in sight, by what was known at each moment.
#include "app/school/day_trace.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/records/school_record.h"
#include "app/school/moved_days.h"
#include "app/school/school_years.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using base::Day;
using base::DayRange;
using record::LastDay;
using record::State;
using stepwell::testing::House;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kCopy = "w02.copy_records";

/// A parent asked for a copy of the record on 1 September 2025: fifteen school days, up to the
/// 22nd.
struct LateClosures : House {
  NewSchool school = add_school(stepwell::testing::bryn());
  RecordId child{school.school, new_identifier(randomness)};

  LateClosures() {
    give_terms(year());
    clock.advance(60);
    add_child(child, {"Siân", "O’Brien", "3B"});
    write(child, {{"on", "2025-09-01"},
                  {"kind", "request_received"},
                  {"request", "records"},
                  {"from", "parent"}});
  }
  void go_to(Day day) {
    clock.set({static_cast<std::int64_t>(day - Day(1970, 1, 1)) * 86400 + 9 * 3600});
  }
  void write(const RecordId& id, boost::json::object entry) {
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({id, {std::move(entry)}});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  static SchoolYear year() {
    SchoolYear year{2025, {}};
    year.dates.terms = {{{2025, 9, 1}, {2025, 12, 18}},
                        {{2026, 1, 6}, {2026, 3, 26}},
                        {{2026, 4, 14}, {2026, 7, 20}}};
    return year;
  }
  void give_terms(const SchoolYear& year) {
    write({school.school, {}}, terms_entry(year, clock.today()));
  }
  void close(Day day) {
    write({school.school, {}}, {{"on", clock.today().iso()},
                                {"kind", "day_closed"},
                                {"day", day.iso()},
                                {"reason", "A burst pipe"}});
  }
  /// The copy is given a day after the last one, as far as anybody knows.
  void give_copy() {
    go_to({2025, 9, 23});
    write(child, {{"on", "2025-09-23"}, {"kind", "report_sent"}, {"report", "records"}});
  }
  std::vector<DayTrace> traces() {
    const auto now = records.standing(child, {clock.today(), std::nullopt}).value();
    const auto all = day_traces(records, child, now.standing, kCopy);
    EXPECT_LE(all.size(), 1U);
    return all.empty() ? std::vector<DayTrace>() : all.begin()->second;
  }
  /// What the last act of the school has moved.
  std::vector<MovedDay> moved_by_last() {
    const auto loaded = records.load({school.school, {}});
    return moved_days(log, records, school_up_to(records, loaded, loaded.version - 1),
                      school_up_to(records, loaded, loaded.version));
  }
  LastDay known_on(Day day) {
    const auto then =
        records.standing(child, {clock.today(), base::end_of_london_day(day)}).value();
    for (const record::Instance& instance : then.standing.instances)
      if (instance.duty->id == kCopy) return record::last_day_of(instance);
    return {};
  }
};

const LastDay kLate{State::MetLate, Day(2025, 9, 22), Day(2025, 9, 23)};
const LastDay kInTime{State::Met, Day(2025, 9, 23), Day(2025, 9, 23)};

TEST(DayTraces, SayBothDaysOfWhatWasDoneBeforeTheClosureWasRecorded) {
  LateClosures given;
  given.give_copy();
  EXPECT_THAT(given.traces(), IsEmpty());
  given.go_to({2025, 9, 24});
  given.close({2025, 9, 10});
  const auto traces = given.traces();
  ASSERT_THAT(traces, SizeIs(1));
  EXPECT_EQ(traces[0].recorded, Day(2025, 9, 24));
  EXPECT_EQ(traces[0].closed, (DayRange{Day(2025, 9, 10), Day(2025, 9, 10)}));
  EXPECT_EQ(traces[0].before, kLate);
  EXPECT_EQ(traces[0].after, kInTime);
}

TEST(DayTraces, KeepWhatWasTakenBackByTermsThatAreGivenAnew) {
  LateClosures given;
  given.give_copy();
  given.go_to({2025, 9, 24});
  given.close({2025, 9, 10});
  given.go_to({2025, 9, 25});
  given.give_terms(LateClosures::year());
  const auto traces = given.traces();
  ASSERT_THAT(traces, SizeIs(2));
  EXPECT_EQ(traces[1].recorded, Day(2025, 9, 25));
  EXPECT_FALSE(traces[1].closed.has_value());
  EXPECT_EQ(traces[1].before, kInTime);
  EXPECT_EQ(traces[1].after, kLate);
}

TEST(DayTraces, SayThatALastDayCouldNotBeWorkedOutUntilTermsWereGiven) {
  LateClosures given;
  SchoolYear none = LateClosures::year();
  none.dates.terms = {{{2025, 9, 1}, {2025, 9, 5}}};
  given.give_terms(none);
  given.give_copy();
  given.go_to({2025, 9, 24});
  given.give_terms(LateClosures::year());
  const auto traces = given.traces();
  ASSERT_FALSE(traces.empty());
  EXPECT_EQ(traces.back().before, (LastDay{State::Met, std::nullopt, Day(2025, 9, 23)}));
  EXPECT_EQ(traces.back().after, kLate);
}

TEST(DayTraces, AreKeptOfAClosureMoreThanAYearAgo) {
  LateClosures given;
  given.give_copy();
  given.go_to({2026, 11, 2});
  given.close({2025, 9, 10});
  const auto traces = given.traces();
  ASSERT_THAT(traces, SizeIs(1));
  EXPECT_EQ(traces[0].recorded, Day(2026, 11, 2));
  EXPECT_EQ(traces[0].after, kInTime);
}

TEST(DayTraces, HaveNothingToSayOfADayOnWhichNobodyCameOrThatWasClosedAlready) {
  LateClosures given;
  given.give_copy();
  given.go_to({2025, 9, 24});
  given.close({2025, 9, 13});
  EXPECT_THAT(given.traces(), IsEmpty());
  EXPECT_THAT(given.moved_by_last(), IsEmpty());
  given.go_to({2025, 9, 25});
  given.close({2025, 9, 10});
  given.go_to({2025, 9, 26});
  given.close({2025, 9, 10});
  EXPECT_THAT(given.traces(), SizeIs(1));
  EXPECT_THAT(given.moved_by_last(), IsEmpty());
}

TEST(DayTraces, HaveNothingToSayOfAClosureThatWasKnownBeforeItBegan) {
  LateClosures given;
  given.go_to({2025, 10, 1});
  given.close({2025, 11, 3});
  given.go_to({2025, 10, 20});
  given.write(given.child, {{"on", "2025-10-20"},
                            {"kind", "request_received"},
                            {"request", "records"},
                            {"from", "parent"}});
  EXPECT_THAT(given.traces(), IsEmpty());
}

TEST(DayTraces, TellOfWhatWasStillOpenThen) {
  LateClosures given;
  given.go_to({2025, 9, 11});
  given.close({2025, 9, 10});
  given.give_copy();
  const auto traces = given.traces();
  ASSERT_THAT(traces, SizeIs(1));
  EXPECT_EQ(traces[0].before, (LastDay{State::Open, Day(2025, 9, 22), std::nullopt}));
  EXPECT_EQ(traces[0].after, (LastDay{State::Open, Day(2025, 9, 23), std::nullopt}));
}

TEST(DayTraces, PutTheDaysOfOneMomentTogether) {
  LateClosures given;
  given.give_copy();
  given.go_to({2025, 9, 24});
  given.close({2025, 9, 10});
  given.close({2025, 9, 11});
  const auto traces = given.traces();
  ASSERT_THAT(traces, SizeIs(1));
  EXPECT_EQ(traces[0].closed, (DayRange{Day(2025, 9, 10), Day(2025, 9, 11)}));
  EXPECT_EQ(traces[0].after.limit, Day(2025, 9, 24));
}

TEST(MovedDays, SayWhatWasDoneAlreadyWithBothDaysAndWhetherItWasInTime) {
  LateClosures given;
  given.give_copy();
  given.go_to({2025, 9, 24});
  given.close({2025, 9, 10});
  const auto moved = given.moved_by_last();
  ASSERT_THAT(moved, SizeIs(1));
  EXPECT_EQ(moved[0].what, MovedDay::What::Settled);
  EXPECT_EQ(moved[0].duty, kCopy);
  EXPECT_EQ(moved[0].before, Day(2025, 9, 22));
  EXPECT_EQ(moved[0].after, Day(2025, 9, 23));
  EXPECT_EQ(moved[0].was, kLate);
  EXPECT_EQ(moved[0].is, kInTime);
}

TEST(MovedDays, SayItOfWhoHasLeftToo) {
  LateClosures given;
  given.give_copy();
  given.go_to({2025, 9, 24});
  given.write(given.child, {{"on", "2025-09-24"}, {"kind", "school_left"}});
  given.close({2025, 9, 10});
  const auto moved = given.moved_by_last();
  ASSERT_THAT(moved, SizeIs(1));
  EXPECT_EQ(moved[0].duty, kCopy);
}

TEST(StandingAsItWasKnown, TakesTheDatesOfTheSchoolThatWereKnownThen) {
  LateClosures given;
  given.give_copy();
  given.go_to({2025, 9, 24});
  given.close({2025, 9, 10});
  EXPECT_EQ(given.known_on({2025, 9, 23}), kLate);
  EXPECT_EQ(given.known_on({2025, 9, 24}), kInTime);
}

}  // namespace
}  // namespace stepwell::app
