#include "base/instant.h"

#include <date/tz.h>
#include <fmt/format.h>

namespace stepwell::base {
namespace {

const date::time_zone* london() {
  static const date::time_zone* zone = date::locate_zone("Europe/London");
  return zone;
}

Instant from_london(date::local_seconds local) {
  const auto utc = london()->to_sys(local, date::choose::latest);
  return {std::chrono::floor<std::chrono::seconds>(utc).time_since_epoch().count()};
}

date::local_days local_days(Day day) {
  return date::local_days(date::days(day - Day(1970, 1, 1)));
}

/// Two digits at `at`, no more than `most`.
std::optional<int> two_digits(std::string_view text, std::size_t at, int most) {
  if (text.size() < at + 2) return std::nullopt;
  const auto is_digit = [](char c) { return '0' <= c && c <= '9'; };
  if (!is_digit(text[at]) || !is_digit(text[at + 1])) return std::nullopt;
  const int number = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return number <= most ? std::optional(number) : std::nullopt;
}

/// Takes `:SS` and `.fraction` off the front of `rest`. Nothing if they are malformed.
std::optional<int> take_seconds(std::string_view& rest) {
  if (rest.empty() || rest.front() != ':') return 0;
  const auto seconds = two_digits(rest, 1, 59);
  if (!seconds) return std::nullopt;
  rest.remove_prefix(3);
  if (rest.empty() || rest.front() != '.') return seconds;
  const auto end = rest.find_first_not_of("0123456789", 1);
  if (end == 1 || rest.size() == 1) return std::nullopt;
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end);
  return seconds;
}

/// Seconds east of UTC, for `Z`, `+HH:MM`, `-HH:MM`.
std::optional<int> parse_zone(std::string_view zone) {
  if (zone == "Z") return 0;
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return std::nullopt;
  const auto hours = two_digits(zone, 1, 23);
  const auto minutes = two_digits(zone, 4, 59);
  if (!hours || !minutes) return std::nullopt;
  const int seconds = *hours * 3600 + *minutes * 60;
  return zone[0] == '+' ? seconds : -seconds;
}

}  // namespace

std::string Instant::iso() const {
  const date::sys_seconds at{std::chrono::seconds(seconds)};
  return date::format("%Y-%m-%dT%H:%M:%SZ", at);
}

Day london_day(Instant at) {
  const date::sys_seconds utc{std::chrono::seconds(at.seconds)};
  const auto local = date::floor<date::days>(london()->to_local(utc));
  return Day(1970, 1, 1) + static_cast<int>(local.time_since_epoch().count());
}

Instant end_of_london_day(Day day) {
  return {from_london(local_days(day + 1)).seconds - 1};
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
  const auto day = parse_day(text.substr(0, 10));
  const auto hours = two_digits(text, 11, 23);
  const auto minutes = two_digits(text, 14, 59);
  if (!day || !hours || !minutes) return std::nullopt;
  std::string_view rest = text.substr(16);
  const auto seconds = take_seconds(rest);
  if (!seconds) return std::nullopt;
  const auto local = local_days(*day) + std::chrono::hours(*hours) +
                     std::chrono::minutes(*minutes) + std::chrono::seconds(*seconds);
  if (rest.empty()) return from_london(local);
  const auto east = parse_zone(rest);
  if (!east) return std::nullopt;
  return Instant{local.time_since_epoch().count() - *east};
}

}  // namespace stepwell::base
