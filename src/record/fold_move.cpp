#include <algorithm>
#include <boost/json.hpp>

#include "record/fold.h"

#include "record/body.h"

namespace stepwell::record {

using base::Day;
using law::Duty;

namespace {

bool opens_by_leaving(const Duty& duty) {
  return std::any_of(duty.opens.begin(), duty.opens.end(), [](const law::Pattern& pattern) {
    return pattern.has_kind(law::kinds::school_left);
  });
}

}  // namespace

bool Fold::is_schools(const Duty& duty, const law::Framework& framework, std::size_t stage) const {
  return duty.kind_in(stage) == law::DutyKind::Duty && !is_with_others(duty, happenings_) &&
         framework.roles[duty.owner].of == law::Role::Of::School;
}

/// Leaving all the stages of a duty lapses it; moving between them changes nothing.
void Fold::move_stage(std::size_t stage, Day since, const Entry& entry) {
  for (const std::size_t i : live_) {
    Running& running = running_[i];
    if (running.framework == framework_ && !running.duty->in_stages.applies_in(stage) &&
        !expire(running, entry.on))
      lapse(running, entry);
  }
  std::erase_if(away_,
                [&](const Running& running) { return !running.duty->in_stages.applies_in(stage); });
  stage_from_ = stage_;
  from_since_ = since_;
  stage_ = stage;
  since_ = since;
}

/// Law: the old law's duties and watches lapse; the family's rights stay open under their own law.
void Fold::move_framework(const law::Framework& framework, std::size_t stage, Day since,
                          Position by, Day on) {
  change_law(on);
  const auto& transfer = framework_->transfer;
  const bool keeps = transfer && transfer->keeps && transfer->to == framework.id;
  for (const std::size_t i : live_) {
    Running& running = running_[i];
    if (running.framework != framework_ || expire(running, on)) continue;
    running.stage_before = stage_;
    if (running.duty->kind == law::DutyKind::Right) continue;
    if (keeps && goes_on(running, framework, stage)) continue;
    running.end = Running::End::LapsedByEntry;
    running.closed_by = by;
    running.closed_on = on;
  }
  away_.clear();
  if (keeps)
    follow_rules(framework);
  else
    in_force_.clear();
  other_law_ = true;
  framework_ = &framework;
  setting_ = framework_->find_setting(school_->setting);
  stage_ = morning_stage_ = stage_from_ = stage;
  since_ = from_since_ = since;
  plan_calendar();
  calendar_again_ = on;
}

// Reading: where the old pack says that both are one law with other stages (`keeps`), what is open
// goes on under the rule of the same id, with the day on which it opened and the other's numbers;
// in a stage that the rule does not name it lapses, as after a change of stage.
bool Fold::goes_on(Running& running, const law::Framework& under, std::size_t stage) {
  Running moved = running;
  if (!carry_over(moved, under) || !moved.duty->in_stages.applies_in(stage)) return false;
  running = std::move(moved);
  return true;
}

/// What is remembered of rules and documents is of those of the same id from now on.
void Fold::follow_rules(const law::Framework& here) {
  std::erase_if(in_force_, [&](law::Word word) { return here.find_document(word) == nullptr; });
  for (PartOpened& opened : parts_opened_)
    if (const Duty* same = here.find_duty(opened.rule->id)) opened.rule = same;
  for (Restarted& restarted : restarted_)
    if (const Duty* same = here.find_duty(restarted.rule->id)) restarted.rule = same;
}

/// What the law that is left had, for whoever asks later.
void Fold::remember_law(Position by, Day on) {
  left_.push_back({framework_, stage_, since_, by, on, {}});
  for (const law::Word word : in_force_)
    left_.back().in_force.push_back(framework_->find_document(word));
}

/// The law of that id as it is at the child's school.
const law::Framework* Fold::law_here(std::string_view id) const {
  return circumstances_->library->find(id, school_->framework);
}

void Fold::move_framework(const Entry& entry) {
  const std::string to = text_in(entry.body, "to");
  const law::Framework* framework = law_here(to);
  if (framework == nullptr) {
    problem_ = StandingProblem{StandingProblem::What::NoSuchFramework, to};
    return;
  }
  std::size_t stage = 0;
  if (framework_->transfer && framework_->transfer->to == to)
    if (const auto* notice = framework_->transfer->notice(text_in(entry.body, "notice")))
      stage = framework->find_stage(notice->stage).value_or(0);
  remember_law(entry.position, entry.on);
  move_framework(*framework, stage, entry.on, entry.position, entry.on);
}

/// Whether the law means this child, as he or she stands.
bool Fold::is_meant(const law::Transfer::Commencement& row) const {
  if (row.born_before && !(circumstances_->born && *circumstances_->born < *row.born_before))
    return false;
  return row.stages.applies_in(stage_);
}

/// Law: where the law itself moved a class of persons on a day, no entry is needed.
void Fold::apply_commencement(Day day) {
  if (!framework_->transfer || !first_day_) return;
  for (const law::Transfer::Commencement& row : framework_->transfer->commencements) {
    if (day < row.on || !is_meant(row)) continue;
    const law::Framework* framework = law_here(framework_->transfer->to);
    if (framework == nullptr) {
      problem_ = StandingProblem{StandingProblem::What::NoSuchFramework, framework_->transfer->to};
      return;
    }
    Day on = std::max(row.on, *first_day_);
    // Who came to such a stage, or to us, after that day is moved by the day of coming.
    if (!row.stages.empty()) on = std::max({on, since_.value_or(on), taken_over_on_.value_or(on)});
    calendar_events_up_to(on - 1);
    remember_law(0, on);
    move_framework(*framework, framework->find_stage(row.stage).value_or(0), on, 0, on);
    return;
  }
}

/// Law: the duties of a school end with the child's leaving, passing on the record excepted.
void Fold::leave_school(const Entry& entry) {
  for (const std::size_t i : live_) {
    Running& running = running_[i];
    if (running.framework != framework_ || expire(running, entry.on)) continue;
    if (!is_schools(*running.duty, *framework_, stage_) || opens_by_leaving(*running.duty))
      continue;
    if (running.opening.part) {
      std::erase_if(parts_opened_, [&](const PartOpened& opened) {
        return opened.rule == running.duty->rule && opened.part == running.opening.part->days.first;
      });
    } else if (running.duty->at_return) {
      away_.push_back(running);
    }
    lapse(running, entry);
  }
  at_school_ = false;
}

void Fold::join_school(const Entry& entry) {
  const std::string id = text_in(entry.body, "school");
  for (const School& school : circumstances_->schools)
    if (school.id == id) school_ = &school;
  adopt_law(entry);
  setting_ = framework_->find_setting(school_->setting);
  at_school_ = true;
  plan_calendar();
  calendar_again_ = entry.on;
  for (Running& running : away_)
    if (may_open(*running.duty, entry.on)) add_running(std::move(running));
  away_.clear();
}

/// The same rule at the school that was joined; whether it has one.
bool Fold::carry_over(Running& running, const law::Framework& here) {
  const Duty* same = here.find_duty(running.duty->id);
  while (same != nullptr && same->version != running.duty->version) same = same->after;
  if (same == nullptr) return false;
  running.framework = &here;
  running.duty = same;
  if (running.excused == nullptr) return true;
  for (const std::size_t excuse : same->excuses)
    if (here.exceptions[excuse].word == running.excused->word)
      running.excused = &here.exceptions[excuse];
  return true;
}

/// What only the school that was left asked for ends; a right stays open as it was there.
void Fold::leave_behind(Running& running, const Entry& entry) {
  if (running.end != Running::End::Open) return;
  if (running.duty->kind != law::DutyKind::Right) return lapse(running, entry);
  running.stage_before = stage_;
  other_law_ = true;
}

// Reading: two schools under one law may each have arrangements of their own; what the law opened
// goes on at the other school, and what only the first one asked for ends with it. A child who was
// in a stage that only the first one has is in the stage of the law of which that is a part, and
// stays there on coming back: the stage is recorded anew.
void Fold::adopt_law(const Entry& entry) {
  const law::Framework* before = framework_;
  const law::Framework* here = law_here(before->id);
  if (here == nullptr || here == before) return;
  const auto there = [&](std::size_t stage) {
    return here->stage_told(before->stages[stage].id).value_or(0);
  };
  framework_ = here;
  for (Running& running : running_) {
    if (running.framework != before) continue;
    if (carry_over(running, *here))
      running.stage_before = there(running.stage_before);
    else
      leave_behind(running, entry);
  }
  std::vector<Running> away;
  for (Running& running : away_)
    if (carry_over(running, *here)) away.push_back(std::move(running));
  away_ = std::move(away);
  stage_ = there(stage_);
  morning_stage_ = there(morning_stage_);
  stage_from_ = there(stage_from_);
  follow_rules(*here);
}

/// What was lapsed by leaving does not open again if an entry in between closed or ended it: the
/// oldest of it, or all of it. A restart closes the oldest and counts from its own day.
void Fold::act_on_away(const Action& action, const Entry& entry) {
  const auto oldest = [&](Versions versions) {
    return std::find_if(away_.begin(), away_.end(), [&](const Running& running) {
      return is_of(running, *action.rule, versions) &&
             (entry.opening == 0 || running.opened_by == entry.opening);
    });
  };
  if (const auto running = oldest(action.closes); running != away_.end()) away_.erase(running);
  if (action.restarts != 0 && restart_counts(*action.duty, entry)) {
    const Duty* present = action.rule->on(entry.on);
    const auto running = oldest(action.restarts);
    if (running != away_.end() && present != nullptr)
      *running = running_from(*present, entry);
    else if (running != away_.end())
      away_.erase(running);
  }
  std::erase_if(away_,
                [&](const Running& running) { return is_of(running, *action.rule, action.ends); });
}

void Fold::take_over(const Entry& entry) {
  const law::Framework* framework = framework_;
  if (const std::string id = text_in(entry.body, "framework"); !id.empty())
    framework = law_here(id);
  if (framework == nullptr) {
    problem_ =
        StandingProblem{StandingProblem::What::NoSuchFramework, text_in(entry.body, "framework")};
    return;
  }
  taken_over_on_ = entry.on;
  const Day since = entry.since.value_or(entry.on);
  if (framework != framework_) move_framework(*framework, 0, since, entry.position, entry.on);
  move_stage(framework->stage_of(entry.topic.word(0)).value_or(0), since, entry);
  morning_stage_ = stage_from_ = stage_;
  from_since_ = since_;
  for (const TakenDocument& document : entry.taken) take_document(document, entry);
  open_entry_duties(entry);
  change_law(entry.on);
  mark_before_us(entry.on);
}

/// What was late already was late before us, and stays so in whatever stage the child is later.
void Fold::mark_before_us(Day taken_over_on) {
  for (const std::size_t i : live_) {
    Running& running = running_[i];
    if (running.taken_over_on != taken_over_on) continue;
    const auto limit = limit_of(running, taken_over_on, stage_).day;
    running.before_us = limit && *limit < taken_over_on;
  }
}

/// A document that the child already had counts as issued, and as reviewed where there was a
/// review; then only what the review restarted is listed.
void Fold::take_document(const TakenDocument& taken, const Entry& entry) {
  const law::Vocabulary& words = circumstances_->library->vocabulary();
  const law::Topic issued{
      law::kinds::document_issued, 2, {taken.document, words.find(law::kStateFinal)}};
  const law::Topic reviewed{law::kinds::review_held, 1, {taken.document, law::Word::Unknown}};
  const Day before = entry.on - 1;
  happenings_.push_back(
      {issued, taken.issued_on.value_or(before), taken.issued_on.has_value(), entry.position});
  if (taken.last_review_on) {
    happenings_.push_back({reviewed, *taken.last_review_on, true, entry.position});
    remember_review(taken.document);
  }
  update_documents(issued);
  for (const Duty& duty : framework_->duties) {
    if (!law::any_matches(duty.opens, issued) || !may_open(duty, entry.on)) continue;
    Running running = running_from(duty, entry);
    running.taken_over_on = entry.on;
    // Reading: the last review restarted whatever the issue opened and a later entry can restart,
    // also where the law counts from the decision after the review: its day is not known, and the
    // day of the review is the safe one.
    running.opening.on =
        taken.last_review_on && !duty.restarts.empty() ? taken.last_review_on : taken.issued_on;
    if (!duty.effective.on(running.opening.on.value_or(entry.on))) continue;
    running.opening.review_on = taken.review_on;
    open(duty, std::move(running));
  }
}

/// Each duty of entering the stage opens, unless a document that the child already had closes it.
void Fold::open_entry_duties(const Entry& entry) {
  const law::Word stage = entry.topic.word(0);
  const law::Topic moved{law::kinds::stage_moved, 1, {framework_->whole_of(stage).value_or(stage)}};
  const law::Vocabulary& words = circumstances_->library->vocabulary();
  for (const Duty& duty : framework_->duties) {
    if (!duty.at_take_over || !law::any_matches(duty.opens, moved) || !may_open(duty, entry.on) ||
        !duty.effective.on(entry.on))
      continue;
    const bool closed =
        std::any_of(entry.taken.begin(), entry.taken.end(), [&](const TakenDocument& taken) {
          const law::Topic issued{
              law::kinds::document_issued, 2, {taken.document, words.find(law::kStateFinal)}};
          return law::any_matches(duty.closes, issued);
        });
    if (closed) continue;
    Running running = running_from(duty, entry);
    running.opening.review_on.reset();
    running.taken_over_on = entry.on;
    open(duty, std::move(running));
  }
}

}  // namespace stepwell::record
