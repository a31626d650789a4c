#include "web/texts/law.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "base/check.h"
#include "web/texts/why.h"

namespace stepwell::web::texts {
namespace {

using law::Clock;

std::string duration(const Clock& clock, std::string_view starts, std::string_view extends) {
  const std::string start = clock_start(clock, starts);
  if (clock.amount == 0) return start;
  std::string text = fmt::format("{} {} {}", clock_amount(clock.amount, clock.unit),
                                 clock.amount < 0 ? "before" : "from", start);
  text += clock.count == calendar::Count::Including ? ", that day counted" : "";
  if (clock.extend)
    text += fmt::format("; {} more if this happens in time: {}",
                        clock_amount(clock.extend->amount, clock.unit), extends);
  return text;
}

std::string day_of_any_year(const Clock& clock) {
  std::tm date{};
  date.tm_mon = static_cast<int>(clock.month) - 1;
  date.tm_mday = static_cast<int>(clock.day);
  return fmt::format("{} {:%B}", clock.day, date);
}

/// What becomes of a last day that is not a working day.
std::string moved_on(const calendar::Roll& roll) {
  using Otherwise = calendar::Roll::Otherwise;
  std::string text;
  if (roll.otherwise == Otherwise::NextWorkingDay)
    text = "; if that is no working day, the next one";
  if (roll.otherwise == Otherwise::FirstWorkingDayAfter) text = "; then the next working day";
  if (!roll.seasons.empty())
    text += "; in the holidays that the rules name, the first working day after them";
  return text;
}

std::string rule(const Clock& clock, std::string_view starts, std::string_view extends,
                 std::string_view with) {
  switch (clock.form) {
    case Clock::Form::Duration: return duration(clock, starts, extends);
    case Clock::Form::EndOfTerm: return "the end of the term";
    case Clock::Form::EndOfPart: return "the end of that part of the school year";
    case Clock::Form::BeforeDate:
      return fmt::format("before {} of the year of the day that was fixed", day_of_any_year(clock));
    case Clock::Form::WithDuty: return fmt::format("together with: {}", with);
  }
  throw base::Mistake("a form of clock that is none of the enumerators");
}

}  // namespace

Text framework_status(law::Force force, Used used) {
  switch (force) {
    case law::Force::InForce: return "in force";
    case law::Force::ToCome: return "not in force yet";
    case law::Force::Past:
      return used == Used::Here ? "in use at your school" : "law of an earlier time";
    case law::Force::Proposed: return "a proposal, not law";
  }
  throw base::Mistake("a force that is none of the enumerators");
}

std::string force_of(const law::Framework& framework) {
  if (framework.status == law::Framework::Status::Proposal)
    return fmt::format("Proposed, not in force; it would begin on {}.", day(framework.from));
  if (framework.to)
    return fmt::format("In force from {} to {}.", day(framework.from), day(*framework.to));
  return fmt::format("In force from {}.", day(framework.from));
}

std::string status_with_days(std::string_view status, const law::Framework& framework) {
  std::string days = force_of(framework);
  return days.starts_with(status) ? days : fmt::format("{}. {}", status, days);
}

std::string with_local(std::string_view law, std::string_view local) {
  return fmt::format("{}{}{}", law, kLawWith, local);
}

std::string with_local_means(std::string_view local, const std::vector<std::string>& schools) {
  const std::string where = schools.empty()
                                ? std::string()
                                : fmt::format(", as it counts at {}", joined_with_and(schools));
  return fmt::format(
      "This is the law together with what “{}” has agreed beyond it{}. Each rule that is not the "
      "law’s own has the mark “local”.",
      local, where);
}

std::string as_it_stands_at(std::string_view school, std::string_view local) {
  return fmt::format("See the law as it stands at {}, with {}", school, local);
}

std::string local_added(std::string_view local) {
  return fmt::format("“{}” adds this to the law.", local);
}

std::string local_changed(std::string_view local) {
  return fmt::format("“{}” says this otherwise than the law:", local);
}

std::string local_fact(std::string_view label, std::string_view law, std::string_view local) {
  if (law == local) return fmt::format("{}: {}.", label, local);
  if (law.empty()) return fmt::format("{}: {}. The law has none.", label, local);
  return fmt::format("{}: {}. The law says: {}.", label, local.empty() ? "none" : local, law);
}

std::string local_in(const std::vector<std::string>& labels) {
  return fmt::format("(changed: {})", joined_with_and(labels));
}

std::string in_force(const law::Effective& effective, const law::Framework& framework,
                     base::Day today) {
  const bool has_first = effective.first != law::Effective::kBeginning;
  if (!has_first && effective.last == law::Effective::kEnd) return {};
  // A version ends with its law.
  const base::Day last = std::min(effective.last, framework.to.value_or(effective.last));
  const bool has_last = last != law::Effective::kEnd;
  std::string days = has_first ? fmt::format("from {}", day(effective.first)) : "";
  if (has_last)
    days += fmt::format("{}{} {}", has_first ? " " : "", has_first ? "to" : "until", day(last));
  const std::string open = effective.takes_open ? " What was open then comes under it too." : "";
  if (today < effective.first) return fmt::format("Not yet in force: {}.{}", days, open);
  if (last < today) return fmt::format("No longer in force: {}.{}", days, open);
  return fmt::format("In force {}.{}", days, open);
}

std::string size_of(const law::Framework& framework) {
  return fmt::format("{} stages, {} rules", framework.stages.size(), framework.duties.size());
}

std::string steps_of(const law::Process& process) {
  return fmt::format("{} {}", process.steps.size(), process.steps.size() == 1 ? "step" : "steps");
}

std::string parts_of(const law::Document& document) {
  const std::size_t parts = document.sections.size();
  if (parts == 0) return kLawSources;
  return fmt::format("{} {}", parts, parts == 1 ? "part" : "parts");
}

std::string all_sources(std::size_t count) {
  return count == 1 ? "The source" : fmt::format("All {} sources", count);
}

std::string differs_in(std::string_view facts) {
  return fmt::format("They differ in: {}.", facts);
}

std::string with_lines(std::string_view name, std::string_view lines) {
  return fmt::format("{}: {} {}", name, lines, lines == "1" ? "line" : "lines");
}

std::string census_day(const law::Census& census) {
  std::tm date{};
  date.tm_mon = static_cast<int>(census.month) - 1;
  if (!census.weekday) return fmt::format("In {:%B}, on a day that is not known here.", date);
  date.tm_wday = static_cast<int>(*census.weekday % 7);
  constexpr std::array<Text, 5> kNth = {"last", "first", "second", "third", "fourth"};
  const std::size_t nth = census.nth < 0 ? 0 : static_cast<std::size_t>(census.nth);
  return fmt::format("The {} {:%A} in {:%B}.", kNth.at(nth), date, date);
}

std::string census_rule(std::string_view number) {
  return fmt::format("Rule {} of the census.", number);
}

std::string nation_name(std::string_view id) {
  std::string name(id);
  bool begins = true;
  for (char& letter : name) {
    if (letter == '_' || letter == '-') letter = ' ';
    if (begins && letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    begins = letter == ' ';
  }
  return name;
}

std::string at_age(int age) {
  return fmt::format("reaching the age of {}", age);
}

std::string in_parts(int parts) {
  if (parts == 1) return "each school year";
  return fmt::format("each of {} parts of a school year", parts);
}

std::string clock_rule(const law::Clock& clock, ClockOf of, std::string_view starts,
                       std::string_view extends, std::string_view with) {
  const Text what = of == ClockOf::Limit ? "Last day" : of == ClockOf::Due ? "Falls due" : "Aim";
  std::string text = fmt::format("{}: {}", what, rule(clock, starts, extends, with));
  if (clock.roll) text += moved_on(*clock.roll);
  if (!law::is_binding(clock.confidence))
    text += fmt::format(" ({})", confidence_mark(clock.confidence));
  return text + ".";
}

Text combined(law::Combine combine) {
  return combine == law::Combine::Latest ? "The later of these counts."
                                         : "The earlier of these counts.";
}

}  // namespace stepwell::web::texts
