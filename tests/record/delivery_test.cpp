// What was promised and what came of it, counted on the days on which the school meets.
#include "record/delivery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>

#include "tests/calendar/years.h"
#include "tests/record/test_packs.h"

namespace stepwell::record {
namespace {

using base::Day;
using calendar::calendar_of;
using calendar::SchoolCalendar;
using calendar::year_2018;
using ::testing::ElementsAre;

/// A record, made entry by entry.
struct Record {
  std::vector<Entry> entries;
  int add(std::string_view entry) {
    const auto position = static_cast<Position>(entries.size() + 1);
    const auto read = read_entry(boost::json::parse(entry), position,
                                 stepwell::testing::packs_with_invented_laws()->vocabulary());
    EXPECT_TRUE(read) << entry;
    entries.push_back(*read);
    return position;
  }
  void session(std::string_view on, std::string_view outcome, std::string_view more = "") {
    add(R"({"on": ")" + std::string(on) + R"(", "kind": "session_recorded", "provision": 1, )" +
        R"("outcome": ")" + std::string(outcome) + "\"" + std::string(more) + "}");
  }
  Help help(Day on) const { return help_in(entries, on); }
  Delivery delivery(Day today) const {
    const Help all = help(today);
    return delivery_of(all.provisions.at(0), all, calendar_of(year_2018()), today);
  }
};

/// Three times a week from Monday 8 October 2018.
Record three_a_week() {
  Record record;
  record.add(R"({"on": "2018-10-08", "kind": "provision_began", "type": "group", "what": "Cards",
                 "times_a_week": 3, "minutes": 15, "targets": ["t1"], "group": "Red"})");
  return record;
}

TEST(SessionsDue, AreThoseOfAWeekForAWholeWeek) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  for (const int times : {1, 2, 3, 5, 7, 10})
    EXPECT_EQ(sessions_due(calendar, times, {{2018, 10, 8}, {2018, 10, 14}}), times);
}

TEST(SessionsDue, SpreadOverTheWeekSoThatTheLastFallsDueOnFriday) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  std::vector<int> due;
  for (int i = 0; i < 5; ++i)
    due.push_back(sessions_due(calendar, 3, {{2018, 10, 8}, Day(2018, 10, 8) + i}));
  EXPECT_THAT(due, ElementsAre(0, 1, 1, 2, 3));
}

TEST(SessionsDue, AreNoneInAHolidayAndFewerWhereEachDayHasOneAndADayIsMissing) {
  const SchoolCalendar calendar = calendar_of(year_2018());
  EXPECT_EQ(sessions_due(calendar, 3, {{2018, 10, 29}, {2018, 11, 4}}), 0);
  // 7 January 2019 is a day for staff.
  EXPECT_EQ(sessions_due(calendar, 5, {{2019, 1, 7}, {2019, 1, 13}}), 4);
  EXPECT_EQ(sessions_due(calendar, 3, {{2019, 1, 7}, {2019, 1, 13}}), 3);
  EXPECT_EQ(sessions_due(calendar, 0, {{2018, 10, 8}, {2018, 10, 14}}), 0);
  EXPECT_EQ(sessions_due(calendar, 3, {{2018, 10, 14}, {2018, 10, 8}}), 0);
}

RC_GTEST_PROP(SessionsDue, OfTwoStretchesAddUpToThoseOfBoth, ()) {
  static const SchoolCalendar calendar = calendar_of(year_2018());
  const int times = *rc::gen::inRange(0, 12);
  const Day first = Day(2018, 9, 1) + *rc::gen::inRange(0, 300);
  const Day middle = first + *rc::gen::inRange(0, 60);
  const Day last = middle + *rc::gen::inRange(1, 60);
  RC_ASSERT(sessions_due(calendar, times, {first, middle}) +
                sessions_due(calendar, times, {middle + 1, last}) ==
            sessions_due(calendar, times, {first, last}));
}

RC_GTEST_PROP(SessionsDue, AreNeverMoreThanTheWeeksGiveAndNoneWithoutASchoolDay, ()) {
  static const SchoolCalendar calendar = calendar_of(year_2018());
  const int times = *rc::gen::inRange(0, 12);
  const Day first = Day(2018, 9, 1) + *rc::gen::inRange(0, 300);
  const Day last = first + *rc::gen::inRange(0, 90);
  const int due = sessions_due(calendar, times, {first, last});
  RC_ASSERT(due >= 0);
  RC_ASSERT(due <= times * ((last - first) / 7 + 2));
  bool meets = false;
  for (Day day = first; day <= last; day = day + 1) meets = meets || calendar.is_school_day(day);
  RC_ASSERT(meets || due == 0);
}

TEST(Help, IsNoneOfWhichTheWordsAreGone) {
  Record record;
  record.add(R"({"on": "2018-10-08", "kind": "provision_began"})");
  record.session("2018-10-09", "held");
  EXPECT_TRUE(record.help({2018, 10, 12}).provisions.empty());
}

TEST(Delivery, SaysPromisedHappenedMissedAndWhy) {
  Record record = three_a_week();
  for (const char* on : {"2018-10-08", "2018-10-10", "2018-10-12", "2018-10-15"})
    record.session(on, "held");
  record.session("2018-10-17", "partly");
  record.session("2018-10-18", "missed", R"(, "why": "staff_away")");
  record.session("2018-10-22", "missed", R"(, "why": "event")");
  record.session("2018-10-23", "missed", R"(, "why": "staff_away")");
  const Delivery delivery = record.delivery({2018, 10, 27});
  EXPECT_EQ(delivery.promised, 9);
  EXPECT_EQ(delivery.happened, 4);
  EXPECT_EQ(delivery.in_part, 1);
  EXPECT_EQ(delivery.missed, 3);
  EXPECT_EQ(delivery.not_recorded(), 1);
  EXPECT_THAT(delivery.because,
              ElementsAre(MissedBecause{"staff_away", 2}, MissedBecause{"event", 1}));
}

