#include "record/why.h"

#include <fmt/format.h>

#include "law/describe.h"

namespace stepwell::record {

using base::Day;
using law::Clock;
using Outcome = ClockResult::Outcome;

namespace {

std::string start_name(const Clock& clock) {
  switch (clock.start) {
    case Clock::Start::Opening: return "the day it began";
    case Clock::Start::Field:
      return clock.field == law::DayField::For ? "the day it is for"
                                               : "the day agreed for the review";
    case Clock::Start::Last: return "the last \"" + clock.start_at->text() + "\"";
    case Clock::Start::Next: return "the next \"" + clock.start_at->text() + "\"";
  }
  return {};
}

std::string period_of(const Clock& clock, const ClockResult& result) {
  switch (clock.form) {
    case Clock::Form::EndOfTerm:
      return fmt::format("the last school day of the term: {}", result.plain.iso());
    case Clock::Form::EndOfPart:
      return fmt::format("the last school day of this part of the school year: {}",
                         result.plain.iso());
    case Clock::Form::BeforeDate:
      return fmt::format("the day before {}-{}: {}", clock.day, clock.month, result.plain.iso());
    case Clock::Form::WithDuty:
      return fmt::format("together with {}: {}", clock.with, result.plain.iso());
    case Clock::Form::Duration: break;
  }
  if (result.amount == 0) return fmt::format("{}: {}", start_name(clock), result.start.iso());
  std::string text =
      fmt::format("{} {} {} ({})", law::amount_words(result.amount, clock.unit),
                  result.amount < 0 ? "before" : "from", start_name(clock), result.start.iso());
  text +=
      clock.count == calendar::Count::Including ? ", that day included" : ", that day not included";
  if (result.extended_by)
    text += fmt::format(", and {} more because of what happened on {}",
                        law::amount_words(clock.extend->amount, clock.unit),
                        result.extended_by->on.iso());
  return text + ": " + result.plain.iso();
}

std::string line_of(const ClockStep& step) {
  const std::string_view what = step.of == ClockStep::Of::Limit ? "limit" : "aim";
  switch (step.result.outcome) {
    case Outcome::TakesNoPart:
      return fmt::format("{}: a clock that starts from {} takes no part yet", what,
                         start_name(*step.clock));
    case Outcome::CannotCompute:
      return fmt::format("{}: cannot be worked out without {}", what,
                         describe(step.result.missing));
    case Outcome::Found: break;
  }
  std::string line = fmt::format("{}: {}", what, period_of(*step.clock, step.result));
  if (step.result.day != step.result.plain)
    line += fmt::format(", moved on to {}", step.result.day.iso());
  if (!law::is_binding(step.clock->confidence))
    line += fmt::format(" ({})", law::name_of(step.clock->confidence));
  if (step.result.is_changed) line += " (changed by the school)";
  return line;
}

std::string opening_line(const Instance& instance) {
  if (!instance.opening.on)
    return fmt::format("began on a day that is not known, with entry {}", instance.opened_by);
  if (instance.opened_by == 0)
    return fmt::format("began on {}, by the calendar", instance.opening.on->iso());
  return fmt::format("began on {}, with entry {}", instance.opening.on->iso(), instance.opened_by);
}

std::string state_line(const Instance& instance) {
  std::string line = fmt::format("now: {}", name_of(instance.state));
  if (instance.closed_on) line += " on " + instance.closed_on->iso();
  if (instance.closed_by != 0) line += fmt::format(", by entry {}", instance.closed_by);
  if (instance.limit) line += ", limit " + instance.limit->iso();
  if (instance.aim) line += ", aim " + instance.aim->iso();
  if (instance.overdue) line += ", overdue";
  if (instance.before_us) line += ", its limit lay before the child was taken over";
  if (instance.excused != nullptr) line += ", excused: " + instance.excused->text.en;
  return line;
}

std::string patterns_line(std::string_view verb, const std::vector<law::Pattern>& patterns) {
  std::string line;
  for (const law::Pattern& pattern : patterns)
    line += (line.empty() ? "" : " or ") + pattern.text();
  return fmt::format("{} by {}", verb, line);
}

}  // namespace

std::vector<Reason> reasons_for(const Standing& standing, std::string_view duty) {
  std::vector<Reason> reasons;
  for (const Instance& instance : standing.instances) {
    if (instance.duty->id != duty) continue;
    Reason reason{&instance, {}};
    const bool is_present = instance.framework == standing.framework;
    const Knowledge known{standing.happenings, instance.known_up_to, instance.stage,
                          instance.framework->holidays,
                          is_present ? standing.practice.get() : nullptr};
    const LentLimit lent{instance.limit, instance.limit_confidence, instance.cannot_compute};
    for (const Clock& clock : instance.duty->limits)
      reason.steps.push_back(
          {ClockStep::Of::Limit, &clock, reckon(clock, instance.opening, known, lent)});
    for (const Clock& clock : instance.duty->aims)
      reason.steps.push_back(
          {ClockStep::Of::Aim, &clock, reckon(clock, instance.opening, known, lent)});
    reasons.push_back(std::move(reason));
  }
  return reasons;
}

std::vector<std::string> explain(const Reason& reason, const Standing& standing) {
  const Instance& instance = *reason.instance;
  const law::Duty& duty = *instance.duty;
  std::vector<std::string> lines;
  lines.push_back(fmt::format("{}: {} ({}, {}, {})", duty.id, duty.text.en,
                              law::name_of(instance.kind), law::name_of(duty.strength),
                              instance.framework->roles[instance.owner].name.en));
  lines.push_back(opening_line(instance));
  if (duty.limits.empty() && !duty.cohort) lines.push_back("limit: the law gives no number");
  if (duty.cohort && instance.limit)
    lines.push_back("limit: the end of the window of the child's year group: " +
                    instance.limit->iso());
  for (const ClockStep& step : reason.steps) lines.push_back(line_of(step));
  lines.push_back(state_line(instance));
  if (instance.state == State::Open) {
    if (!duty.closes.empty()) lines.push_back(patterns_line("done", duty.closes));
    if (!duty.restarts.empty())
      lines.push_back(patterns_line("done, and begun again,", duty.restarts));
  }
  for (const std::size_t index : duty.cites.citations) {
    const law::Citation& citation = instance.framework->citations[index];
    lines.push_back(fmt::format("source: {}{}{} ({}){}", citation.instrument,
                                citation.pin.empty() ? "" : ", ", citation.pin,
                                law::name_of(citation.confidence),
                                citation.url.empty() ? "" : " " + citation.url));
  }
  if (standing.on < instance.known_up_to)
    lines.push_back("reckoned up to " + instance.known_up_to.iso());
  return lines;
}

}  // namespace stepwell::record
