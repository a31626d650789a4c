#include "web/kept_rolls.h"

#include <algorithm>

namespace stepwell::web {

void KeptRolls::drop_old() {
  const base::Instant now = clock_.now();
  while (!oldest_first_.empty()) {
    const RollOwner oldest = oldest_first_.front();
    const bool is_over = slots_.at(oldest).until <= now;
    if (!is_over && slots_.size() < most_) return;
    slots_.erase(oldest);
    oldest_first_.pop_front();
  }
}

void KeptRolls::keep(const RollOwner& owner, KeptRoll roll) {
  const std::lock_guard lock(mutex_);
  if (slots_.erase(owner) > 0) std::erase(oldest_first_, owner);
  drop_old();
  const base::Instant until{clock_.now().seconds + kKeptRollSeconds};
  slots_.emplace(owner, Slot{std::move(roll), until});
  oldest_first_.push_back(owner);
}

std::optional<KeptRoll> KeptRolls::find(const RollOwner& owner) {
  const std::lock_guard lock(mutex_);
  const auto found = slots_.find(owner);
  if (found == slots_.end() || found->second.until <= clock_.now()) return std::nullopt;
  return found->second.roll;
}

KeptRolls::Slot* KeptRolls::slot(const RollOwner& owner, const std::string& token) {
  const auto found = slots_.find(owner);
  return found == slots_.end() || found->second.roll.token != token ? nullptr : &found->second;
}

void KeptRolls::choose(const RollOwner& owner, const std::string& token, app::RollChoices choices) {
  const std::lock_guard lock(mutex_);
  if (Slot* const kept = slot(owner, token)) kept->roll.choices = std::move(choices);
}

void KeptRolls::finish(const RollOwner& owner, const std::string& token, app::ImportDone done) {
  const std::lock_guard lock(mutex_);
  Slot* const kept = slot(owner, token);
  if (kept == nullptr) return;
  kept->roll.file.reset();
  kept->roll.done =
      kept->roll.done ? app::together(*kept->roll.done, std::move(done)) : std::move(done);
}

}  // namespace stepwell::web
