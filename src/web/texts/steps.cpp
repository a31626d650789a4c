#include "web/texts/steps.h"

#include <fmt/format.h>

#include "base/check.h"
#include "web/texts/today.h"

namespace stepwell::web::texts {
namespace {

using Is = record::StepNow::Is;
using State = record::ProcessRun::State;

/// The nearer day first: what is meant, then what must be.
std::optional<base::Day> day_to_show(const record::Instance& instance, base::Day today) {
  if (instance.aim && today <= *instance.aim) return instance.aim;
  return instance.limit ? instance.limit : instance.aim;
}

std::string open_note(const record::Instance& instance, base::Day today) {
  const auto shown = day_to_show(instance, today);
  if (!shown) return {};
  if (instance.overdue) return fmt::format("late, {}", distance(*shown, today));
  const Text since = instance.duty->falls_due ? "fell due" : "later than meant";
  if (*shown < today) return fmt::format("{}, {}", since, distance(*shown, today));
  return distance(*shown, today);
}

}  // namespace

Text step_state(Is is) {
  switch (is) {
    case Is::Done: return "done";
    case Is::Now: return "now";
    case Is::Next: return "comes next";
    case Is::MayCome: return "may come";
    case Is::NotNeeded: return "not needed";
  }
  throw base::Mistake("a state that is none of the enumerators");
}

std::string process_state(const record::ProcessRun& run) {
  if (run.state == State::NotBegun) return "It has not begun.";
  const std::string begun = run.begun_on ? fmt::format("Begun on {}.", day(*run.begun_on))
                                         : "Begun on a day that is not known.";
  if (run.state == State::Running) return begun;
  return run.ended_on ? fmt::format("{} Ended on {}.", begun, day(*run.ended_on))
                      : begun + " It has ended.";
}

std::string process_begins(const std::string& topics) {
  return fmt::format("It begins with: {}.", topics);
}

std::string step_day(const record::StepNow& step, base::Day today) {
  if (step.is == Is::Done) return step.done_on ? day(*step.done_on) : std::string(kDayNotKnown);
  const record::Instance* open = step.open();
  if (open == nullptr) return "–";
  if (open->cannot_compute) return kDayNotKnown;
  const auto shown = day_to_show(*open, today);
  return shown ? near_day(*shown, today) : std::string(kDueNowhere);
}

std::string step_note(const record::StepNow& step, base::Day today) {
  std::string note = step_state(step.is);
  const record::Instance* open = step.open();
  if (open == nullptr || step.is == Is::Done) return note;
  if (const std::string more = open_note(*open, today); !more.empty()) note += ": " + more;
  return note;
}

std::string step_excused(std::string_view exception, std::optional<base::Day> limit) {
  std::string text = fmt::format("An exception is claimed: {}.", exception);
  if (limit) text += fmt::format(" The last day stays {}.", long_day(*limit));
  return text;
}

std::string step_several(int open) {
  return fmt::format("{} of them are open. The day is that of the oldest.", open);
}

std::string step_document(std::string_view name) {
  return fmt::format("Write it: {}", name);
}

std::string right_until(std::optional<base::Day> limit, base::Day today) {
  if (!limit) return "No last day";
  return fmt::format("Last day: {}, {}", long_day(*limit), distance(*limit, today));
}

std::string request_title(std::string_view what) {
  return fmt::format("Request: {}", what);
}

std::string exception_evidence_missing(std::string_view wanted) {
  if (wanted.empty()) return "Write what shows it.";
  return fmt::format("Write what shows it. The rule wants: {}.", wanted);
}

std::string issue_moves_to(std::string_view stage) {
  return fmt::format("Yes: {}, from that day on", stage);
}

std::string issue_move_reason(std::string_view document) {
  return fmt::format("Final: {}", document);
}

}  // namespace stepwell::web::texts
