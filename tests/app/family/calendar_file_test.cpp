// A file that calendars read.
#include "app/family/calendar_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"

namespace stepwell::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

CalendarEvent event() {
  CalendarEvent event;
  event.uid = "a.1@s";
  event.made = {1'749'546'000};
  event.day = {2025, 6, 10};
  event.time = "15:30";
  event.summary = "Review meeting (S.O.)";
  return event;
}

TEST(CalendarFile, SaysTheTimeOfLondonInSummerAndInWinter) {
  EXPECT_THAT(calendar_file(event()), HasSubstr("\r\nDTSTART:20250610T143000Z\r\n"));
  CalendarEvent winter = event();
  winter.day = {2025, 12, 10};
  EXPECT_THAT(calendar_file(winter), HasSubstr("\r\nDTSTART:20251210T153000Z\r\n"));
}

TEST(CalendarFile, TakesAMeetingWithoutATimeForTheWholeDay) {
  CalendarEvent whole = event();
  whole.time.clear();
  EXPECT_THAT(calendar_file(whole), HasSubstr("\r\nDTSTART;VALUE=DATE:20250610\r\n"));
}

TEST(CalendarFile, HasWhatTheStandardWantsOfAnEvent) {
  const std::string file = calendar_file(event());
  EXPECT_TRUE(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  EXPECT_TRUE(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  EXPECT_THAT(file, HasSubstr("\r\nUID:a.1@s\r\n"));
  EXPECT_THAT(file, HasSubstr("\r\nDTSTAMP:20250610T090000Z\r\n"));
  EXPECT_THAT(file, HasSubstr("\r\nSEQUENCE:0\r\n"));
  EXPECT_THAT(file, Not(HasSubstr("LOCATION")));
}

TEST(CalendarFile, EscapesWhatMeansSomethingAndLeavesControlsOut) {
  CalendarEvent odd = event();
  odd.location = "Room 2; the one, by the \\ stairs\nupstairs\r\x07";
  EXPECT_THAT(calendar_file(odd),
              HasSubstr("\r\nLOCATION:Room 2\\; the one\\, by the \\\\ stairs\\nupstairs\r\n"));
  odd.location = "x\r\nEND:VEVENT";
  EXPECT_THAT(calendar_file(odd), Not(HasSubstr("x\r\n")));
}

TEST(CalendarFile, FoldsLongLinesBetweenCharacters) {
  CalendarEvent longer = event();
  for (int i = 0; i < 60; ++i) longer.location += "ŵâ";
  const std::string file = calendar_file(longer);
  std::string unfolded;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = file.find("\r\n", at);
    const std::string line = file.substr(at, end - at);
    EXPECT_LE(line.size(), 75U);
    EXPECT_TRUE(base::is_utf8(line)) << line;
    unfolded += line.starts_with(" ") ? line.substr(1) : "\n" + line;
    at = end + 2;
  }
  EXPECT_THAT(unfolded, HasSubstr("\nLOCATION:" + longer.location));
}

TEST(TimeOfDay, IsReadAsPeopleTypeIt) {
  EXPECT_EQ(read_time("15:30"), "15:30");
  EXPECT_EQ(read_time("9.05"), "09:05");
  EXPECT_EQ(read_time("00:00"), "00:00");
  for (const char* wrong : {"", "15", "25:00", "12:60", "9:5", "12:345", "a:30", "-1:30", "1 2:30",
                            "15:30 Uhr", "+9:30"})
    EXPECT_EQ(read_time(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace stepwell::app
