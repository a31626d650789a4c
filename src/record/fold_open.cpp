#include <algorithm>

#include "record/fold.h"

namespace stepwell::record {

using base::Day;
using law::Duty;

// Reading: of a child whose date of birth is not known nobody can say that a duty is only for those
// who are younger; nothing opens by a birthday then, and nothing that ends with one.
bool Fold::is_young_enough(const Duty& duty, Day day) const {
  if (!duty.ends_at_age) return true;
  return circumstances_->born && day < birthday(*duty.ends_at_age);
}

bool Fold::may_open(const Duty& duty, Day day) const {
  if (!is_young_enough(duty, day)) return false;
  if (duty.standing || !duty.in_stages.applies_in(stage_) || !duty.applies_at(school_->setting))
    return false;
  if (setting_ != nullptr && setting_->binding == law::Binding::None) return false;
  if (at_school_ || !is_schools(duty, *framework_, stage_)) return true;
  // What leaving the school opens is owed by the school that was left.
  return std::any_of(duty.opens.begin(), duty.opens.end(), [](const law::Pattern& pattern) {
    return pattern.has_kind(law::kinds::school_left);
  });
}

Running Fold::running_from(const Duty& duty, const Entry& entry) const {
  Running running;
  running.framework = framework_;
  running.duty = &duty;
  running.opened_by = entry.position;
  running.opening.on = entry.on;
  running.opening.for_day = entry.for_day;
  running.opening.review_on = entry.review_on;
  running.opening.calendar = school_->calendar;
  return running;
}

/// Within a day moves come first, so what comes with a move may begin from the stage before it.
/// What is open already may be opened again from any. A right whose time is over may be as well,
/// but only where the last move led out of the stage in which it began: another plan is another.
/// Reading: what first happens once the child is off the register is about the stage that was left.
bool Fold::begins_here(const Duty& duty, Day day) {
  if (duty.opens_in.applies_in(stage_) || duty.opens_in.applies_in(morning_stage_)) return true;
  const bool came_from_there = duty.opens_in.applies_in(stage_from_);
  const bool began_there =
      std::any_of(running_.begin(), running_.end(), [&](const Running& running) {
        return running.duty->rule == duty.rule && from_since_ <= running.opening.on;
      });
  if (came_from_there && !began_there && !framework_->stages[stage_].on_register) return true;
  return std::any_of(running_.begin(), running_.end(), [&](Running& running) {
    return running.duty->rule == duty.rule && running.end == Running::End::Open &&
           ((came_from_there && from_since_ <= running.opening.on) || !expire(running, day));
  });
}

void Fold::open_by(const Duty& duty, const Entry& entry) {
  if (!may_open(duty, entry.on) || !begins_here(duty, entry.on)) return;
  if (duty.again == law::Again::Replace) end(duty, kAllVersions, entry);
  open(duty, running_from(duty, entry));
}

void Fold::open(const Duty& duty, Running opened) {
  const Day day = opened.opening.on.value_or(opened.taken_over_on.value_or(Day()));
  for (const std::size_t i : live_) {
    Running& running = running_[i];
    if (running.duty->rule != duty.rule || running.end != Running::End::Open) continue;
    if (!expire(running, day)) {
      if (duty.again == law::Again::Keep) return;
      continue;
    }
    if (running.end != Running::End::Open) continue;
    // A right that lapsed before another opened stays so: nothing that comes later moves its limit
    // on.
    running.end = Running::End::LapsedByTime;
    running.stage_before = stage_of(running);
    running.closed_on = limit_of(running, day, running.stage_before).day;
  }
  add_running(std::move(opened));
  if (duty.earlier) close_by_earlier(running_.back());
}

/// Law: who was told shortly before need not be told again.
void Fold::close_by_earlier(Running& running) {
  if (!running.opening.on) return;
  const Duty& duty = *running.duty;
  const auto used = [&](Position position) {
    return std::any_of(running_.begin(), running_.end(), [&](const Running& other) {
      return other.duty->rule == duty.rule && &other != &running &&
             other.end == Running::End::Met && other.closed_by == position;
    });
  };
  const Happening* latest = nullptr;
  for (const Happening& happening : happenings_)
    if (happening.day_is_known && happening.on <= *running.opening.on &&
        law::any_matches(duty.closes, happening.topic) && !used(happening.position))
      latest = &happening;
  if (latest == nullptr) return;
  const Day opening = *running.opening.on;
  Day reaches =
      latest->on + duty.earlier->amount;  // so many school days take at least so many days
  if (reaches < opening && duty.earlier->unit == law::Clock::Unit::SchoolDay &&
      running.opening.calendar != nullptr)
    reaches = running.opening.calendar
                  ->nth_school_day(latest->on, duty.earlier->amount, calendar::Count::After)
                  .value_or(reaches);
  if (reaches < opening) return;
  running.end = Running::End::Met;
  running.closed_by = latest->position;
  running.closed_on = latest->on;
  running.stage_before = stage_;
}

/// The days on which the calendar may open or end something: first days of terms, birthdays, the
/// first days of cohorts' windows.
void Fold::plan_calendar() {
  calendar_days_.clear();
  if (framework_->calendar_duties.empty()) return;
  if (school_->calendar != nullptr)
    for (const base::DayRange& term : school_->calendar->terms())
      calendar_days_.push_back(term.first);
  for (const std::size_t index : framework_->calendar_duties) {
    const Duty& duty = framework_->duties[index];
    for (Day birthday : birthdays_of(duty)) calendar_days_.push_back(birthday);
    if (duty.ends_at_age && circumstances_->born)
      calendar_days_.push_back(birthday(*duty.ends_at_age));
    // A part of the year, or a window, may have begun before the law that opens something for it.
    if (duty.effective.first != law::Effective::kBeginning)
      calendar_days_.push_back(duty.effective.first);
  }
  if (framework_->transfer)
    for (const auto& row : framework_->transfer->cohorts)
      calendar_days_.push_back(row.window.first);
  std::sort(calendar_days_.begin(), calendar_days_.end());
  calendar_days_.erase(std::unique(calendar_days_.begin(), calendar_days_.end()),
                       calendar_days_.end());
}

/// Runs those days, and the day on which the child last moved.
void Fold::calendar_events_up_to(Day day) {
  if (!first_day_ || (day <= calendar_done_ && !calendar_again_)) return;
  const auto again = calendar_again_ && *calendar_again_ <= day ? calendar_again_ : std::nullopt;
  if (again) calendar_again_.reset();
  bool again_done = !again;
  for (auto event = std::upper_bound(calendar_days_.begin(), calendar_days_.end(), calendar_done_);
       event != calendar_days_.end() && *event <= day; ++event) {
    if (!again_done && *again <= *event) {
      if (*again < *event) calendar_on(*again);
      again_done = true;
    }
    calendar_on(*event);
  }
  if (!again_done) calendar_on(*again);
  calendar_done_ = std::max(calendar_done_, day);
}

void Fold::calendar_on(Day day) {
  change_law(day);
  end_outgrown(day);
  for (const std::size_t index : framework_->calendar_duties) {
    const Duty& duty = framework_->duties[index];
    if (!duty.effective.on(day)) continue;
    if (duty.cohort) {
      open_cohort(duty, day);
    } else if (may_open(duty, day)) {
      for (Day birthday : birthdays_of(duty))
        if (birthday == day) open(duty, running_from_calendar(duty, day));
      if (duty.parts_of_year > 0) open_part(duty, day);
    }
  }
}

/// Of a child whose date of birth is known.
Day Fold::birthday(int age) const {
  return law::birthday(*circumstances_->born, age);
}

/// The birthdays on which a duty opens.
std::vector<Day> Fold::birthdays_of(const Duty& duty) const {
  std::vector<Day> birthdays;
  if (!circumstances_->born) return birthdays;
  for (int age : duty.opens_at_ages) birthdays.push_back(birthday(age));
  return birthdays;
}

/// What is only for who is younger ends on the birthday, whoever has not done it by then.
void Fold::end_outgrown(Day day) {
  for (const std::size_t i : live_) {
    Running& running = running_[i];
    if (running.framework != framework_ || is_young_enough(*running.duty, day) ||
        expire(running, day))
      continue;
    running.end = Running::End::LapsedByTime;
    running.stage_before = stage_;
    running.closed_on = birthday(*running.duty->ends_at_age);
  }
}

Running Fold::running_from_calendar(const Duty& duty, Day day) const {
  Running running;
  running.framework = framework_;
  running.duty = &duty;
  running.opening.on = day;
  running.opening.calendar = school_->calendar;
  return running;
}

/// Once for each part, on its first day on which the child is in the duty's stages.
void Fold::open_part(const Duty& duty, Day day) {
  if (school_->calendar == nullptr) return;
  for (const calendar::YearPart& part : school_->calendar->parts(duty.parts_of_year)) {
    if (!part.days.contains(day)) continue;
    const bool opened = std::any_of(
        parts_opened_.begin(), parts_opened_.end(),
        [&](const PartOpened& p) { return p.rule == duty.rule && p.part == part.days.first; });
    if (opened) continue;
    parts_opened_.push_back({duty.rule, part.days.first});
    Running running = running_from_calendar(duty, day);
    running.opening.part = part;
    open(duty, std::move(running));
  }
}

/// Law: the first cohort that matches the child's year group and present stage.
const law::Transfer::Cohort* Fold::cohort(const law::Framework& framework,
                                          std::size_t stage) const {
  if (!framework.transfer || !circumstances_->born) return nullptr;
  return framework.transfer->cohort(*circumstances_->born, stage);
}

/// Law: it is judged by the stage of each day. The open instance is that of the cohort that matches
/// now; if none does, it lapses.
void Fold::open_cohort(const Duty& duty, Day day) {
  const law::Transfer::Cohort* matching = cohort(*framework_, stage_);
  const auto open_one = std::find_if(running_.begin(), running_.end(), [&](const Running& running) {
    return running.duty->rule == duty.rule && running.end == Running::End::Open;
  });
  if (open_one == running_.end()) {
    if (matching != nullptr && matching->window.first <= day && may_open(duty, day)) {
      Running running = running_from_calendar(duty, day);
      if (taken_over_on_ == day) {
        running.taken_over_on = day;
        running.before_us = matching->window.last < day;
      }
      open(duty, std::move(running));
    }
  } else if (matching == nullptr) {
    open_one->end = Running::End::LapsedByEntry;
    open_one->closed_by = happenings_.empty() ? 0 : happenings_.back().position;
    open_one->closed_on = day;
    open_one->stage_before = stage_;
  }
}

}  // namespace stepwell::record
