#include "base/day.h"

#include <fmt/format.h>

#include <charconv>

namespace stepwell::base {
namespace {

std::optional<int> parse_digits(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  for (char c : text)
    if (c < '0' || c > '9') return std::nullopt;
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

Day Day::plus_months(int months) const {
  const auto here = ymd();
  const auto month = here.year() / here.month() + std::chrono::months(months);
  const auto exact = month / here.day();
  if (exact.ok()) return Day(std::chrono::sys_days(exact));
  return Day(std::chrono::sys_days(month / std::chrono::last));
}

std::string Day::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year(*year),
                                        std::chrono::month(static_cast<unsigned>(*month)),
                                        std::chrono::day(static_cast<unsigned>(*day))};
  if (!ymd.ok()) return std::nullopt;
  return Day(std::chrono::sys_days(ymd));
}

}  // namespace stepwell::base
