#include "store/act_writer.h"

#include <algorithm>

#include "base/check.h"
#include "store/canonical_json.h"
#include "store/chain.h"

namespace stepwell::store {
namespace {

SealedEntry seal(const app::NewEntry& entry) {
  auto body = canonical_json(entry.body);
  base::check(body.has_value(), "the body of an entry is JSON of one object");
  SealedEntry sealed{entry.on, entry.topic, std::move(*body), new_salt(), {}};
  sealed.body_hash = body_hash(sealed.salt, sealed.body);
  return sealed;
}

SealedAppend seal(const app::Append& append) {
  base::check(!append.record.school.empty(), "a record is a school's");
  base::check(!append.entries.empty(), "entries are added, or nothing is");
  SealedAppend sealed{append.record, append.expected_version, {}, std::nullopt, std::nullopt};
  for (const app::NewEntry& entry : append.entries) sealed.entries.push_back(seal(entry));
  const auto version =
      append.expected_version + static_cast<record::Position>(append.entries.size());
  base::check(!append.sights || append.record.child.empty(), "sights are of a school");
  if (append.sights) sealed.sights = {append.record.school, version, *append.sights};
  if (!append.view) return sealed;
  base::check(!append.record.child.empty(), "a view is of a child");
  base::check(append.made_with.version == version, "a view is made from all of its record");
  sealed.view = {append.record, *append.view, append.made_with};
  return sealed;
}

bool has_twice(const std::vector<app::Append>& appends) {
  std::vector<app::RecordId> records;
  for (const app::Append& append : appends) records.push_back(append.record);
  std::sort(records.begin(), records.end());
  return std::adjacent_find(records.begin(), records.end()) != records.end();
}

}  // namespace

SealedAct seal(const app::Act& act) {
  base::check(!has_twice(act.appends), "a record stands once in an act");
  SealedAct sealed{act.form, act.answer, act.said, act.came_at, {act.person, act.at}, {}, act.roll};
  for (const app::Append& append : act.appends) sealed.appends.push_back(seal(append));
  return sealed;
}

/// What is no longer as it was when the act was decided; else `ends` gets the ends of its records.
std::optional<app::MovedOn> ActWriter::moved_on(const SealedAct& act, std::vector<ChainEnd>& ends) {
  if (act.roll) {
    const std::size_t children = views_.children_of(act.roll->school);
    if (children != act.roll->children)
      return app::MovedOn{{act.roll->school, {}}, static_cast<record::Position>(children)};
  }
  for (const SealedAppend& append : act.appends) {
    ends.push_back(log_.end_of(append.record));
    if (ends.back().position != append.expected_version)
      return app::MovedOn{append.record, ends.back().position};
  }
  return std::nullopt;
}

base::Result<app::Done, app::MovedOn> ActWriter::write(const SealedAct& act) {
  if (!act.form.empty())
    if (auto before = log_.answer(act.form, act.recorder.person)) return std::move(*before);
  std::vector<ChainEnd> ends;
  if (auto moved = moved_on(act, ends)) return base::refuse(std::move(*moved));
  for (std::size_t i = 0; i < act.appends.size(); ++i) {
    const SealedAppend& append = act.appends[i];
    for (const SealedEntry& entry : append.entries)
      ends[i] = log_.add(append.record, ends[i], entry, act.recorder);
    write_beside(append);
  }
  if (!act.form.empty())
    log_.keep_form({act.form, act.recorder.person, act.answer, act.said, act.came_at});
  return app::Done{app::Done::What::Recorded, act.answer};
}

void ActWriter::write_beside(const SealedAppend& append) {
  if (append.view)
    views_.replace(*append.view);
  else if (append.sights)
    sights_.replace(*append.sights);
  else if (append.record.child.empty())
    sights_.remove(append.record.school);
  else
    views_.fall_behind(append.record);
}

void ActWriter::keep_view(const app::KeptView& view) {
  if (log_.end_of(view.record).position == view.made_with.version) views_.replace(view);
}

void ActWriter::keep_sights(const app::KeptSights& sights) {
  if (log_.end_of({sights.school, {}}).position == sights.version) sights_.replace(sights);
}

void ActWriter::erase_body(const app::RecordId& record, record::Position position,
                           const Recorder& recorder, const std::string& reason) {
  const LogWriter::Body body = log_.look_for_body(record, position);
  base::check(body != LogWriter::Body::NoEntry, "an entry that is erased is there");
  if (body == LogWriter::Body::Erased) return;
  log_.erase_body(record, position, recorder, reason);
  // What was made from the text has it too.
  remove_beside(record);
}

void ActWriter::remove_beside(const app::RecordId& record) {
  if (record.child.empty())
    sights_.remove(record.school);
  else
    views_.remove(record);
}

}  // namespace stepwell::store
