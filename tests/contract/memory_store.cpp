#include "tests/contract/memory_store.h"

#include <algorithm>
#include <set>

#include "base/check.h"
#include "base/fault.h"
#include "store/canonical_json.h"
#include "store/chain.h"

namespace stepwell::testing {
namespace {

void check_act(const app::Act& act) {
  std::set<app::RecordId> records;
  for (const app::Append& append : act.appends) {
    base::check(records.insert(append.record).second, "a record stands once in an act");
    base::check(!append.record.school.empty() && !append.entries.empty(), "entries for a record");
    for (const app::NewEntry& entry : append.entries)
      base::check(store::canonical_json(entry.body).has_value(), "a body is an object");
    base::check(!append.sights || append.record.child.empty(), "sights are of a school");
    if (!append.view) continue;
    base::check(!append.record.child.empty(), "a view is of a child");
    base::check(append.made_with.version ==
                    append.expected_version + static_cast<record::Position>(append.entries.size()),
                "a view is made from all of its record");
  }
}

}  // namespace

record::Position MemoryStore::version(const app::RecordId& record) const {
  const auto found = log_.find(record);
  return found == log_.end() ? 0 : static_cast<record::Position>(found->second.size());
}

std::size_t MemoryStore::children_of(const std::string& school) const {
  return static_cast<std::size_t>(std::count_if(log_.begin(), log_.end(), [&](const auto& record) {
    return record.first.school == school && !record.first.child.empty();
  }));
}

std::uint64_t MemoryStore::moment() {
  const std::lock_guard lock(mutex_);
  return moment_;
}

std::vector<app::LoggedEntry> MemoryStore::read(const app::RecordId& record,
                                                record::Position after) {
  const std::lock_guard lock(mutex_);
  std::vector<app::LoggedEntry> entries;
  if (const auto found = log_.find(record); found != log_.end())
    for (const Logged& logged : found->second)
      if (logged.entry.position > after) entries.push_back(logged.entry);
  return entries;
}

std::vector<app::ChildLog> MemoryStore::read_children(const std::string& school) {
  const std::lock_guard lock(mutex_);
  std::vector<app::ChildLog> all;
  for (const auto& [record, entries] : log_) {
    if (record.school != school || record.child.empty()) continue;
    all.push_back({record, {}});
    for (const Logged& logged : entries) all.back().entries.push_back(logged.entry);
  }
  return all;
}

void MemoryStore::add(const app::RecordId& record, const app::NewEntry& entry,
                      const app::Act& act) {
  std::vector<Logged>& log = log_[record];
  const std::string previous = log.empty() ? std::string() : log.back().stored.hash;
  const auto position = static_cast<record::Position>(log.size() + 1);
  const std::string body = store::canonical_json(entry.body).value();
  store::StoredEntry stored{record.school,
                            record.child,
                            std::to_string(position),
                            entry.on.iso(),
                            std::to_string(act.at.seconds),
                            act.person,
                            entry.topic,
                            body,
                            store::new_salt(),
                            {},
                            {},
                            false};
  stored.body_hash = store::body_hash(*stored.salt, body);
  stored.hash = store::entry_hash(
      previous, {stored.school, stored.child, stored.position, stored.on_day, stored.recorded_at,
                 stored.recorded_by, stored.topic, stored.body_hash});
  log.push_back({{position, entry.on, act.at, act.person, entry.topic, body}, std::move(stored)});
}

void MemoryStore::add(const app::Append& append, const app::Act& act) {
  for (const app::NewEntry& entry : append.entries) add(append.record, entry, act);
  if (append.view) views_[append.record] = {append.record, *append.view, append.made_with};
  if (!append.record.child.empty()) return;
  sights_.erase(append.record.school);
  if (append.sights)
    sights_[append.record.school] = {append.record.school, version(append.record), *append.sights};
}

std::optional<app::Done> MemoryStore::answer_to(const std::string& form,
                                                const std::string& person) {
  const std::lock_guard lock(mutex_);
  const auto found = forms_.find({form, person});
  if (found == forms_.end()) return std::nullopt;
  return found->second.done;
}

base::Result<app::Done, app::MovedOn> MemoryStore::write(const app::Act& act) {
  check_act(act);
  const std::lock_guard lock(mutex_);
  ++moment_;
  if (const auto form = forms_.find({act.form, act.person}); form != forms_.end())
    return form->second.done;
  if (act.roll && children_of(act.roll->school) != act.roll->children)
    return base::refuse(app::MovedOn{{act.roll->school, {}},
                                     static_cast<record::Position>(children_of(act.roll->school))});
  for (const app::Append& append : act.appends)
    if (append.expected_version != version(append.record))
      return base::refuse(app::MovedOn{append.record, version(append.record)});
  for (const app::Append& append : act.appends) add(append, act);
  if (!act.form.empty())
    forms_[{act.form, act.person}] = {{app::Done::What::RepeatedForm, act.answer, act.said},
                                      act.came_at};
  return app::Done{app::Done::What::Recorded, act.answer};
}

std::vector<std::string> MemoryStore::schools() {
  const std::lock_guard lock(mutex_);
  std::set<std::string> schools;
  for (const auto& record : log_) schools.insert(record.first.school);
  return {schools.begin(), schools.end()};
}

std::vector<std::string> MemoryStore::children(const std::string& school) {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> children;
  for (const auto& record : log_)
    if (record.first.school == school && !record.first.child.empty())
      children.push_back(record.first.child);
  return children;
}

std::optional<app::KeptView> MemoryStore::view(const app::RecordId& record) {
  const std::lock_guard lock(mutex_);
  const auto found = views_.find(record);
  if (found == views_.end()) return std::nullopt;
  return found->second;
}

void MemoryStore::keep_view(const app::KeptView& view) {
  base::check(!view.record.school.empty() && !view.record.child.empty(), "a view is of a child");
  const std::lock_guard lock(mutex_);
  ++moment_;
  if (version(view.record) == view.made_with.version) views_[view.record] = view;
}

void MemoryStore::keep_views(const std::vector<app::KeptView>& views) {
  for (const app::KeptView& view : views) keep_view(view);
}

std::optional<app::KeptSights> MemoryStore::sights(const std::string& school) {
  const std::lock_guard lock(mutex_);
  const auto found = sights_.find(school);
  if (found == sights_.end()) return std::nullopt;
  return found->second;
}

void MemoryStore::keep_sights(const app::KeptSights& sights) {
  const std::lock_guard lock(mutex_);
  ++moment_;
  if (version({sights.school, {}}) == sights.version) sights_[sights.school] = sights;
}

void MemoryStore::erase_body(const app::RecordId& record, record::Position position,
                             const std::string&, base::Instant, const std::string&) {
  const std::lock_guard lock(mutex_);
  ++moment_;
  base::check(0 < position && position <= version(record), "an entry that is erased is there");
  Logged& logged = log_[record][static_cast<std::size_t>(position - 1)];
  logged.entry.body.reset();
  logged.stored.body.reset();
  logged.stored.salt.reset();
  logged.stored.is_erased = true;
  for (auto& [key, form] : forms_)
    if (key.second == logged.entry.recorded_by) form.done.said.clear();
  views_.erase(record);
  if (record.child.empty()) sights_.erase(record.school);
}

std::vector<app::Head> MemoryStore::heads() {
  const std::lock_guard lock(mutex_);
  std::vector<app::Head> heads;
  for (const auto& [record, entries] : log_)
    heads.push_back({record, entries.back().entry.position, entries.back().stored.hash});
  return heads;
}

std::vector<app::Difference> MemoryStore::verify_chains() {
  const std::lock_guard lock(mutex_);
  store::ChainCheck check;
  for (const auto& record : log_)
    for (const Logged& logged : record.second) check.add(logged.stored);
  return std::move(check).differences();
}

std::vector<app::Difference> MemoryStore::missing_heads(const std::vector<app::Head>& kept) {
  const std::lock_guard lock(mutex_);
  store::HeadSearch search(kept);
  for (const auto& [record, entries] : log_)
    for (const Logged& logged : entries)
      search.add({record, logged.entry.position, logged.stored.hash});
  return std::move(search).missing();
}

void MemoryStore::back_up(const std::string&) {
  throw base::Fault("A store in memory has no copy on a disk.");
}

void MemoryStore::forget_forms(base::Instant before) {
  const std::lock_guard lock(mutex_);
  ++moment_;
  std::erase_if(forms_, [&](const auto& form) { return form.second.came_at < before; });
}

}  // namespace stepwell::testing
