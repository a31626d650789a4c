#include "record/process.h"

#include <algorithm>

namespace stepwell::record {
namespace {

using Is = StepNow::Is;

std::optional<base::Day> day_of(const Happening& happening) {
  return happening.day_is_known ? std::optional(happening.on) : std::nullopt;
}

/// Where in the record a run lies: indexes of happenings, in the order in which they count.
struct Span {
  std::optional<std::size_t> begin;
  std::optional<std::size_t> end;
};

Span span_of(const law::Process& process, const std::vector<Happening>& happenings) {
  Span span;
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const law::Topic& topic = happenings[i].topic;
    const bool runs = span.begin && !span.end;
    if (runs && law::any_matches(process.ends, topic)) span.end = i;
    const bool still_runs = span.begin && !span.end;
    if (law::any_matches(process.opens, topic) && (!still_runs || process.begins_anew))
      span = {i, std::nullopt};
  }
  return span;
}

class Run {
 public:
  Run(const law::Process& process, const Standing& standing)
      : process_(process), standing_(standing), span_(span_of(process, standing.happenings)) {}

  bool has_begun() const { return span_.begin.has_value(); }

  ProcessRun tell() const {
    ProcessRun run;
    run.process = &process_;
    if (has_begun()) tell_span(run);
    for (const law::ProcessStep& step : process_.steps) run.steps.push_back(done_or_not(step));
    settle(run);
    return run;
  }

 private:
  void tell_span(ProcessRun& run) const {
    const Happening& begin = standing_.happenings[*span_.begin];
    run.state = span_.end ? ProcessRun::State::Over : ProcessRun::State::Running;
    run.begun_by = begin.position;
    run.begun_on = day_of(begin);
    if (!span_.end) return;
    const Happening& end = standing_.happenings[*span_.end];
    run.ended_by = end.position;
    run.ended_on = day_of(end);
  }

  /// Done, or Next until `settle` has seen all of them.
  StepNow done_or_not(const law::ProcessStep& step) const {
    StepNow now;
    now.step = &step;
    if (has_begun() && step.duty) look_at_duty(standing_.framework->duties[*step.duty], now);
    if (has_begun() && now.is != Is::Done && now.open() == nullptr) look_at_topics(step, now);
    tell_words(now);
    return now;
  }

  void tell_words(StepNow& now) const {
    const law::ProcessStep& step = *now.step;
    const law::Duty* duty = step.duty ? &present(*step.duty, now) : nullptr;
    now.text = duty == nullptr || step.own_text ? &step.text : &duty->text;
    now.turn = duty == nullptr || step.own_turn ? step.turn : duty->owner;
  }

  const law::Duty& present(std::size_t rule, const StepNow& now) const {
    if (const Instance* open = now.open()) return *open->duty;
    if (!now.instances.empty()) return *now.instances.back()->duty;
    const law::Duty& oldest = standing_.framework->duties[rule];
    const law::Duty* today = oldest.on(standing_.on);
    return today == nullptr ? oldest : *today;
  }

  void look_at_topics(const law::ProcessStep& step, StepNow& now) const {
    const auto& happenings = standing_.happenings;
    const std::size_t end = span_.end ? *span_.end + 1 : happenings.size();
    // What can end a run was done for the one before, also where it begins the next.
    const bool begins_with_an_end = law::any_matches(process_.ends, happenings[*span_.begin].topic);
    for (std::size_t i = *span_.begin + (begins_with_an_end ? 1 : 0); i < end; ++i) {
      if (!law::any_matches(step.topics, happenings[i].topic)) continue;
      now.is = Is::Done;
      now.done_by = happenings[i].position;
      now.done_on = day_of(happenings[i]);
    }
  }

  void look_at_duty(const law::Duty& duty, StepNow& now) const {
    for (const Instance& instance : standing_.instances) {
      if (instance.duty->rule != duty.rule || !is_of_this_run(instance)) continue;
      now.instances.push_back(&instance);
      const bool is_met = instance.state == State::Met || instance.state == State::MetLate;
      if (!is_met) continue;
      now.is = Is::Done;
      now.done_by = instance.closed_by;
      now.done_on = instance.closed_on;
    }
    if (now.open() != nullptr) now.is = Is::Next;
  }

