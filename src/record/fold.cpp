#include "record/fold.h"

#include <algorithm>

#include "base/check.h"

namespace stepwell::record {

using base::Day;
using law::Duty;
using law::Effect;
using law::Word;

Fold::Fold(const Circumstances& circumstances)
    : circumstances_(&circumstances),
      framework_(circumstances.schools.front().framework),
      setting_(framework_->find_setting(circumstances.schools.front().setting)),
      school_(&circumstances.schools.front()) {
  happenings_.reserve(64);
  running_.reserve(32);
  plan_calendar();
}

void Fold::take(const Entry& entry) {
  // A strike says what takes no part; it takes none itself, not even as the first day of the
  // record.
  if (problem_ || entry.topic.kind == law::kinds::struck_out) return;
  start(entry);
  if (problem_) return;
  const bool is_move = entry.topic.kind == law::kinds::stage_moved;
  const auto whole = is_move ? framework_->whole_of(entry.topic.word(0)) : std::nullopt;
  if (!whole) return act(entry);
  // Reading: at a school that has no such stage, or has it no more, a move to a part is one to the
  // stage of the law, with all that the law asks of that.
  Entry here = entry;
  here.topic.words[0] = *whole;
  act(here);
}

/// Law: the steps of an entry are those of the engine's contract: what it closes, restarts, ends
/// and opens, in this order; closings by an entry that moves the child come before the move,
/// openings after it.
void Fold::act(const Entry& entry) {
  const Actions actions = actions_of(entry.topic);
  const law::Framework* framework_before = framework_;
  if (any_right_) close_rights(entry);
  for (const Action& action : actions) {
    if (!away_.empty()) act_on_away(action, entry);
    if (action.closes != 0 && action.rule->kind != law::DutyKind::Right) close(action, entry);
  }
  const Rules restarting = restart(actions, entry);
  change(entry);
  if (problem_) return;
  remember(entry);
  if (entry.topic.kind == law::kinds::exception_claimed) claim(entry);
  const bool moved_framework = framework_ != framework_before;
  if (turn_of(entry.topic.kind) != Turn::Other) calendar_again_ = entry.on;
  for (const Action& action : moved_framework ? actions_of(entry.topic) : actions) {
    const Duty* present = action.rule->on(entry.on);
    if (std::find(restarting.begin(), restarting.end(), action.rule) != restarting.end()) {
      remember_restart(*action.rule);
      if (present != nullptr) open_by(*present, entry);
    }
    if (action.ends != 0) end(*action.rule, action.ends, entry);
    if (present != nullptr && (action.opens & present->version) != 0) open_by(*present, entry);
  }
  if (other_law_ && any_right_) end_rights_of_other_laws(entry);
}

/// Meets what the entry restarts; the rules that open anew from it. If nothing is open, only the
/// law of the day can say that it opens.
Fold::Rules Fold::restart(const Actions& actions, const Entry& entry) {
  Rules restarting;
  for (const Action& action : actions) {
    if (action.restarts == 0 || !restart_counts(*action.duty, entry)) continue;
    Running* open = to_close(*action.rule, action.restarts, entry);
    if (open != nullptr) meet(*open, entry);
    const Duty* present = action.rule->on(entry.on);
    const bool says_so = present != nullptr && (action.restarts & present->version) != 0;
    if (open != nullptr || says_so) restarting.push_back(action.rule);
  }
  return restarting;
}

// Reading: what is open keeps the law of the day on which it opened, limit and closing topics
// alike: an amending instrument seldom touches what has begun. Where it does, its version says
// takes_open.
void Fold::change_law(Day day) {
  if (!law_changes_) return;
  for (const std::size_t i : live_) change_law(running_[i], day);
  for (Running& running : away_) change_law(running, day);
}

void Fold::change_law(Running& running, Day day) const {
  if (running.end != Running::End::Open) return;
  for (const Duty* next = running.duty->taken_over(day); running.duty != next;) {
    if (expire(running, running.duty->after->effective.first)) return;
    running.duty = running.duty->after;
  }
}

void Fold::start(const Entry& entry) {
  ++turn_;
  std::erase_if(live_, [this](std::size_t i) { return running_[i].end != Running::End::Open; });
  if (!first_day_) {
    first_day_ = entry.on;
    calendar_done_ = entry.on - 1;
    calendar_again_ = entry.on;
  }
  if (!last_day_ || *last_day_ < entry.on) {
    last_day_ = entry.on;
    morning_stage_ = stage_;
  }
  const bool before_law = turn_of(entry.topic.kind) < Turn::Framework;
  apply_commencement(before_law ? entry.on - 1 : entry.on);
  if (problem_) return;
  const bool after_calendar = turn_of(entry.topic.kind) == Turn::Other;
  calendar_events_up_to(after_calendar ? entry.on : entry.on - 1);
  change_law(entry.on);
}

Fold::Actions Fold::actions_of(const law::Topic& topic) const {
  Actions actions;
  for (const law::Trigger& trigger : framework_->triggers_of(topic.kind)) {
    if (!trigger.pattern->matches(topic)) continue;
    const Duty* duty = &framework_->duties[trigger.duty];
    if (actions.empty() || actions.back().rule != duty->rule) actions.push_back({duty->rule, duty});
    Action& action = actions.back();
    action.duty = duty;
    switch (trigger.effect) {
      case Effect::Close: action.closes |= duty->version; break;
      case Effect::Restart: action.restarts |= duty->version; break;
      case Effect::End: action.ends |= duty->version; break;
      case Effect::Open: action.opens |= duty->version; break;
    }
  }
  return actions;
}

/// What the engine knows by name.
void Fold::change(const Entry& entry) {
  const law::Kind kind = entry.topic.kind;
  if (kind == law::kinds::taken_over) {
    take_over(entry);
  } else if (kind == law::kinds::stage_moved) {
    if (const auto stage = framework_->stage_of(entry.topic.word(0)))
      move_stage(*stage, entry.on, entry);
  } else if (kind == law::kinds::framework_moved) {
    move_framework(entry);
  } else if (kind == law::kinds::school_left) {
    leave_school(entry);
  } else if (kind == law::kinds::school_joined) {
    join_school(entry);
  }
}

void Fold::remember(const Entry& entry) {
  happenings_.push_back({entry.topic, entry.on, true, entry.position});
  if (entry.topic.kind == law::kinds::review_held) remember_review(entry.topic.word(0));
  update_documents(entry.topic);
}

/// Only the latest of each matters.
void Fold::remember_review(Word document) {
  std::erase_if(reviewed_, [&](const Reviewed& reviewed) { return reviewed.document == document; });
  reviewed_.push_back({document, turn_});
}

void Fold::remember_restart(const Duty& duty) {
  std::erase_if(restarted_,
                [&](const Restarted& restarted) { return restarted.rule == duty.rule; });
  restarted_.push_back({duty.rule, turn_});
}

void Fold::add_running(Running running) {
  any_right_ = any_right_ || running.duty->kind == law::DutyKind::Right;
  law_changes_ = law_changes_ || running.duty->after != nullptr;
  live_.push_back(running_.size());
  running_.push_back(std::move(running));
}

void Fold::update_documents(const law::Topic& topic) {
  std::erase_if(in_force_, [&](Word word) {
    const law::Document* document = framework_->find_document(word);
    return document != nullptr && law::any_matches(document->ends, topic);
  });
  if (topic.kind != law::kinds::document_issued || topic.count < 2) return;
  const std::string& state = circumstances_->library->vocabulary().text(topic.word(1));
  if (state != law::kStateFinal && state != law::kStateAmended) return;
  const Word document = topic.word(0);
  if (framework_->find_document(document) == nullptr) return;
  if (std::find(in_force_.begin(), in_force_.end(), document) == in_force_.end())
    in_force_.push_back(document);
}

}  // namespace stepwell::record
