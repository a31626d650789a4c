// What other terms do to what a school year owes in its parts, done already or missed.
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/json.hpp>

#include "app/records/school_record.h"
#include "app/school/day_trace.h"
#include "app/school/moved_days.h"
#include "app/school/school_years.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using base::Day;
using record::LastDay;
using record::State;
using stepwell::testing::House;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kMeet = "eng.meet";
constexpr const char* kReport = "eng.annual_report";

/// A child with SEN support since 1 September 2025, at a school of which no terms are known yet.
struct SchoolYearOwed : House {
  NewSchool school = add_school(stepwell::testing::exton());
  RecordId child{school.school, new_identifier(randomness)};

  SchoolYearOwed() {
    add_child(child, {"Mia", "Stone", "3B"});
    write(child, {{"on", "2025-09-01"}, {"kind", "taken_over"}, {"stage", "k"}});
    clock.advance(60);
  }
  void go_to(Day day) {
    clock.set({static_cast<std::int64_t>(day - Day(1970, 1, 1)) * 86400 + 9 * 3600});
  }
  void write(const RecordId& id, boost::json::object entry) {
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({id, {std::move(entry)}});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  void give_terms(Day autumn_ends) {
    SchoolYear year{2025, {}};
    year.dates.terms = {
        {{2025, 9, 1}, autumn_ends}, {{2026, 1, 6}, {2026, 3, 26}}, {{2026, 4, 14}, {2026, 7, 20}}};
    write({school.school, {}}, terms_entry(year, clock.today()));
  }
  SchoolView before_last() {
    const auto loaded = records.load({school.school, {}});
    return school_up_to(records, loaded, loaded.version - 1);
  }
  SchoolView now() { return *records.school(school.school); }
};

std::size_t count(const std::vector<MovedDay>& moved, MovedDay::What what, std::string_view duty) {
  return static_cast<std::size_t>(
      std::count_if(moved.begin(), moved.end(),
                    [&](const MovedDay& day) { return day.what == what && day.duty == duty; }));
}

TEST(TermsGivenAnew, SayThatWhatWasDoneInTimeIsLateByThem) {
  SchoolYearOwed given;
  given.give_terms({2025, 12, 18});
  given.go_to({2025, 12, 15});
  given.write(given.child,
              {{"on", "2025-12-15"}, {"kind", "meeting_held"}, {"meeting", "parent_meeting"}});
  given.go_to({2025, 12, 17});
  given.give_terms({2025, 12, 12});
  const LastDay in_time{State::Met, Day(2025, 12, 18), Day(2025, 12, 15)};
  const LastDay late{State::MetLate, Day(2025, 12, 12), Day(2025, 12, 15)};
  const auto moved = moved_days(given.log, given.records, given.before_last(), given.now());
  ASSERT_THAT(moved, SizeIs(1));
  EXPECT_EQ(moved[0].what, MovedDay::What::Settled);
  EXPECT_EQ(moved[0].duty, kMeet);
  EXPECT_EQ(moved[0].was, in_time);
  EXPECT_EQ(moved[0].is, late);

  const auto standing = given.records.standing(given.child, {given.clock.today(), {}}).value();
  const auto traces = day_traces(given.records, given.child, standing.standing, kMeet);
  ASSERT_THAT(traces, SizeIs(1));
  const DayTrace& last = traces.begin()->second.back();
  EXPECT_EQ(last.recorded, Day(2025, 12, 17));
  EXPECT_FALSE(last.closed.has_value());
  EXPECT_EQ(last.before, in_time);
  EXPECT_EQ(last.after, late);
}

TEST(TermsGivenAnew, SayWhatWasMissedInAYearOfWhichNobodyKnewTheTerms) {
  SchoolYearOwed given;
  given.go_to({2026, 9, 1});
  given.give_terms({2025, 12, 18});
  const auto moved = moved_days(given.log, given.records, given.before_last(), given.now());
  EXPECT_EQ(count(moved, MovedDay::What::Begun, kMeet), 3U);
  EXPECT_EQ(count(moved, MovedDay::What::Begun, kReport), 1U);
  const auto back = moved_days(given.log, given.records, given.now(), given.before_last());
  EXPECT_EQ(count(back, MovedDay::What::Gone, kMeet), 3U);
  EXPECT_EQ(count(back, MovedDay::What::Gone, kReport), 1U);
}

TEST(TermsGivenAnew, SayNothingIfTheyAreTheSame) {
  SchoolYearOwed given;
  given.give_terms({2025, 12, 18});
  given.go_to({2025, 12, 17});
  given.give_terms({2025, 12, 18});
  EXPECT_THAT(moved_days(given.log, given.records, given.before_last(), given.now()), IsEmpty());
}

}  // namespace
}  // namespace stepwell::app
