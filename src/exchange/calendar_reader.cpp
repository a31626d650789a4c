// Reads the events of an iCalendar file (RFC 5545) as authorities publish their term dates.
#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/instant.h"
#include "exchange/calendar_lines.h"
#include "exchange/term_days.h"

namespace stepwell::exchange {

using app::TermsFault;
using app::TermsFile;
using base::Day;
using Code = app::TermsProblem::Code;
using What = TermsFault::What;

namespace {

/// A calendar, an event in it, an alarm in that: deeper than this is no calendar.
constexpr std::size_t kDeepest = 6;

std::optional<int> digits(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// A moment of an event: a day, and whether it is that day's very beginning.
struct Moment {
  Day day;
  bool is_whole_day = false;
  bool is_midnight = true;
};

/// Calendars of schools of today; a year far off is a slip or an attempt.
constexpr int kFirstYear = 1980, kLastYear = 2100;

/// `20260902`, `20260902T090000`, `20260901T230000Z`: the last is London's next day in summer.
std::optional<Moment> read_moment(std::string_view text) {
  if (text.size() < 8) return std::nullopt;
  const std::string iso = std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) +
                          "-" + std::string(text.substr(6, 2));
  const auto day = base::parse_day(iso);
  if (!day || day->year() < kFirstYear || kLastYear < day->year()) return std::nullopt;
  if (text.size() == 8) return Moment{*day, true, true};
  const bool is_utc = text.back() == 'Z';
  if (text[8] != 'T' || text.size() != (is_utc ? 16U : 15U)) return std::nullopt;
  const auto hour = digits(text.substr(9, 2)), minute = digits(text.substr(11, 2)),
             second = digits(text.substr(13, 2));
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
    return std::nullopt;
  if (!is_utc) return Moment{*day, false, *hour == 0 && *minute == 0};
  const base::Instant at{static_cast<std::int64_t>(*day - Day(1970, 1, 1)) * 86'400 + *hour * 3600 +
                         *minute * 60 + std::min(*second, 59)};
  const Day london = base::london_day(at);
  // One second earlier it was another day in London: so it is the day's very beginning.
  return Moment{london, false, base::london_day({at.seconds - 1}) < london};
}

/// Whole days of "P5D", "P1W", "P1DT0H0M0S"; nothing for what is shorter than a day or is none.
std::optional<int> read_duration(std::string_view text) {
  if (!text.starts_with("P")) return std::nullopt;
  text.remove_prefix(1);
  const std::size_t unit = text.find_first_of("DW");
  const auto number = unit == text.npos ? std::nullopt : digits(text.substr(0, unit));
  if (!number || *number < 1 || *number > 400) return std::nullopt;
  return text[unit] == 'W' ? *number * 7 : *number;
}

/// An event as it is read, line by line.
struct Event {
  int line = 0;
  std::string name;
  CalendarLine start, end, duration;
  bool repeats = false, is_cancelled = false;
};

void take(const CalendarLine& line, Event& event) {
  if (line.name == "SUMMARY") event.name = plain_text(line.value);
  if (line.name == "DTSTART") event.start = line;
  if (line.name == "DTEND") event.end = line;
  if (line.name == "DURATION") event.duration = line;
  if (line.name == "RRULE" || line.name == "RDATE") event.repeats = true;
  if (line.name == "STATUS") event.is_cancelled = line.value == "CANCELLED";
}

/// The last day of the event: its end is the moment after it, at the beginning of the next day.
std::optional<Day> last_day(const Event& event, const Moment& start) {
  if (event.end.number != 0) {
    const auto end = read_moment(event.end.value);
    if (!end) return std::nullopt;
    const bool is_after = end->is_midnight && start.day < end->day;
    return is_after ? end->day - 1 : end->day;
  }
  if (event.duration.number == 0) return start.day;
  const auto days = read_duration(event.duration.value);
  // Some hours of one day.
  return days ? start.day + (*days - 1) : start.day;
}

void finish(const Event& event, TermDays& days) {
  if (event.is_cancelled) return days.ignore();
  const auto refuse = [&](Code code, const std::string& found) {
    days.refuse(code, event.line, shown(found));
  };
  if (event.start.number == 0) return refuse(Code::NoDay, event.name);
  const auto start = read_moment(event.start.value);
  if (!start) return refuse(Code::NotADay, event.start.value);
  const auto last = last_day(event, *start);
  if (!last) return refuse(Code::NotADay, event.end.value);
  if (event.repeats) return refuse(Code::Repeating, event.name);
  days.add(event.name, {start->day, *last}, event.line);
}

class CalendarReader {
 public:
  explicit CalendarReader(std::string_view text) : lines_(text) {}

  base::Result<TermsFile, TermsFault> read() {
    CalendarLine line;
    for (auto next = lines_.next(line); next != CalendarLines::Next::End;
         next = lines_.next(line)) {
      if (next == CalendarLines::Next::Bad) return fault(What::BadLine);
      if (lines_.number() > app::kMostTermsLines || days_.is_full()) return fault(What::TooMany);
      if (!take_line(line)) return fault(What::BadLine);
    }
    if (!open_.empty()) return fault(What::CutOff);
    TermsFile file = std::move(days_).finish(TermsFile::Form::Calendar);
    if (file.events.empty() && file.problems.empty()) return fault(What::NoDates);
    return file;
  }

 private:
  base::Result<TermsFile, TermsFault> fault(What what) const {
    return base::refuse(TermsFault{what, lines_.number()});
  }

  bool take_line(const CalendarLine& line) {
    if (line.name == "BEGIN") return begin(line);
    if (line.name == "END") return end(line.value);
    // What stands in an alarm of an event is not the event's.
    if (!open_.empty() && open_.back() == "VEVENT") take(line, event_);
    return !open_.empty();
  }

  bool begin(const CalendarLine& line) {
    if (open_.size() >= kDeepest || line.value.size() > 40) return false;
    if (open_.empty() && line.value != "VCALENDAR") return false;
    open_.push_back(line.value);
    if (line.value == "VEVENT") event_ = Event{line.number, {}, {}, {}, {}, false, false};
    return true;
  }

  bool end(const std::string& what) {
    if (open_.empty() || open_.back() != what) return false;
    open_.pop_back();
    if (what == "VEVENT") finish(event_, days_);
    return true;
  }

  CalendarLines lines_;
  std::vector<std::string> open_;
  Event event_;
  TermDays days_;
};

}  // namespace

base::Result<TermsFile, TermsFault> read_calendar(std::string_view text) {
  return CalendarReader(text).read();
}

}  // namespace stepwell::exchange
