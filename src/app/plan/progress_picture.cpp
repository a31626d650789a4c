#include "app/plan/progress_picture.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "record/body.h"

namespace stepwell::app {

using base::Day;
using record::text_in;

namespace {

constexpr std::size_t kMostUnit = 40;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// How many characters of a number the text begins with: digits, and a point with digits behind.
std::size_t number_length(std::string_view text) {
  constexpr std::size_t kMostDigits = 6;
  std::size_t length = 0;
  while (length < text.size() && length < kMostDigits && is_digit(text[length])) ++length;
  if (length == 0 || (length < text.size() && is_digit(text[length]))) return 0;
  if (length + 1 < text.size() && text[length] == '.' && is_digit(text[length + 1])) {
    std::size_t behind = length + 1;
    while (behind < text.size() && is_digit(text[behind])) ++behind;
    length = std::min(behind, length + 1 + kMostDigits);
  }
  return length;
}

double number_in(std::string_view digits) {
  double number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// "/10" is "of 10"; without spaces at both ends.
std::string unit_of(std::string_view rest) {
  std::string unit = tidy(rest.substr(0, std::min(rest.size(), kMostUnit)));
  if (unit.starts_with("/")) unit = "of " + tidy(std::string_view(unit).substr(1));
  return unit;
}

/// The number in the text that stands before the same unit.
std::optional<double> number_before(std::string_view text, const std::string& unit) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')))
      continue;
    const std::size_t length = number_length(text.substr(at));
    if (length == 0) continue;
    const std::string rest = unit_of(text.substr(at + length));
    const bool fits = !unit.empty() && rest.starts_with(unit) &&
                      (rest.size() == unit.size() || !is_digit(rest[unit.size()]));
    if (fits) return number_in(text.substr(at, length));
  }
  return std::nullopt;
}

std::optional<Day> day_in(const PlanTarget& target) {
  for (const auto& [field, value] : target.row->values)
    if (const auto day = read_written_day(value)) return day;
  return std::nullopt;
}

/// The aim that one of the fields of the target says in the unit of the measurements.
std::optional<double> aim_value(const PlanTarget& target, const std::string& unit) {
  std::optional<double> found;
  for (const auto& [field, value] : target.row->values)
    if (const auto number = number_before(value, unit); number && (!found || *found < *number))
      found = number;
  return found;
}

std::optional<double> level_of(std::string_view words, std::span<const std::string_view> levels) {
  const auto found = std::find(levels.begin(), levels.end(), words);
  if (found == levels.end()) return std::nullopt;
  return static_cast<double>(found - levels.begin() + 1);
}

/// The unit that was noted last decides: numbers in another one cannot stand in the same picture.
std::string unit_in(const std::vector<Measurement>& measured) {
  for (auto each = measured.rbegin(); each != measured.rend(); ++each)
    if (each->value) return each->unit;
  return {};
}

/// "of 10" says how high it can go.
std::optional<double> most_of(const std::string& unit) {
  constexpr std::string_view kOf = "of ";
  if (!unit.starts_with(kOf)) return std::nullopt;
  const std::string_view rest = std::string_view(unit).substr(kOf.size());
  const std::size_t length = number_length(rest);
  return length == 0 ? std::nullopt : std::optional(number_in(rest.substr(0, length)));
}

void set_frame(TargetProgress& progress, const std::string& unit) {
  ProgressPicture& picture = progress.picture;
  double highest = most_of(unit).value_or(0);
  for (const PicturePoint& point : picture.points) highest = std::max(highest, point.value);
  if (progress.aim) highest = std::max(highest, progress.aim->value);
  picture.highest = highest > 0 ? highest : 1;
  Day last = picture.points.back().on;
  if (progress.aim) last = std::max(last, progress.aim->on);
  picture.days = {picture.points.front().on, last};
  if (progress.aim && picture.points.front().on < progress.aim->on)
    picture.aim = {picture.points.front(), *progress.aim};
}

}  // namespace

Measurement read_measurement(Day on, std::string_view words) {
  Measurement measured{on, std::string(words), std::nullopt, {}};
  const std::string text = tidy(words);
  const std::size_t length = number_length(text);
  if (length == 0) return measured;
  measured.value = number_in(std::string_view(text).substr(0, length));
  measured.unit = unit_of(std::string_view(text).substr(length));
  return measured;
}

TargetProgress progress_of(const RecordToday& record, const PlanTarget& target,
                           std::optional<Day> by, std::span<const std::string_view> levels) {
  static const auto kProgress = law::find_kind("progress_noted");
  TargetProgress progress;
  for (const record::Entry* entry :
       record::taking_part(record.entries, {record.standing.on, std::nullopt}))
    if (entry->topic.kind == kProgress && text_in(*entry, "target") == target.id)
      if (const std::string value = text_in(*entry, "value"); !value.empty())
        progress.measured.push_back(read_measurement(entry->on, value));
  const std::string unit = unit_in(progress.measured);
  auto& points = progress.picture.points;
  for (const Measurement& each : progress.measured)
    if (each.value && each.unit == unit) points.push_back({each.on, *each.value});
  const auto day = day_in(target);
  const auto until = day ? day : by;
  if (const auto value = aim_value(target, unit); value && until)
    progress.aim = PicturePoint{*until, *value};
  if (points.empty())
    for (const Measurement& each : progress.measured)
      if (const auto level = level_of(each.words, levels)) points.push_back({each.on, *level});
  if (!points.empty()) set_frame(progress, unit);
  return progress;
}

std::vector<PicturePhase> phases_of(const record::Help& help, std::string_view target,
                                    base::DayRange days) {
  std::vector<PicturePhase> phases;
  for (const record::Provision& provision : help.provisions) {
    const bool is_for_it = provision.targets.empty() ||
                           std::find(provision.targets.begin(), provision.targets.end(), target) !=
                               provision.targets.end();
    const Day last = provision.until ? *provision.until - 1 : days.last;
    if (!is_for_it || days.last < provision.from || last < days.first || last < provision.from)
      continue;
    phases.push_back(
        {{std::max(provision.from, days.first), std::min(last, days.last)}, provision.what});
  }
  return phases;
}

}  // namespace stepwell::app
