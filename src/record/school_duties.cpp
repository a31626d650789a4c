#include "record/school_duties.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "record/reckoning.h"

namespace stepwell::record {

using base::Day;

namespace {

using Entries = std::vector<const Entry*>;

std::string person_in(const Entry& entry) {
  const auto* value = entry.body.if_contains("person");
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

SchoolDuty met_by(const law::Duty& duty, const Entry& entry) {
  return {.duty = &duty, .state = State::Met, .closed_on = entry.on, .closed_by = entry.position};
}
SchoolDuty open_since(const law::Duty& duty, std::optional<Day> day) {
  return {.duty = &duty, .state = State::Open, .opened_on = day};
}

/// Those in the post, longest first, and the day on which the last one left it.
struct Holders {
  Entries present;
  std::optional<Day> vacant_since;
};

Holders holders_of(const law::Duty::Standing& post, const Entries& entries) {
  Holders holders;
  for (const Entry* entry : entries) {
    const law::Word named = entry->topic.word(0);
    if (named != post.what && named != post.counted) continue;
    if (entry->topic.kind == law::kinds::post_given) {
      holders.present.push_back(entry);
    } else if (entry->topic.kind == law::kinds::post_ended) {
      const std::string person = person_in(*entry);
      // Reading: an end that names nobody ends the post for all who hold it.
      std::erase_if(holders.present, [&](const Entry* given) {
        return given->topic.word(0) == named && (person.empty() || person_in(*given) == person);
      });
      if (holders.present.empty()) holders.vacant_since = entry->on;
    }
  }
  return holders;
}

SchoolDuty post_duty(const law::Duty& duty, const Entries& entries, std::optional<Day> set_up) {
  const Holders holders = holders_of(*duty.standing, entries);
  // Reading: the post counts as filled by the person who has held it longest of those who hold it
  // now.
  if (!holders.present.empty()) return met_by(duty, *holders.present.front());
  return open_since(duty, holders.vacant_since ? holders.vacant_since : set_up);
}

SchoolDuty policy_duty(const law::Duty& duty, const Entries& entries, std::optional<Day> set_up,
                       Day on) {
  const Entry* latest = nullptr;
  for (const Entry* entry : entries)
    if (entry->topic.kind == law::kinds::policy_published &&
        entry->topic.word(0) == duty.standing->what)
      latest = entry;
  if (latest == nullptr) return open_since(duty, set_up);
  if (!duty.standing->max_age_months) return met_by(duty, *latest);
  const Day last_good = latest->on.plus_months(*duty.standing->max_age_months);
  return on <= last_good ? met_by(duty, *latest) : open_since(duty, last_good + 1);
}

/// Of which law, at which kind of school and on which day it is asked.
struct AskedAt {
  const law::Framework& framework;
  std::string_view setting;
  Day on;

  /// Whether the law binds a school of that kind, so that something may be overdue there.
  bool binds() const {
    const law::Setting* found = framework.find_setting(setting);
    return found == nullptr || found->binding == law::Binding::Must;
  }
};

/// Whether it asks something of each who holds the post, and not that somebody does.
bool is_of_each_holder(const law::Duty& duty) {
  return !duty.closes.empty();
}

std::optional<Day> limit_from(const law::Duty& duty, Day given, const law::Framework& framework) {
  if (duty.limits.empty()) return std::nullopt;
  Opening opening;
  opening.on = given;
  Knowledge known;
  known.holidays = framework.holidays;
  const ClockResult result = reckon(duty.limits.front(), opening, known);
  return result.outcome == ClockResult::Outcome::Found ? std::optional(result.day) : std::nullopt;
}

/// How what is asked of whoever was given the post by that entry stands. What they held before
/// they came to the post counts.
SchoolDuty duty_of_holder(const law::Duty& duty, const Entry& given, const Entries& entries,
                          const AskedAt& asked) {
  SchoolDuty answer = open_since(duty, given.on);
  answer.person = person_in(given);
  answer.limit = limit_from(duty, given.on, asked.framework);
  answer.overdue = answer.limit && !duty.falls_due && asked.binds() &&
                   law::is_binding(duty.limits.front().confidence) && *answer.limit < asked.on;
  const auto closing = std::find_if(entries.begin(), entries.end(), [&](const Entry* entry) {
    return law::any_matches(duty.closes, entry->topic) && person_in(*entry) == answer.person;
  });
  if (closing == entries.end()) return answer;
  answer.overdue = false;
  answer.opened_on.reset();
  answer.closed_on = (*closing)->on;
  answer.closed_by = (*closing)->position;
  const bool is_late = answer.limit && !duty.falls_due && *answer.limit < *answer.closed_on;
  answer.state = is_late ? State::MetLate : State::Met;
  return answer;
}

/// One for each who holds the post. Reading: as with every duty that an entry opens, it is the law
/// of the day on which the post was given that counts; a post that ended and was given anew was
/// given on the later day.
void add_of_holders(const law::Duty& duty, const Entries& entries, const AskedAt& asked,
                    std::vector<SchoolDuty>& duties) {
  std::set<std::string> seen;
  for (const Entry* given : holders_of(*duty.standing, entries).present)
    if (seen.insert(person_in(*given)).second && duty.effective.on(given->on))
      duties.push_back(duty_of_holder(*duty.taken_over(asked.on), *given, entries, asked));
}

}  // namespace

std::vector<SchoolDuty> school_duties(std::span<const Entry> entries,
                                      const law::Framework& framework, std::string_view setting,
                                      const Question& question) {
  const Entries order = taking_part(entries, question);
  std::optional<Day> set_up;
  for (const Entry* entry : order)
    if (entry->topic.kind == law::kinds::school_set_up && !set_up) set_up = entry->on;
  std::vector<SchoolDuty> duties;
  for (const law::Duty& duty : framework.duties) {
    if (!duty.standing || !duty.applies_at(setting)) continue;
    if (is_of_each_holder(duty)) {
      if (set_up) add_of_holders(duty, order, {framework, setting, question.on}, duties);
      continue;
    }
    // Reading: what a school has to have is asked anew each day, by the law of that day.
    if (!duty.effective.on(question.on)) continue;
    SchoolDuty answer = duty.standing->of == law::Duty::Standing::Of::Post
                            ? post_duty(duty, order, set_up)
                            : policy_duty(duty, order, set_up, question.on);
    // Nothing is missing before there is a law that asks for it.
    if (answer.opened_on && *answer.opened_on < duty.effective.first)
      answer.opened_on = duty.effective.first;
    const bool begun = answer.state == State::Met || answer.opened_on.has_value();
    if (begun) duties.push_back(answer);
  }
  return duties;
}

}  // namespace stepwell::record
