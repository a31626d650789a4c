#include "web/texts/why.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "base/check.h"
#include "web/texts/terms.h"
#include "web/texts/today.h"

namespace stepwell::web::texts {
namespace {

using law::Clock;
using Outcome = record::ClockResult::Outcome;

Text unit_name(Clock::Unit unit) {
  switch (unit) {
    case Clock::Unit::Day: return "day";
    case Clock::Unit::Week: return "week";
    case Clock::Unit::Month: return "month";
    case Clock::Unit::SchoolDay: return "school day";
    case Clock::Unit::Term: return "term";
  }
  throw base::Mistake("a unit that is none of the enumerators");
}

std::string duration_of(const Clock& clock, const record::ClockResult& result,
                        std::string_view starts, std::string_view extends) {
  const std::string start = fmt::format("{}, {}", clock_start(clock, starts), day(result.start));
  if (result.amount == 0) return fmt::format("It is {}.", start);
  const bool is_before = result.amount < 0;
  std::string text = fmt::format("{} {} {}", clock_amount(result.amount, clock.unit),
                                 is_before ? "before" : "from", start);
  text +=
      clock.count == calendar::Count::Including ? ", that day counted" : ", that day not counted";
  if (result.extended_by && clock.extend)
    text += fmt::format("; {} more because of what happened on {} ({})",
                        clock_amount(clock.extend->amount, clock.unit), day(result.extended_by->on),
                        extends);
  if (result.is_changed)
    text += fmt::format(" (your school’s own number; {} is proposed)",
                        clock_amount(clock.amount, clock.unit));
  return fmt::format("{}: {}.", text, long_day(result.plain));
}

std::string found_on(const Clock& clock, const record::ClockResult& result, std::string_view starts,
                     std::string_view extends) {
  switch (clock.form) {
    case Clock::Form::Duration: return duration_of(clock, result, starts, extends);
    case Clock::Form::EndOfTerm:
      return fmt::format("The last school day of the term: {}.", long_day(result.plain));
    case Clock::Form::EndOfPart:
      return fmt::format("The last school day of this part of the school year: {}.",
                         long_day(result.plain));
    case Clock::Form::BeforeDate:
      return fmt::format("The day before the date that the law names: {}.", long_day(result.plain));
    case Clock::Form::WithDuty:
      return fmt::format("Together with another duty, whose last day is {}.",
                         long_day(result.plain));
  }
  throw base::Mistake("a form of clock that is none of the enumerators");
}

}  // namespace

std::string clock_amount(int amount, Clock::Unit unit) {
  const int size = std::abs(amount);
  return fmt::format("{} {}{}", size, unit_name(unit), size == 1 ? "" : "s");
}

std::string clock_start(const Clock& clock, std::string_view starts) {
  switch (clock.start) {
    case Clock::Start::Opening: return "the day on which it began";
    case Clock::Start::Field:
      return clock.field == law::DayField::For ? "the day that was fixed"
                                               : "the day that was agreed for the review";
    case Clock::Start::Last: return fmt::format("the last entry of this kind: {}", starts);
    case Clock::Start::Next: return fmt::format("the next entry of this kind: {}", starts);
  }
  throw base::Mistake("a start that is none of the enumerators");
}

std::string why_title(std::string_view duty) {
  return fmt::format("Why: {}", duty);
}

std::string why_lead(std::string_view child, std::string_view day) {
  return fmt::format("{}, as it stands on {}", child, day);
}

Text strength_means(law::Strength strength, law::DutyKind kind) {
  if (kind == law::DutyKind::Right) return "A right of the family. Nobody has to use it.";
  switch (strength) {
    case law::Strength::Must: return "It must be done.";
    case law::Strength::Should: return "It should be done, unless there is a good reason not to.";
    case law::Strength::May: return "It may be done.";
  }
  throw base::Mistake("a strength that is none of the enumerators");
}

std::string clock_step(const record::ClockStep& step, std::string_view starts,
                       std::string_view extends) {
  const Text what = step.of == record::ClockStep::Of::Limit ? "Last day" : "Aim";
  switch (step.result.outcome) {
    case Outcome::TakesNoPart:
      return fmt::format("{}: takes no part yet. It would run from {}.", what,
                         clock_start(*step.clock, starts));
    case Outcome::CannotCompute:
      return fmt::format("{}: {}", what, to_find_out(describe(step.result.missing)));
    case Outcome::Found: break;
  }
  std::string line =
      fmt::format("{}: {}", what, found_on(*step.clock, step.result, starts, extends));
  if (step.result.day != step.result.plain)
    line += fmt::format(" Moved on to {}.", long_day(step.result.day));
  if (!law::is_binding(step.clock->confidence))
    line += fmt::format(" ({})", confidence_mark(step.clock->confidence));
  return line;
}

std::string state_of(const record::Instance& instance, base::Day today) {
  const std::string on = instance.closed_on ? " on " + day(*instance.closed_on) : std::string();
  switch (instance.state) {
    case record::State::Open:
      if (instance.overdue)
        return fmt::format("Open, and {} late.", length(today - *instance.limit));
      return "Open.";
    case record::State::Met: return fmt::format("Done{}.", on);
    case record::State::MetLate: return fmt::format("Done{}, after its last day.", on);
    case record::State::Lapsed: return fmt::format("Ended{} without being done.", on);
    case record::State::Missed: return "Not done in its part of the school year.";
  }
  throw base::Mistake("a state that is none of the enumerators");
}

std::string days_of(const record::Instance& instance) {
  std::string text;
  if (instance.limit && instance.duty->falls_due)
    text = fmt::format("It falls due on {}. That is no day to beat, so it is never late.",
                       long_day(*instance.limit));
  else if (instance.limit)
    text = fmt::format("The last day is {}.", long_day(*instance.limit));
  // Of an aim that came to a later day than the limit nothing is left but the limit.
  const bool is_limited = instance.limit && instance.aim == instance.limit;
  if (is_limited) text += " There is no earlier aim: the last day counts.";
  if (instance.aim && !is_limited)
    text += fmt::format("{}The aim is {}.", text.empty() ? "" : " ", long_day(*instance.aim));
  if (instance.before_us)
    text += " Its last day was before the record here began, so it is not shown as late.";
  if (instance.limit && !law::is_binding(instance.limit_confidence))
    text += fmt::format(" This last day is never shown as late: {}.",
                        confidence_mark(instance.limit_confidence));
  return text;
}

std::string on_day(base::Day on, std::string_view sentence) {
  return fmt::format("{}: {}", day(on), sentence);
}

std::string excused_by(std::string_view exception) {
  return fmt::format("An exception is claimed: {}", exception);
}

std::string began_on(base::Day on) {
  return fmt::format("It began on {}.", long_day(on));
}

std::string would_extend(const Clock::Extension& extension, Clock::Unit unit,
                         std::string_view when) {
  return fmt::format("If this happens in time, {} are added: {}.",
                     clock_amount(extension.amount, unit), when);
}

std::string under_law(std::string_view law) {
  return fmt::format("Under the law: {}.", law);
}

Text confidence_mark(law::Confidence confidence) {
  switch (confidence) {
    case law::Confidence::Statute: return "statute";
    case law::Confidence::Code: return "code of practice";
    case law::Confidence::Source: return "read in another source";
    case law::Confidence::Seed: return "public guidance";
    case law::Confidence::Practice: return "custom, not law";
    case law::Confidence::Unverified: return "not checked against the source";
  }
  throw base::Mistake("a confidence that is none of the enumerators");
}

std::string checked_on(base::Day on) {
  return fmt::format("looked up on {}", day(on));
}

std::string earlier_time(const record::Instance& instance, std::string_view state) {
  if (!instance.opening.on) return std::string(state);
  return fmt::format("Began on {}. {}", day(*instance.opening.on), state);
}

std::string how_it_ended(const record::LastDay& last) {
  const std::string on = last.closed_on ? " on " + day(*last.closed_on) : std::string();
  switch (last.state) {
    case record::State::Open: return "open";
    case record::State::Met: return "done" + on + (last.limit ? " in time" : "");
    case record::State::MetLate: return "done" + on + " after its last day";
    case record::State::Lapsed: return "ended" + on + " without being done";
    case record::State::Missed: return "not done in its part of the school year";
  }
  throw base::Mistake("a state that is none of the enumerators");
}

std::string moved_by_dates(const app::DayTrace& trace) {
  const std::string what =
      trace.closed ? "it was recorded that the school was closed on " + days(*trace.closed)
                   : std::string("term dates were recorded");
  const auto last = [](const record::LastDay& known, Text is, Text is_not) {
    return known.limit ? fmt::format("{} {}", is, long_day(*known.limit)) : std::string(is_not);
  };
  std::string text = fmt::format(
      "Until {}, when {}, the last day {}. {}.", day(trace.recorded), what,
      last(trace.before, "was", "could not be worked out"),
      last(trace.after, "From then on it was", "From then on it could not be worked out"));
  const std::string was = how_it_ended(trace.before), is = how_it_ended(trace.after);
  if (was != is) text += fmt::format(" Before, it counted as {}; from then on, as {}.", was, is);
  return text;
}

std::string why_ends_at_age(int age) {
  return fmt::format("It ends when the child reaches the age of {}.", age);
}

}  // namespace stepwell::web::texts
