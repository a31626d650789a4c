#include "record/what_if.h"

#include <algorithm>
#include <boost/json.hpp>

#include "base/fault.h"
#include "law/stage_map.h"

namespace stepwell::record {

using base::Day;

namespace {

/// What is known of the documents of a record: issued when, reviewed when, to be reviewed when.
class Documents {
 public:
  explicit Documents(const law::Vocabulary& vocabulary)
      : final_(vocabulary.find(law::kStateFinal)), amended_(vocabulary.find(law::kStateAmended)) {}

  void take(const Entry& entry) {
    for (const TakenDocument& taken : entry.taken) of(taken.document) = taken;
    const law::Topic& topic = entry.topic;
    const bool is_issue = topic.kind == law::kinds::document_issued &&
                          (topic.word(1) == final_ || topic.word(1) == amended_);
    if (is_issue) of(topic.word(0)) = {topic.word(0), entry.on, std::nullopt, entry.review_on};
    if (topic.kind == law::kinds::review_held) {
      TakenDocument& reviewed = of(topic.word(0));
      reviewed.last_review_on = entry.on;
      reviewed.review_on = entry.review_on;
    }
  }

  TakenDocument& of(law::Word document) {
    for (TakenDocument& known : all_)
      if (known.document == document) return known;
    return all_.emplace_back(TakenDocument{document, {}, {}, {}});
  }

 private:
  law::Word final_, amended_;
  std::vector<TakenDocument> all_;
};

/// Those that are in force and that the other law has as well.
std::vector<TakenDocument> carried(std::span<const Entry> entries, const Standing& now,
                                   const law::Framework& other, const law::Library& library) {
  if (now.in_force.empty()) return {};
  Documents documents(library.vocabulary());
  for (const Entry* entry : taking_part(entries, {now.on, std::nullopt})) documents.take(*entry);
  std::vector<TakenDocument> all;
  for (const law::Document* document : now.in_force)
    if (other.find_document(document->word) != nullptr) all.push_back(documents.of(document->word));
  return all;
}

Entry taking_over(const Standing& now, const law::Framework& law, std::size_t stage,
                  std::vector<TakenDocument> documents) {
  Entry entry;
  entry.position = 1;
  entry.on = now.on;
  entry.topic = {law::kinds::taken_over, 1, {law.stages[stage].word}};
  entry.since = now.since;
  entry.body["framework"] = law.id;
  entry.taken = std::move(documents);
  return entry;
}

/// The notice by which a child comes from the present law to that stage of the other, if the law
/// has one.
const law::Transfer::Notice* notice_to(const Standing& now, const law::Framework& other,
                                       std::size_t stage, const law::Library& library) {
  const auto& transfer = now.framework->transfer;
  if (!transfer || transfer->to != other.id || library.find(other.id) != &other) return nullptr;
  for (const law::Transfer::Notice* notice : transfer->notices_at(now.stage))
    if (other.find_stage(notice->stage) == stage) return notice;
  return nullptr;
}

/// The child as it is, then given that notice on the same day.
std::vector<Entry> given_notice(std::span<const Entry> entries, const Standing& now,
                                const law::Transfer::Notice& notice, const law::Framework& other,
                                const law::Library& library) {
  auto moved = read_entry(
      {{"on", now.on.iso()}, {"kind", "framework_moved"}, {"to", other.id}, {"notice", notice.id}},
      2, library.vocabulary());
  if (!moved) throw base::Fault("a notice of a law does not make an entry: " + notice.id);
  const law::Framework& present = *now.framework;
  std::vector<Entry> all = {
      taking_over(now, present, now.stage, carried(entries, now, present, library))};
  all.push_back(std::move(*moved));
  return all;
}

using Answer = std::optional<base::Result<Standing, StandingProblem>>;

/// The same record under the same law, in that form of it: with an overlay, or with none.
Answer in_form(std::span<const Entry> entries, const Circumstances& circumstances,
               const law::Framework& form, Day on) {
  Circumstances changed = circumstances;
  for (School& school : changed.schools)
    if (school.framework != nullptr && school.framework->id == form.id) school.framework = &form;
  return stand(entries, changed, {on, std::nullopt});
}

// Reading: where the present law has a notice for the way to that stage, the other one applies by
// it: what the notice begins would begin on that day for everybody, all windows aside.
/// Nothing, where the other law does not say at which stage the child would be.
Answer taken_into(std::span<const Entry> entries, const Circumstances& circumstances,
                  const Standing& now, const law::Framework& other) {
  const auto stage = law::stage_in(other, *now.framework, now.stage);
  if (!stage) return std::nullopt;
  const law::Library& library = *circumstances.library;
  const Question that_day = {now.on, std::nullopt};
  if (const auto* notice = notice_to(now, other, *stage, library))
    return stand(given_notice(entries, now, *notice, other, library), circumstances, that_day);
  Circumstances changed = circumstances;
  for (School& school : changed.schools) {
    school.framework = &other;
    school.practice.reset();
  }
  const Entry taken = taking_over(now, other, *stage, carried(entries, now, other, library));
  return stand({&taken, 1}, changed, that_day);
}

}  // namespace

base::Result<WhatIf, StandingProblem> what_if(std::span<const Entry> entries,
                                              const Circumstances& circumstances,
                                              const law::Framework& other, Day on) {
  auto now = stand(entries, circumstances, {on, std::nullopt});
  if (!now) return base::refuse(now.error());
  WhatIf answer{std::move(*now), std::nullopt};
  auto then = answer.now.framework->id == other.id
                  ? in_form(entries, circumstances, other, on)
                  : taken_into(entries, circumstances, answer.now, other);
  if (!then) return answer;
  if (!*then) return base::refuse(then->error());
  answer.then = std::move(**then);
  return answer;
}

}  // namespace stepwell::record
