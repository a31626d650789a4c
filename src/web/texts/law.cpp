#include "web/texts/law.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

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

Text framework_status(law::Framework::Status status) {
  switch (status) {
    case law::Framework::Status::Current: return "in force";
    case law::Framework::Status::Legacy: return "law of an earlier time";
    case law::Framework::Status::Proposal: return "a proposal, not law";
  }
  throw base::Mistake("a status that is none of the enumerators");
}

std::string force_of(const law::Framework& framework) {
  if (framework.status == law::Framework::Status::Proposal)
    return fmt::format("Proposed, not in force; it would begin on {}.", day(framework.from));
  if (framework.to)
    return fmt::format("In force from {} to {}.", day(framework.from), day(*framework.to));
  return fmt::format("In force from {}.", day(framework.from));
}

std::string size_of(const law::Framework& framework) {
  return fmt::format("{} stages, {} rules", framework.stages.size(), framework.duties.size());
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
  std::string text = fmt::format("{}: {}", of == ClockOf::Limit ? "Last day" : "Aim",
                                 rule(clock, starts, extends, with));
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
