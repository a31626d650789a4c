#include "web/pages/import/typed_day.h"

#include <fmt/format.h>

#include <charconv>
#include <vector>

namespace stepwell::web::pages {
namespace {

std::vector<std::string_view> parts_of(std::string_view text) {
  constexpr std::string_view kBetween = "/.- ";
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find_first_of(kBetween);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Digits alone, so many at most.
std::optional<int> number_in(std::string_view text, std::size_t most_digits) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  const bool is_number = read.ec == std::errc() && read.ptr == end && number > 0;
  return is_number && text.size() <= most_digits ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<base::Day> read_typed_day(std::string_view text) {
  if (const auto day = base::parse_day(text)) return day;
  const auto parts = parts_of(text);
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  const auto day = number_in(parts[0], 2), month = number_in(parts[1], 2),
             year = number_in(parts[2], 4);
  if (!day || !month || !year) return std::nullopt;
  return base::parse_day(fmt::format("{:04}-{:02}-{:02}", *year, *month, *day));
}

std::string typed_day(base::Day day) {
  return fmt::format("{:02}/{:02}/{:04}", day.day(), day.month(), day.year());
}

}  // namespace stepwell::web::pages
