#include <algorithm>

#include "record/fold.h"

namespace stepwell::record {

using base::Day;
using law::Duty;

namespace {
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
}

/// Whether time has closed it by `day`: a right whose limit is past, or what was owed in a year
/// that is over.
bool Fold::expire(Running& running, Day day) const {
  if (running.end != Running::End::Open) return true;
  if (running.opening.part && running.opening.part->year_end < day) {
    running.end = Running::End::Missed;
    running.closed_on = running.opening.part->year_end;
    running.stage_before = stage_;
    return true;
  }
  if (running.duty->kind != law::DutyKind::Right) return false;
  const auto limit = limit_of(running, day, stage_of(running)).day;
  return limit && *limit < day;
}

bool Fold::is_of(const Running& running, const Duty& rule, Versions versions) {
  return running.duty->rule == rule.rule && (running.duty->version & versions) != 0;
}

/// The oldest open one; or that which the entry names by the position that opened it.
Running* Fold::to_close(const Duty& rule, Versions versions, const Entry& entry) {
  for (const std::size_t i : live_) {
    Running& running = running_[i];
    if (!is_of(running, rule, versions) || expire(running, entry.on)) continue;
    if (entry.opening == 0 || running.opened_by == entry.opening) return &running;
  }
  return nullptr;
}

void Fold::meet(Running& running, const Entry& entry) {
  running.end = Running::End::Met;
  running.closed_by = entry.position;
  running.closed_on = entry.on;
  running.stage_before = stage_;
}

void Fold::lapse(Running& running, const Entry& entry) {
  running.end = Running::End::LapsedByEntry;
  running.closed_by = entry.position;
  running.closed_on = entry.on;
  running.stage_before = stage_;
}

void Fold::close(const Action& action, const Entry& entry) {
  if (Running* open = to_close(*action.rule, action.closes, entry)) meet(*open, entry);
}

/// One entry uses one right, over all laws under which any was opened: the newest open one; if none
/// is open, the one that lapsed last (of equals the later opened).
void Fold::close_rights(const Entry& entry) {
  std::size_t newest = kNone, latest = kNone;
  Day latest_limit;
  for (std::size_t i = 0; i < running_.size(); ++i) {
    Running& running = running_[i];
    if (running.duty->kind != law::DutyKind::Right) continue;
    if (running.end != Running::End::Open && running.end != Running::End::LapsedByTime) continue;
    if (!law::any_matches(running.duty->closes, entry.topic)) continue;
    if (entry.opening != 0 && running.opened_by != entry.opening) continue;
    if (!expire(running, entry.on)) {
      if (newest == kNone || running_[newest].opening.on <= running.opening.on) newest = i;
      continue;
    }
    const Day limit = running.closed_on.value_or(
        limit_of(running, entry.on, stage_of(running)).day.value_or(entry.on));
    if (latest != kNone &&
        (limit < latest_limit ||
         (limit == latest_limit && running.opening.on < running_[latest].opening.on)))
      continue;
    latest = i;
    latest_limit = limit;
  }
  if (newest != kNone) return meet(running_[newest], entry);
  if (latest != kNone) meet(running_[latest], entry);
}

/// Law: one review is answered once. A second restarting entry after the same review (the decision,
/// then the notice of it) does not start the period anew.
bool Fold::restart_counts(const Duty& duty, const Entry& entry) const {
  if (entry.topic.kind == law::kinds::review_held) return true;
  std::optional<std::size_t> review;
  for (const Reviewed& reviewed : reviewed_)
    if (std::find(duty.documents.begin(), duty.documents.end(), reviewed.document) !=
        duty.documents.end())
      review = std::max(review.value_or(0), reviewed.turn);
  if (!review) return true;
  return std::none_of(restarted_.begin(), restarted_.end(), [&](const Restarted& restarted) {
    return restarted.rule == duty.rule && restarted.turn > *review;
  });
}

void Fold::end(const Duty& rule, Versions versions, const Entry& entry) {
  for (const std::size_t i : live_)
    if (is_of(running_[i], rule, versions) && !expire(running_[i], entry.on))
      lapse(running_[i], entry);
}

void Fold::end_rights_of_other_laws(const Entry& entry) {
  for (const std::size_t i : live_) {
    Running& running = running_[i];
    if (running.framework != framework_ && law::any_matches(running.duty->ends, entry.topic) &&
        !expire(running, entry.on))
      lapse(running, entry);
  }
}

bool Fold::claims(const Entry& entry, const Running& running, const law::Framework* law) {
  return running.framework == law && running.duty->word == entry.topic.word(0) &&
         (entry.opening == 0 || running.opened_by == entry.opening);
}

/// A claim marks what is open: all of it, or that which the named entry opened. The first claim
/// counts, and only one that is the law on its day.
void Fold::claim(const Entry& entry) {
  // Reading: the same words may be a rule of the present law and of one that was left behind: then
  // the claim is about the present one, if anything of it is open.
  const bool is_present = std::any_of(running_.begin(), running_.end(), [&](Running& running) {
    return claims(entry, running, framework_) && !expire(running, entry.on);
  });
  for (Running& running : running_) {
    const law::Framework* law = is_present ? framework_ : running.framework;
    if (!claims(entry, running, law) || expire(running, entry.on) || running.excused != nullptr)
      continue;
    for (const std::size_t excuse : running.duty->excuses) {
      const law::Exception& exception = running.framework->exceptions[excuse];
      if (exception.word == entry.topic.word(1) && exception.effective.on(entry.on))
        running.excused = &exception;
    }
  }
}

}  // namespace stepwell::record
