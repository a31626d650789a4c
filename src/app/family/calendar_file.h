// An event as a file that calendars read (RFC 5545). Pure; knows no child and no meeting.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/instant.h"

namespace stepwell::app {

struct CalendarEvent {
  std::string uid;            ///< the same for an event that is moved
  int sequence = 0;           ///< how often it was moved: the highest counts
  base::Instant made;         ///< when it was last changed
  base::Day day;              ///< in London
  std::string time = {};      ///< "15:30" in London; empty: the whole day
  std::string summary = {};   ///< UTF-8, as are the others
  std::string location = {};  ///< empty: not said
};

/// The whole file, lines ended by CR LF and folded at 75 octets, never inside a character.
std::string calendar_file(const CalendarEvent& event);

/// "9:05", "09.05", "15:30" as "09:05", "15:30"; nothing for what is no time of a day.
std::optional<std::string> read_time(std::string_view typed);

}  // namespace stepwell::app
