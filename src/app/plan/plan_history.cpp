#include "app/plan/plan_history.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/lists/child_view.h"
#include "app/plan/plan_review.h"
#include "law/choices.h"
#include "record/body.h"

namespace stepwell::app {

using record::text_in;

namespace json = boost::json;
using record::Entry;

namespace {

using Timeline = std::vector<const Entry*>;

Timeline timeline_of(const RecordToday& record) {
  return record::taking_part(record.entries, {record.standing.on, std::nullopt});
}

bool is_issue(const Entry& entry, const law::Document& document) {
  if (entry.topic.kind != law::kinds::document_issued || entry.topic.word(0) != document.word)
    return false;
  const std::string state = text_in(entry.body, "state");
  return state == law::kStateFinal || state == law::kStateAmended;
}

bool is_review(const Entry& entry, const law::Document& document) {
  return entry.topic.kind == law::kinds::review_held && entry.topic.word(0) == document.word;
}

/// The entries after the plan was issued; all, if the child came with it.
std::span<const Entry* const> since_issue(const Timeline& timeline, const PlanInUse& plan) {
  const auto found = std::find(timeline.begin(), timeline.end(), plan.issued);
  const auto first = found == timeline.end() ? timeline.begin() : found + 1;
  return std::span(timeline).subspan(static_cast<std::size_t>(first - timeline.begin()));
}

/// What a review says of a target; empty if nothing.
std::string outcome_in(const Entry& review, std::string_view target) {
  for (const json::object* row : record::rows_in(review, "outcomes"))
    if (text_in(*row, "target") == target) return text_in(*row, "outcome");
  return {};
}

int count_unmet(std::span<const Entry* const> entries, const law::Document& document,
                std::string_view target) {
  return static_cast<int>(std::count_if(entries.begin(), entries.end(), [&](const Entry* entry) {
    if (!is_review(*entry, document)) return false;
    const std::string outcome = outcome_in(*entry, target);
    return !outcome.empty() && outcome != kOutcomeMet;
  }));
}

std::string last_outcome(std::span<const Entry* const> entries, const law::Document& document,
                         std::string_view target) {
  std::string last;
  for (const Entry* entry : entries)
    if (is_review(*entry, document))
      if (std::string outcome = outcome_in(*entry, target); !outcome.empty())
        last = std::move(outcome);
  return last;
}

void take_issue(PlanInUse& plan, const Entry& entry, const law::Document& document) {
  plan.issued = &entry;
  plan.issued_on = entry.on;
  plan.review_on = entry.review_on;
  ++plan.version;
  plan.content = empty_content(document);
  const json::value* content = entry.body.if_contains("content");
  if (content != nullptr && content->is_object())
    plan.content = content_of(document, content->get_object());
}

void take_over(PlanInUse& plan, const Entry& entry, const law::Document& document) {
  for (const record::TakenDocument& taken : entry.taken) {
    if (taken.document != document.word) continue;
    plan.issued_on = taken.issued_on;
    plan.review_on = taken.review_on;
  }
}

/// Views are asked for anew for each plan, the days of the last are over, and what its review found
/// is not what the next one's will find.
bool stays(const law::FieldLayout& field) {
  return field.type != law::FieldLayout::Type::Date && !field.blank_needs_reason &&
         !is_filled_at_review(field);
}

PlanRow carried(const law::Section& section, const PlanRow& row) {
  PlanRow next{row.key, {}};
  for (const law::FieldLayout& field : section.fields)
    if (const std::string& value = row.value(field.id); !value.empty() && stays(field))
      next.values.emplace(field.id, value);
  return next;
}

bool is_met(const std::vector<TargetSoFar>& targets, const std::string& key) {
  return std::any_of(targets.begin(), targets.end(), [&](const TargetSoFar& each) {
    return each.target.id == key && each.outcome == kOutcomeMet;
  });
}

const record::Instance* review_instance(const record::Standing& standing, const Entry& entry,
                                        const law::Document& document) {
  const law::Topic review{law::kinds::review_held, 1, {document.word}};
  const record::Instance* kept = nullptr;
  for (const record::Instance& instance : standing.instances) {
    if (instance.state != record::State::Open) continue;
    const law::Duty& duty = *instance.duty;
    const auto about_review = [&](const std::vector<law::Pattern>& patterns) {
      return std::any_of(patterns.begin(), patterns.end(), [&](const law::Pattern& pattern) {
        return pattern.has_kind(law::kinds::review_held) && pattern.may_match(review);
      });
    };
    const bool reacts =
        law::any_matches(duty.opens, entry.topic) || law::any_matches(duty.restarts, entry.topic);
    if (!reacts || (!about_review(duty.closes) && !about_review(duty.restarts))) continue;
    if (instance.opened_by == entry.position) return &instance;
    kept = &instance;
  }
  return kept;
}

}  // namespace

record::Position last_touch(const RecordToday& record, const law::Document& document) {
  record::Position last = 0;
  for (const Entry* entry : timeline_of(record)) {
    const bool touches = entry->topic.kind == law::kinds::document_issued ||
                         entry->topic.kind == law::kinds::review_held;
    if (touches && entry->topic.word(0) == document.word) last = std::max(last, entry->position);
  }
  return last;
}

std::optional<PlanInUse> plan_in_use(const RecordToday& record, const law::Document& document) {
  const auto& in_force = record.standing.in_force;
  const bool is_in_force =
      std::any_of(in_force.begin(), in_force.end(),
                  [&](const law::Document* each) { return each->word == document.word; });
  if (!is_in_force) return std::nullopt;
  PlanInUse plan;
  plan.content = empty_content(document);
  for (const Entry* entry : timeline_of(record)) {
    if (entry->topic.kind == law::kinds::taken_over) take_over(plan, *entry, document);
    if (is_issue(*entry, document)) take_issue(plan, *entry, document);
    if (is_review(*entry, document) && entry->review_on) plan.review_on = entry->review_on;
  }
  return plan;
}

std::vector<TargetSoFar> targets_so_far(const RecordToday& record, const PlanInUse& plan,
                                        const law::Document& document) {
  static const auto kProgress = law::find_kind("progress_noted");
  const Timeline timeline = timeline_of(record);
  const auto since = since_issue(timeline, plan);
  const auto before = std::span(timeline).first(timeline.size() - since.size());
  std::vector<TargetSoFar> targets;
  for (PlanTarget& target : targets_of(plan.content)) {
    TargetSoFar so_far{std::move(target), 0, {}, {}, {}};
    so_far.unmet_before = count_unmet(before, document, so_far.target.id);
    so_far.outcome_before = last_outcome(before, document, so_far.target.id);
    for (const Entry* entry : since) {
      const json::object& body = entry->body;
      if (entry->topic.kind == kProgress && text_in(body, "target") == so_far.target.id)
        so_far.progress.push_back(
            {entry->on, text_in(body, "value"), text_in(body, "text"), entry->position});
      if (!is_review(*entry, document)) continue;
      if (std::string outcome = outcome_in(*entry, so_far.target.id); !outcome.empty())
        so_far.outcome = std::move(outcome);
    }
    targets.push_back(std::move(so_far));
  }
  return targets;
}

int times_unmet(const RecordToday& record, const law::Document& document, std::string_view target) {
  return count_unmet(timeline_of(record), document, target);
}

std::string latest_outcome(const RecordToday& record, const law::Document& document,
                           std::string_view target) {
  return last_outcome(timeline_of(record), document, target);
}

PlanContent next_content(const law::Document& document, const PlanContent& now,
                         const std::vector<TargetSoFar>& targets, Carry carry) {
  PlanContent next = empty_content(document);
  if (carry == Carry::Nothing) return next;
  for (PlanSection& section : next.sections) {
    const bool is_targets = section.layout == targets_section(document);
    if (carry == Carry::Unmet && !is_targets) continue;
    section.rows.clear();
    for (const PlanRow& row : now.find(section.layout->id)->rows)
      if (!is_targets || !is_met(targets, row.key))
        section.rows.push_back(carried(*section.layout, row));
  }
  return next;
}

ReviewDays review_days_after(const RecordToday& record, const SchoolView& school,
                             const law::Library& library, const law::Document& document,
                             const json::object& entry) {
  const auto position = static_cast<record::Position>(record.entries.size()) + 1;
  const auto read = record::read_entry(entry, position, library.vocabulary());
  if (!read) return {};
  std::vector<Entry> entries(record.entries.begin(), record.entries.end());
  entries.push_back(*read);
  const auto standing = record::stand(entries, circumstances_of(entries, school, library, read->on),
                                      {read->on, std::nullopt});
  if (!standing) return {};
  const record::Instance* instance = review_instance(*standing, *read, document);
  return instance == nullptr ? ReviewDays{} : ReviewDays{instance->aim, instance->limit};
}

std::vector<const law::Choice*> decisions_of(const law::Framework& law,
                                             const law::Document& document) {
  std::vector<const law::Pattern*> patterns;
  for (const law::Duty& duty : law.duties)
    for (const auto* each : {&duty.opens, &duty.restarts, &duty.closes, &duty.ends})
      for (const law::Pattern& pattern : *each) patterns.push_back(&pattern);
  for (const law::Pattern& pattern : document.ends) patterns.push_back(&pattern);
  std::string named = "|";
  for (const law::Pattern* pattern : patterns) {
    // As it is written: "review_held:D:continue|change".
    const std::string begins =
        std::string(law::spec(law::kinds::review_held).name) + ":" + document.id + ":";
    if (pattern->text().starts_with(begins)) named += pattern->text().substr(begins.size()) + "|";
  }
  auto all = choices_in(law, "review_decision");
  std::vector<const law::Choice*> chosen;
  for (const law::Choice* choice : all)
    if (named.find("|" + choice->id + "|") != std::string::npos) chosen.push_back(choice);
  return chosen.size() < 2 ? all : chosen;
}

bool decision_ends(const law::Document& document, std::string_view decision,
                   const law::Vocabulary& vocabulary) {
  const law::Topic topic{law::kinds::review_held, 2, {document.word, vocabulary.find(decision)}};
  return law::any_matches(document.ends, topic);
}

}  // namespace stepwell::app
