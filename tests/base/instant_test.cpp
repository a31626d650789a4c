#include "base/instant.h"

#include <gtest/gtest.h>

namespace stepwell::base {
namespace {

Instant at(std::string_view text) {
  const auto read = parse_instant(text);
  EXPECT_TRUE(read) << text;
  return read.value_or(Instant{});
}

TEST(LondonDay, IsTheUtcDayInWinter) {
  EXPECT_EQ(london_day(at("2026-01-15T00:00:00Z")), Day(2026, 1, 15));
  EXPECT_EQ(london_day(at("2026-01-15T23:59:59Z")), Day(2026, 1, 15));
  EXPECT_EQ(london_day(at("2026-01-16T00:00:00Z")), Day(2026, 1, 16));
}

TEST(LondonDay, BeginsAnHourBeforeTheUtcDayInSummer) {
  EXPECT_EQ(london_day(at("2026-07-01T22:59:59Z")), Day(2026, 7, 1));
  EXPECT_EQ(london_day(at("2026-07-01T23:00:00Z")), Day(2026, 7, 2));
}

TEST(LondonDay, IsRightOnTheNightThatSummerTimeBegins) {
  EXPECT_EQ(london_day(at("2026-03-28T23:59:59Z")), Day(2026, 3, 28));
  EXPECT_EQ(london_day(at("2026-03-29T00:00:00Z")), Day(2026, 3, 29));
  EXPECT_EQ(london_day(at("2026-03-29T22:59:59Z")), Day(2026, 3, 29));
  EXPECT_EQ(london_day(at("2026-03-29T23:00:00Z")), Day(2026, 3, 30));
}

TEST(LondonDay, IsRightOnTheNightThatSummerTimeEnds) {
  EXPECT_EQ(london_day(at("2026-10-24T22:59:59Z")), Day(2026, 10, 24));
  EXPECT_EQ(london_day(at("2026-10-24T23:00:00Z")), Day(2026, 10, 25));
  EXPECT_EQ(london_day(at("2026-10-25T23:59:59Z")), Day(2026, 10, 25));
  EXPECT_EQ(london_day(at("2026-10-26T00:00:00Z")), Day(2026, 10, 26));
}

TEST(LondonDay, IsKnownBefore1970) {
  EXPECT_EQ(london_day({-1}), Day(1970, 1, 1));
}  // an hour ahead of UTC all that winter

TEST(EndOfLondonDay, IsTheLastSecondOfThatDayAndOfNoOther) {
  for (Day day : {Day(2026, 1, 15), Day(2026, 7, 1), Day(2026, 3, 28), Day(2026, 3, 29),
                  Day(2026, 10, 24), Day(2026, 10, 25), Day(2025, 12, 31)}) {
    const Instant end = end_of_london_day(day);
    EXPECT_EQ(london_day(end), day) << day.iso();
    EXPECT_EQ(london_day({end.seconds + 1}), day + 1) << day.iso();
  }
}

TEST(EndOfLondonDay, MakesTheChangeOverDays23And25HoursLong) {
  const auto length = [](Day day) {
    return end_of_london_day(day).seconds - end_of_london_day(day - 1).seconds;
  };
  EXPECT_EQ(length(Day(2026, 3, 29)), 23 * 3600);
  EXPECT_EQ(length(Day(2026, 10, 25)), 25 * 3600);
  EXPECT_EQ(length(Day(2026, 7, 1)), 24 * 3600);
}

TEST(Instant, IsWrittenInUtc) {
  EXPECT_EQ(Instant{0}.iso(), "1970-01-01T00:00:00Z");
  EXPECT_EQ(Instant{-1}.iso(), "1969-12-31T23:59:59Z");
  EXPECT_EQ(at("2026-07-01T09:30:00+01:00").iso(), "2026-07-01T08:30:00Z");
}

TEST(Instant, ReadsWhatItWrites) {
  for (std::int64_t seconds :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{951'782'400}, std::int64_t{1'767'225'599}})
    EXPECT_EQ(parse_instant(Instant{seconds}.iso()), Instant{seconds});
}

TEST(ParseInstant, ReadsAZoneEastAndWestOfUtc) {
  EXPECT_EQ(at("2026-01-15T12:00Z").seconds, at("2026-01-15T13:00+01:00").seconds);
  EXPECT_EQ(at("2026-01-15T12:00Z").seconds, at("2026-01-15T06:30-05:30").seconds);
  EXPECT_EQ(at("2026-01-15T00:00:00+00:00"), at("2026-01-15T00:00:00Z"));
}

TEST(ParseInstant, LeavesOutSecondsAndTheirFraction) {
  EXPECT_EQ(at("2026-01-15T12:00Z"), at("2026-01-15T12:00:00Z"));
  EXPECT_EQ(at("2026-01-15T12:00:07.999999Z"), at("2026-01-15T12:00:07Z"));
  EXPECT_EQ(at("2026-01-15T12:00:07.5+01:00"), at("2026-01-15T11:00:07Z"));
}

TEST(ParseInstant, WithoutAZoneIsLondonTime) {
  EXPECT_EQ(at("2026-01-15T12:00"), at("2026-01-15T12:00Z"));
  EXPECT_EQ(at("2026-07-15T12:00:30"), at("2026-07-15T11:00:30Z"));
  EXPECT_EQ(at("2026-07-15T12:00:30.25"), at("2026-07-15T11:00:30Z"));
}

TEST(ParseInstant, TakesTheLaterOfTheHourThatIsTwiceInLondon) {
  EXPECT_EQ(at("2026-10-25T01:30"), at("2026-10-25T01:30Z"));
  EXPECT_EQ(at("2026-10-25T00:59"), at("2026-10-24T23:59Z"));
  EXPECT_EQ(at("2026-10-25T02:00"), at("2026-10-25T02:00Z"));
}

TEST(ParseInstant, TakesTheChangeOverForTheHourThatIsNotInLondon) {
  EXPECT_EQ(at("2026-03-29T01:30"), at("2026-03-29T01:00Z"));
  EXPECT_EQ(at("2026-03-29T00:59"), at("2026-03-29T00:59Z"));
  EXPECT_EQ(at("2026-03-29T02:00"), at("2026-03-29T01:00Z"));
}

class MalformedInstant : public testing::TestWithParam<const char*> {};

TEST_P(MalformedInstant, IsRefused) {
  EXPECT_FALSE(parse_instant(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    ParseInstant, MalformedInstant,
    testing::Values("", "2026-01-15", "2026-01-15T", "2026-01-15T12", "2026-01-15T12:0",
                    "2026-01-15 12:00", "2026-01-15t12:00", "2026-01-15T1200Z", "2026-01-15T12-00Z",
                    "2026-01-15T24:00Z", "2026-01-15T12:60Z", "2026-01-15T12:00:60Z",
                    "2026-01-15T12:00:0Z", "2026-01-15T12:00:Z",
                    "2026-01-15T12:00:", "2026-01-15T12:00:5", "2026-01-15T12:00.5Z",
                    "2026-01-15T12:00:00.Z", "2026-01-15T12:00:00,5Z", "2026-01-15T12:00:00z",
                    "2026-01-15T12:00:00ZZ", "2026-01-15T12:00:00 Z", "2026-01-15T12:00:00+1:00",
                    "2026-01-15T12:00:00+0100", "2026-01-15T12:00:00+01",
                    "2026-01-15T12:00:00+24:00", "2026-01-15T12:00:00+01:60",
                    "2026-01-15T12:00:00+01:00Z", "2026-01-15T12:00:00~01:00", "2026-01-15T-1:00Z",
                    "2026-01-15T+1:00Z", "2026-01-15T 1:00Z", "2026-01-15T1 :00Z",
                    "2026-02-29T12:00Z", "2026-13-01T12:00Z", "0000-01-01T12:00Z",
                    "x026-01-15T12:00Z", " 2026-01-15T12:00Z", "2026-01-15T12:00 Europe/London"));

}  // namespace
}  // namespace stepwell::base