  /// What is open is owed now, whenever it opened, unless this run restarted it for the next. What
  /// is closed was closed after the run began, and not by the entry that began it: that one closed
  /// what the run before had left.
  bool is_of_this_run(const Instance& instance) const {
    if (instance.state == State::Open) return !span_.end && !is_of_the_next_run(instance);
    const Happening& begin = standing_.happenings[*span_.begin];
    if (instance.closed_by == 0) return instance.closed_on && begin.on < *instance.closed_on;
    const auto& all = standing_.happenings;
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(*span_.begin);
    const auto to =
        span_.end ? all.begin() + static_cast<std::ptrdiff_t>(*span_.end) + 1 : all.end();
    return std::any_of(from + 1, to, [&](const Happening& happening) {
      return happening.position == instance.closed_by;
    });
  }

  /// Whether an entry of this run, once it had begun, restarted it: a review opens the next year's
  /// work while its own still goes on.
  bool is_of_the_next_run(const Instance& instance) const {
    const auto& all = standing_.happenings;
    const Position began = all[*span_.begin].position;
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(*span_.begin) + 1, all.end(),
                       [&](const Happening& happening) {
                         return happening.position == instance.opened_by &&
                                happening.position != began &&
                                law::any_matches(instance.duty->restarts, happening.topic);
                       });
  }

  /// Steps that are not done: the process waits for the first of them after the last that is done,
  /// and for what was passed over and is owed still. It went on without the rest of that.
  void settle(ProcessRun& run) const {
    const bool is_over = run.state == ProcessRun::State::Over;
    const bool runs = run.state == ProcessRun::State::Running;
    const std::size_t waits = waits_for(run);
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      StepNow& step = run.steps[i];
      if (step.is == Is::Done) continue;
      const bool is_open = step.open() != nullptr;
      if (is_over)
        step.is = Is::NotNeeded;
      else if (step.step->only_if_asked)
        step.is = is_open ? Is::Now : Is::MayCome;
      else if (runs && (i <= waits && is_open))
        step.is = Is::Now;
      else if (runs && i == waits && !is_turn_of_the_school_left(step))
        step.is = Is::Now;
      else if (runs && i < waits)
        step.is = Is::NotNeeded;
    }
  }

  /// What the process waits for is then the next school's to do, or nobody's.
  bool is_turn_of_the_school_left(const StepNow& step) const {
    return !standing_.at_school &&
           standing_.framework->roles[step.turn].of == law::Role::Of::School;
  }

  static std::size_t waits_for(const ProcessRun& run) {
    const auto& steps = run.steps;
    std::size_t after = 0;
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (steps[i].is == Is::Done && !steps[i].step->only_if_asked) after = i + 1;
    while (after < steps.size() &&
           (steps[after].is == Is::Done || steps[after].step->only_if_asked))
      ++after;
    return after;
  }

  const law::Process& process_;
  const Standing& standing_;
  Span span_;
};

/// Those without a last day come last.
bool is_sooner(const Instance* one, const Instance* other) {
  if (!one->limit || !other->limit) return one->limit.has_value() && !other->limit;
  return *one->limit < *other->limit;
}

}  // namespace

const Instance* StepNow::open() const {
  const auto found = std::find_if(instances.begin(), instances.end(),
                                  [](const Instance* each) { return each->state == State::Open; });
  return found == instances.end() ? nullptr : *found;
}

std::vector<ProcessRun> processes_of(const Standing& standing) {
  std::vector<ProcessRun> runs;
  for (const law::Process& process : standing.framework->processes) {
    const Run run(process, standing);
    if (run.has_begun() || process.stages.applies_in(standing.stage)) runs.push_back(run.tell());
  }
  return runs;
}

std::vector<const Instance*> open_rights(const Standing& standing) {
  std::vector<const Instance*> rights;
  for (const Instance& instance : standing.instances)
    if (instance.kind == law::DutyKind::Right && instance.state == State::Open)
      rights.push_back(&instance);
  std::stable_sort(rights.begin(), rights.end(), is_sooner);
  return rights;
}

}  // namespace stepwell::record