TEST(Delivery, CountsASessionOfThisWeekOnceItIsRecordedAndNothingOfToday) {
  Record record = three_a_week();
  EXPECT_EQ(record.delivery({2018, 10, 8}).promised, 0);
  record.session("2018-10-08", "held");
  EXPECT_EQ(record.delivery({2018, 10, 8}).promised, 1);
  EXPECT_EQ(record.delivery({2018, 10, 8}).not_recorded(), 0);
  EXPECT_EQ(record.delivery({2018, 10, 12}).promised, 2);
  EXPECT_EQ(record.delivery({2018, 10, 13}).promised, 3);
}

TEST(Delivery, EndsWithTheProvisionAndWithLeavingTheSchool) {
  Record ended = three_a_week();
  ended.add(R"({"on": "2018-10-22", "kind": "provision_ended", "type": "group", "provision": 1})");
  EXPECT_EQ(ended.delivery({2018, 12, 14}).promised, 6);
  EXPECT_FALSE(ended.help({2018, 12, 14}).provisions.at(0).is_given_on({2018, 10, 22}));
  EXPECT_TRUE(ended.help({2018, 12, 14}).provisions.at(0).is_given_on({2018, 10, 21}));
  Record left = three_a_week();
  left.add(R"({"on": "2018-10-15", "kind": "school_left"})");
  EXPECT_EQ(left.delivery({2018, 12, 14}).promised, 3);
}

TEST(Delivery, CountsTheSameSessionOnceWhoeverElseRecordedIt) {
  Record record = three_a_week();
  record.session("2018-10-08", "held", R"(, "number": 1)");
  record.session("2018-10-08", "missed", R"(, "number": 1)");
  record.session("2018-10-08", "held", R"(, "number": 2)");
  EXPECT_EQ(record.delivery({2018, 10, 9}).happened, 2);
  EXPECT_EQ(record.delivery({2018, 10, 9}).missed, 0);
}

TEST(Delivery, ForgetsASessionThatWasStruckOut) {
  Record record = three_a_week();
  record.session("2018-10-08", "held", R"(, "number": 1)");
  record.add(R"({"on": "2018-10-08", "kind": "struck_out", "entry": 2, "reason": "Not today"})");
  record.session("2018-10-08", "missed", R"(, "number": 1)");
  EXPECT_EQ(record.delivery({2018, 10, 9}).happened, 0);
  EXPECT_EQ(record.delivery({2018, 10, 9}).missed, 1);
}

TEST(Delivery, SaysNothingPromisedWhereThereAreNoTermsOrNoSessions) {
  Record record = three_a_week();
  const Help help = record.help({2018, 11, 9});
  EXPECT_EQ(delivery_of(help.provisions.at(0), help, SchoolCalendar(), {2018, 11, 9}).promised,
            std::nullopt);
  EXPECT_EQ(record.delivery({2019, 10, 9}).promised, std::nullopt);
  Record ramp;
  ramp.add(R"({"on": "2018-10-08", "kind": "provision_began", "type": "equipment"})");
  EXPECT_EQ(ramp.delivery({2018, 11, 9}).promised, std::nullopt);
}

TEST(Help, NumbersTheSessionsOfADayByTheFirstFreePlace) {
  Record record = three_a_week();
  EXPECT_EQ(record.help({2018, 10, 9}).next_number(1, {2018, 10, 8}), 1);
  record.session("2018-10-08", "held");
  EXPECT_EQ(record.help({2018, 10, 9}).next_number(1, {2018, 10, 8}), 2);
  record.session("2018-10-08", "held", R"(, "number": 2)");
  EXPECT_EQ(record.help({2018, 10, 9}).next_number(1, {2018, 10, 8}), 3);
  EXPECT_EQ(record.help({2018, 10, 9}).next_number(1, {2018, 10, 9}), 1);
}

TEST(Help, IsGivenBySomebodyElseOnADayForWhichThatIsArranged) {
  Record record = three_a_week();
  record.add(R"({"on": "2018-10-08", "kind": "cover_arranged", "provision": 1,
                 "for": "2018-10-09", "person": "mair"})");
  const Help help = record.help({2018, 10, 9});
  EXPECT_EQ(help.giver(help.provisions.at(0), {2018, 10, 8}), "");
  EXPECT_EQ(help.giver(help.provisions.at(0), {2018, 10, 9}), "mair");
}

TEST(WeekOfHelp, IsOpenUntilTheDayOrTheWeekHasItsSessions) {
  Record record = three_a_week();
  const SchoolCalendar calendar = calendar_of(year_2018());
  const auto week = [&](Day day) {
    const Help help = record.help(day);
    return week_of(help.provisions.at(0), help, calendar, day);
  };
  EXPECT_EQ(week({2018, 10, 8}).promised, 3);
  EXPECT_TRUE(week({2018, 10, 8}).is_open());
  record.session("2018-10-08", "held");
  EXPECT_FALSE(week({2018, 10, 8}).is_open());
  EXPECT_TRUE(week({2018, 10, 9}).is_open());
  record.session("2018-10-09", "held");
  record.session("2018-10-10", "missed");
  EXPECT_FALSE(week({2018, 10, 11}).is_open());
  EXPECT_FALSE(week({2018, 10, 13}).is_open());
  EXPECT_FALSE(week({2018, 10, 30}).is_open());
}

}  // namespace
}  // namespace stepwell::record
