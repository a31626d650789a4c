#include "app/help/help_settings.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/plan/plan_content.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

namespace {

constexpr std::string_view kHours = "help_hours.";
constexpr std::string_view kRate = "hourly_rate.";
constexpr int kMinutesOfHour = 60;
constexpr int kMostHours = 60;
constexpr int kMostPounds = 999;
constexpr int kHundred = 100;

/// "12.5" as 1250: at most three digits, and two behind the point.
std::optional<int> hundredths(std::string_view written) {
  constexpr std::size_t kMostDigits = 3, kMostBehind = 2;
  const std::string text = tidy(written);
  const auto point = text.find('.');
  const std::string whole = text.substr(0, point);
  std::string behind = point == std::string::npos ? "" : text.substr(point + 1);
  const auto is_digits = [](const std::string& part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const bool has_behind = point == std::string::npos || !behind.empty();
  if (whole.empty() || kMostDigits < whole.size() || kMostBehind < behind.size() || !has_behind ||
      !is_digits(whole) || !is_digits(behind))
    return std::nullopt;
  behind.resize(kMostBehind, '0');
  int number = 0;
  const std::string digits = whole + behind;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string written(int number) {
  std::string text = std::to_string(number / kHundred);
  if (const int rest = number % kHundred; rest > 0)
    text += (rest < 10 ? ".0" : ".") + std::to_string(rest);
  return text;
}

}  // namespace

std::string hours_setting(std::string_view person) {
  return std::string(kHours) + std::string(person);
}

std::string rate_setting(std::string_view post) {
  return std::string(kRate) + std::string(post);
}

std::optional<int> read_hours(std::string_view text) {
  const auto number = hundredths(text);
  if (!number || kMostHours * kHundred < *number) return std::nullopt;
  return *number * kMinutesOfHour / kHundred;
}

std::optional<int> read_pounds(std::string_view text) {
  const auto number = hundredths(text);
  if (!number || kMostPounds * kHundred + kHundred <= *number) return std::nullopt;
  return number;
}

std::string write_hours(int minutes) {
  return written(minutes * kHundred / kMinutesOfHour);
}

std::string write_pounds(int pence) {
  return written(pence);
}

HelpSettings help_settings(std::span<const record::Entry> school_record) {
  static const auto kSetting = law::find_kind("setting_changed");
  HelpSettings settings;
  const auto take = [](auto& all, std::string name, const std::optional<int>& value) {
    if (value)
      all.insert_or_assign(std::move(name), *value);
    else
      all.erase(name);
  };
  if (school_record.empty()) return settings;
  base::Day last = school_record.front().on;
  for (const record::Entry& entry : school_record) last = std::max(last, entry.on);
  for (const record::Entry* entry : record::taking_part(school_record, {last, std::nullopt})) {
    if (entry->topic.kind != kSetting) continue;
    const std::string name = record::text_in(*entry, "setting");
    const std::string value = record::text_in(*entry, "value");
    if (name.starts_with(kHours))
      take(settings.minutes_a_week, name.substr(kHours.size()), read_hours(value));
    if (name.starts_with(kRate))
      take(settings.pence_an_hour, name.substr(kRate.size()), read_pounds(value));
  }
  return settings;
}

}  // namespace stepwell::app
