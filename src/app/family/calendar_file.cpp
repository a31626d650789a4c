#include "app/family/calendar_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace stepwell::app {
namespace {

// RFC 5545, 3.1: lines of at most 75 octets; a longer one goes on after CR LF and a space.
constexpr std::size_t kMostOctets = 75;

bool is_inside_a_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

void add_line(std::string& file, std::string_view line) {
  std::size_t room = kMostOctets;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && is_inside_a_character(line[cut])) --cut;
    file.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kMostOctets - 1;  // the space counts
  }
  file.append(line).append("\r\n");
}

// RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks are written with a backslash. Other
// controls are not allowed at all.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') out += "\\n";
    if (!is_control) out += c;
  }
  return out;
}

std::string without(std::string text, char taken_out) {
  text.erase(std::remove(text.begin(), text.end(), taken_out), text.end());
  return text;
}

/// 20250610T143000Z.
std::string basic(base::Instant at) {
  return without(without(at.iso(), '-'), ':');
}

std::string start_line(const CalendarEvent& event) {
  const auto at = event.time.empty()
                      ? std::nullopt
                      : base::parse_instant(event.day.iso() + "T" + event.time + ":00");
  if (at) return "DTSTART:" + basic(*at);
  return "DTSTART;VALUE=DATE:" + without(event.day.iso(), '-');
}

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return is_number && number >= 0 && text.size() <= 2 ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string calendar_file(const CalendarEvent& event) {
  std::string file;
  add_line(file, "BEGIN:VCALENDAR");
  add_line(file, "VERSION:2.0");
  add_line(file, "PRODID:-//Stepwell//Stepwell//EN");
  add_line(file, "METHOD:PUBLISH");
  add_line(file, "BEGIN:VEVENT");
  add_line(file, "UID:" + escaped(event.uid));
  add_line(file, "DTSTAMP:" + basic(event.made));
  add_line(file, fmt::format("SEQUENCE:{}", event.sequence));
  add_line(file, start_line(event));
  add_line(file, "SUMMARY:" + escaped(event.summary));
  if (!event.location.empty()) add_line(file, "LOCATION:" + escaped(event.location));
  add_line(file, "CLASS:PRIVATE");
  add_line(file, "END:VEVENT");
  add_line(file, "END:VCALENDAR");
  return file;
}

std::optional<std::string> read_time(std::string_view typed) {
  constexpr int kHours = 24, kMinutes = 60;
  const std::size_t mark = typed.find_first_of(":.");
  if (mark == std::string_view::npos || typed.size() != mark + 3) return std::nullopt;
  const auto hour = number_in(typed.substr(0, mark)), minute = number_in(typed.substr(mark + 1));
  if (!hour || !minute || *hour >= kHours || *minute >= kMinutes) return std::nullopt;
  return fmt::format("{:02}:{:02}", *hour, *minute);
}

}  // namespace stepwell::app
