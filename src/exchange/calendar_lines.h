// The lines of an iCalendar file (RFC 5545): unfolded, with name, parameters and value apart. Knows
// no property.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::exchange {

/// "DTSTART;VALUE=DATE:20260902".
struct CalendarLine {
  std::string name;        ///< in capitals
  std::string parameters;  ///< as they stand, without the first semicolon
  std::string value;
  int number = 0;  ///< of its first line in the file, from 1
};

class CalendarLines {
 public:
  explicit CalendarLines(std::string_view text) : text_(text) {}

  enum class Next { Line, End, Bad };
  /// Bad: it is too long, or has no colon. Empty lines are passed over.
  Next next(CalendarLine& line);
  int number() const { return number_; }

 private:
  bool take_line(std::string_view& line);

  std::string_view text_;
  int number_ = 0;
};

/// A text value without the signs that keep commas and ends of lines in it.
std::string plain_text(std::string_view value);

}  // namespace stepwell::exchange
