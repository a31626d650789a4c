// A calendar day, and the arithmetic that the law does with days. No clock and no time of day.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stepwell::base {

/// One day of the Gregorian calendar, 0001-01-01 to 9999-12-31.
class Day {
 public:
  constexpr Day() = default;
  constexpr explicit Day(std::chrono::sys_days days)
      : count_(static_cast<std::int32_t>(days.time_since_epoch().count())) {}
  constexpr Day(int year, unsigned month, unsigned day)
      : Day(std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                                  std::chrono::day(day))) {}

  constexpr auto operator<=>(const Day&) const = default;
  constexpr Day operator+(int days) const { return from_count(count_ + days); }
  constexpr Day operator-(int days) const { return from_count(count_ - days); }
  /// Days from `other` to this one.
  constexpr int operator-(Day other) const { return count_ - other.count_; }

  constexpr std::chrono::sys_days sys_days() const {
    return std::chrono::sys_days(std::chrono::days(count_));
  }
  constexpr std::chrono::year_month_day ymd() const { return {sys_days()}; }
  constexpr int year() const { return static_cast<int>(ymd().year()); }
  constexpr unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  constexpr unsigned day() const { return static_cast<unsigned>(ymd().day()); }
  /// Monday is 1, Sunday 7.
  constexpr unsigned weekday() const { return std::chrono::weekday(sys_days()).iso_encoding(); }
  constexpr bool is_weekend() const { return weekday() >= 6; }

  /// The same day number `months` later (or earlier), clamped to the end of that month.
  Day plus_months(int months) const;
  /// `YYYY-MM-DD`.
  std::string iso() const;

 private:
  static constexpr Day from_count(std::int32_t count) {
    Day day;
    day.count_ = count;
    return day;
  }
  std::int32_t count_ = 0;  // days since 1970-01-01
};

/// Reads `YYYY-MM-DD` exactly; nothing for any other form or for a day that does not exist.
std::optional<Day> parse_day(std::string_view text);

/// A range of days, both included.
struct DayRange {
  Day first;
  Day last;
  bool contains(Day day) const { return first <= day && day <= last; }
  bool operator==(const DayRange&) const = default;
};

}  // namespace stepwell::base
