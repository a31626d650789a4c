#include "law/practice.h"

#include <algorithm>
#include <charconv>

namespace stepwell::law {
namespace {

using Of = PracticeRule::Of;

/// What is more than so many times what is proposed is a slip of the keyboard: a bound of ours, for
/// no law speaks of customs. Where a law is near, the clock says `most`.
constexpr int kMostTimes = 4;

PracticeRule clock_rule(const Duty& duty, const Clock& clock, Of of) {
  PracticeRule rule;
  rule.key = clock.practice;
  rule.of = of;
  rule.duty = &duty;
  rule.clock = &clock;
  rule.proposed = clock.amount;
  rule.most = duty.strength == Strength::Must ? clock.amount : kMostTimes * clock.amount;
  if (clock.most) rule.most = std::min(rule.most, *clock.most);
  return rule;
}

PracticeRule look_rule(const Look& look) {
  PracticeRule rule;
  rule.key = look.id;
  rule.of = Of::Look;
  rule.look = &look;
  rule.proposed = look.amount;
  rule.most = kMostTimes * look.amount;
  return rule;
}

}  // namespace

std::string practice_key(const Framework& framework, const Duty& duty, Of of, std::size_t index) {
  const Clock& clock = (of == Of::Limit ? duty.limits : duty.aims)[index];
  const bool is_ours = duty.kind == DutyKind::Duty && duty.owner < framework.roles.size() &&
                       framework.roles[duty.owner].of == Role::Of::School;
  const bool counts = clock.form == Clock::Form::Duration && clock.amount > 0;
  if (!is_ours || !counts || clock.confidence != Confidence::Practice) return {};
  // A version has numbers of its own: what a school said of the one before it is about that one.
  const std::string version = duty.effective.first == Effective::kBeginning
                                  ? std::string()
                                  : "@" + duty.effective.first.iso();
  return duty.id + version + (of == Of::Limit ? ":limit:" : ":aim:") + std::to_string(index + 1);
}

std::optional<int> read_amount(std::string_view written) {
  constexpr std::size_t kMostDigits = 4;
  int amount = 0;
  const char* end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, amount);
  const bool is_number = read.ec == std::errc() && read.ptr == end && written.front() != '-';
  if (!is_number || written.size() > kMostDigits) return std::nullopt;
  return amount;
}

std::vector<PracticeRule> practice_rules(const Framework& framework) {
  std::vector<PracticeRule> rules;
  for (const Duty& duty : framework.duties) {
    for (const Clock& clock : duty.limits)
      if (!clock.practice.empty()) rules.push_back(clock_rule(duty, clock, Of::Limit));
    for (const Clock& clock : duty.aims)
      if (!clock.practice.empty()) rules.push_back(clock_rule(duty, clock, Of::Aim));
  }
  for (const Look& look : framework.looks) rules.push_back(look_rule(look));
  return rules;
}

void PracticeChanges::take_back(std::string_view key) {
  if (const auto found = changes_.find(key); found != changes_.end()) changes_.erase(found);
}

const PracticeChanges::Change* PracticeChanges::find(std::string_view key) const {
  const auto found = key.empty() ? changes_.end() : changes_.find(key);
  return found == changes_.end() ? nullptr : &found->second;
}

int PracticeChanges::amount_of(std::string_view key, int proposed) const {
  const Change* change = find(key);
  return change == nullptr ? proposed : change->amount;
}

}  // namespace stepwell::law
