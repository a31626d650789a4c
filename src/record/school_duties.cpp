#include "record/school_duties.h"

#include <algorithm>
#include <boost/json.hpp>

namespace stepwell::record {

using base::Day;

namespace {

using Entries = std::vector<const Entry*>;

std::string person_in(const Entry& entry) {
  const auto* value = entry.body.if_contains("person");
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

SchoolDuty met_by(const law::Duty& duty, const Entry& entry) {
  return {&duty, State::Met, std::nullopt, entry.on, entry.position};
}
SchoolDuty open_since(const law::Duty& duty, std::optional<Day> day) {
  return {&duty, State::Open, day, std::nullopt, 0};
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
    // Reading: what a school has to have is asked anew each day, by the law of that day.
    if (!duty.standing || !duty.applies_at(setting) || !duty.effective.on(question.on)) continue;
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
