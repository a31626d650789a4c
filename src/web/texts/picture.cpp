#include "web/texts/picture.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string short_level(std::string_view level) {
  if (level == "going well") return "Well";
  if (level == "some progress") return "Some";
  return "Not yet";
}

std::string mark(double value) {
  constexpr double kTenth = 10;
  const long long tenths = static_cast<long long>(value * kTenth + 0.5);
  if (tenths % 10 == 0) return fmt::format("{}", tenths / 10);
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string short_day(base::Day day) {
  constexpr Text kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return fmt::format("{} {} {}", day.day(), kMonths[day.month() - 1], day.year());
}

std::string picture_title(const app::TargetProgress& progress) {
  const app::Measurement& first = progress.measured.front();
  const app::Measurement& last = progress.measured.back();
  std::string title = fmt::format("Progress: {} on {}", first.words, day(first.on));
  if (progress.measured.size() > 1) title += fmt::format(", {} on {}", last.words, day(last.on));
  title += ".";
  if (progress.aim) title += " " + aim_line(progress.aim->value, progress.aim->on);
  return title;
}

std::string aim_line(double value, base::Day by) {
  return fmt::format("Aim: {} by {}.", mark(value), day(by));
}

std::string phase_line(std::string_view help, base::DayRange days) {
  return fmt::format("{}: {} to {}.", help, day(days.first), day(days.last));
}

std::string earlier_measured(std::size_t count) {
  return fmt::format("{} earlier ones stand in the story of the child.", count);
}

}  // namespace stepwell::web::texts
