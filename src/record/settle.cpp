#include <algorithm>

#include "record/fold.h"

namespace stepwell::record {

using base::Day;
using law::Clock;
using Outcome = ClockResult::Outcome;

namespace {
/// Duties that lend limits to each other in a circle lend nothing.
constexpr int kDeepestLending = 4;
}  // namespace

/// The stage in which the clocks of what is open are reckoned: under a law that was left behind,
/// the last one there.
std::size_t Fold::stage_of(const Running& running) const {
  return running.framework == framework_ ? stage_ : running.stage_before;
}

Knowledge Fold::knowledge(const Running& running, Day up_to, std::size_t stage) const {
  // What the school says instead is about its own law, whatever rule of another has the same id.
  const law::PracticeChanges* practice =
      running.framework == school_->framework ? school_->practice.get() : nullptr;
  return {happenings_, up_to, stage, running.framework->holidays, practice};
}

/// The limit of that duty's instance open at the opening, else of the next that opens.
LentLimit Fold::lent(const Clock& clock, const Running& running, Day up_to, int depth) const {
  if (clock.form != Clock::Form::WithDuty || !running.opening.on || depth > kDeepestLending)
    return {};
  const Day opened = *running.opening.on;
  const Running* lender = nullptr;
  for (const Running& other : running_) {
    if (other.framework != running.framework || other.duty->id != clock.with || !other.opening.on)
      continue;
    const bool open_then =
        *other.opening.on <= opened && (!other.closed_on || *other.closed_on >= opened);
    if (open_then) {
      lender = &other;
      break;
    }
    if (*other.opening.on >= opened && (lender == nullptr || other.opening.on < lender->opening.on))
      lender = &other;
  }
  if (lender == nullptr) return {};
  const Limit limit =
      limit_of(*lender, lender->closed_on.value_or(up_to), stage_of(*lender), depth + 1);
  return {limit.day, limit.confidence, limit.missing};
}

Fold::Limit Fold::limit_of(const Running& running, Day up_to, std::size_t stage, int depth) const {
  if (running.duty->cohort) {
    const law::Transfer::Cohort* row = cohort(*running.framework, stage);
    return row == nullptr ? Limit{} : Limit{row->window.last, row->cites.confidence, std::nullopt};
  }
  Limit limit;
  const bool latest = running.duty->combine == law::Combine::Latest;
  for (const Clock& clock : running.duty->limits) {
    const LentLimit lent_limit = lent(clock, running, up_to, depth);
    const ClockResult result =
        reckon(clock, running.opening, knowledge(running, up_to, stage), lent_limit);
    if (result.outcome == Outcome::TakesNoPart) continue;
    if (result.outcome == Outcome::CannotCompute)
      return {std::nullopt, clock.confidence, result.missing};
    const law::Confidence confidence =
        clock.form == Clock::Form::WithDuty ? lent_limit.confidence : clock.confidence;
    if (!limit.day || (latest ? *limit.day < result.day : result.day < *limit.day))
      limit = {result.day, confidence, std::nullopt};
    else if (*limit.day == result.day)
      limit.confidence = std::min(limit.confidence, confidence);
  }
  return limit;
}

/// The earliest of the aims that can be worked out; never later than the limit, and never before
/// the taking over.
std::optional<Day> Fold::aim_of(const Running& running, Day up_to, std::size_t stage,
                                const Limit& limit) const {
  std::optional<Day> aim;
  for (const Clock& clock : running.duty->aims) {
    const ClockResult result = reckon(clock, running.opening, knowledge(running, up_to, stage),
                                      lent(clock, running, up_to, 0));
    if (result.outcome != Outcome::Found) continue;
    // Reading: of several aims only those that lie before the taking over are absent.
    if (running.taken_over_on && result.day < *running.taken_over_on) continue;
    if (!aim || result.day < *aim) aim = result.day;
  }
  if (aim && limit.day && *limit.day < *aim) aim = limit.day;
  if (aim && running.taken_over_on && *aim < *running.taken_over_on) aim.reset();
  return aim;
}

void Fold::settle_state(Instance& instance, const Running& running, const Limit& limit,
                        Day on) const {
  switch (running.end) {
    case Running::End::Open:
      if (running.duty->kind == law::DutyKind::Right && limit.day && *limit.day < on) {
        instance.state = State::Lapsed;
        instance.closed_on = limit.day;
      }
      return;
    case Running::End::Met:
      instance.state = limit.day && *limit.day < *running.closed_on && !running.duty->falls_due
                           ? State::MetLate
                           : State::Met;
      return;
    case Running::End::LapsedByEntry:
    case Running::End::LapsedByTime: instance.state = State::Lapsed; return;
    case Running::End::Missed: instance.state = State::Missed; return;
  }
}

Instance Fold::settle(const Running& original, Day on) const {
  Running running = original;
  expire(running, on);
  Instance instance;
  instance.framework = running.framework;
  instance.duty = running.duty;
  const bool with_others = is_with_others(*running.duty, happenings_);
  instance.kind = with_others ? law::DutyKind::Watch : running.duty->kind_in(stage_);
  instance.owner = with_others ? running.duty->others->owner : running.duty->owner;
  instance.opened_by = running.opened_by;
  instance.opening = running.opening;
  instance.closed_by = running.closed_by;
  instance.closed_on = running.closed_on;
  instance.excused = running.excused;
  const bool open = running.end == Running::End::Open;
  instance.known_up_to = open ? on : running.closed_on.value_or(on);
  instance.stage = open ? stage_of(running) : running.stage_before;
  const Limit limit = limit_of(running, instance.known_up_to, instance.stage);
  instance.limit = limit.day;
  instance.limit_confidence = limit.confidence;
  instance.aim = aim_of(running, instance.known_up_to, instance.stage, limit);
  settle_state(instance, running, limit, on);
  if (instance.state == State::Open) instance.cannot_compute = limit.missing;
  instance.before_us = running.before_us;
  const bool binds = setting_ == nullptr || setting_->binding == law::Binding::Must;
  instance.may_be_overdue = instance.state == State::Open &&
                            instance.kind != law::DutyKind::Right && binds &&
                            !running.duty->falls_due && instance.excused == nullptr &&
                            !instance.before_us && limit.day && law::is_binding(limit.confidence);
  instance.overdue = instance.may_be_overdue && *limit.day < on;
  return instance;
}

base::Result<Standing, StandingProblem> Fold::standing(Day on) const {
  return Fold(*this).finish(on);
}

base::Result<Standing, StandingProblem> Fold::finish(Day on) && {
  if (!problem_) {
    apply_commencement(on);
    calendar_events_up_to(on);
    change_law(on);
  }
  if (problem_) return base::refuse(*problem_);
  Standing standing;
  standing.on = on;
  standing.framework = framework_;
  standing.stage = stage_;
  standing.since = since_;
  standing.at_school = at_school_;
  for (law::Word word : in_force_) standing.in_force.push_back(framework_->find_document(word));
  standing.instances.reserve(running_.size());
  for (const Running& running : running_) standing.instances.push_back(settle(running, on));
  standing.happenings = std::move(happenings_);
  standing.left = std::move(left_);
  if (framework_ == school_->framework) standing.practice = school_->practice;
  return standing;
}

bool is_with_others(const law::Duty& duty, std::span<const Happening> happenings) {
  if (!duty.others) return false;
  for (auto each = happenings.rbegin(); each != happenings.rend(); ++each) {
    if (law::any_matches(duty.others->until, each->topic)) return false;
    if (law::any_matches(duty.others->from, each->topic)) return true;
  }
  return false;
}

law::DutyKind Standing::kind_of(const law::Duty& duty) const {
  return is_with_others(duty, happenings) ? law::DutyKind::Watch : duty.kind_in(stage);
}

// Within a day the move of law comes before almost everything else, so its day is told under the
// next law.
const law::Framework& Standing::law_on(Day day) const {
  for (const LawLeft& law : left)
    if (day < law.on) return *law.framework;
  return *framework;
}

std::string_view name_of(State state) {
  switch (state) {
    case State::Open: return "open";
    case State::Met: return "met";
    case State::MetLate: return "met_late";
    case State::Lapsed: return "lapsed";
    case State::Missed: return "missed";
  }
  return {};
}

std::string describe(const StandingProblem& problem) {
  switch (problem.what) {
    case StandingProblem::What::NoSuchFramework:
      return "no such framework: \"" + problem.name + "\"";
  }
  return {};
}

base::Result<Standing, StandingProblem> stand(std::span<const Entry> entries,
                                              const Circumstances& circumstances,
                                              const Question& question) {
  Fold fold(circumstances);
  for (const Entry* entry : taking_part(entries, question)) fold.take(*entry);
  return std::move(fold).finish(question.on);
}

}  // namespace stepwell::record
