#include "tests/app/memory_log.h"

namespace stepwell::testing {

using app::LoggedEntry;
using app::RecordId;

std::uint64_t MemoryLog::moment() {
  const std::lock_guard lock(mutex_);
  return moment_;
}

std::vector<LoggedEntry> MemoryLog::read(const RecordId& record, record::Position after) {
  const std::lock_guard lock(mutex_);
  if (after == 0) ++times_read_whole_;
  std::vector<LoggedEntry> entries;
  for (const LoggedEntry& entry : log_[record])
    if (entry.position > after) entries.push_back(entry);
  return entries;
}

std::vector<app::ChildLog> MemoryLog::read_children(const std::string& school) {
  const std::lock_guard lock(mutex_);
  std::vector<app::ChildLog> all;
  for (const auto& [record, entries] : log_)
    if (record.school == school && !record.child.empty() && !entries.empty())
      all.push_back({record, entries});
  return all;
}

std::optional<app::Done> MemoryLog::answer_to(const std::string& form, const std::string& person) {
  const std::lock_guard lock(mutex_);
  const auto found = forms_.find({form, person});
  if (found == forms_.end()) return std::nullopt;
  return found->second;
}

base::Result<app::Done, app::MovedOn> MemoryLog::write(const app::Act& act) {
  const std::lock_guard lock(mutex_);
  ++moment_;
  const auto form = forms_.find({act.form, act.person});
  if (!act.form.empty() && form != forms_.end()) return form->second;
  if (act.roll) {
    std::size_t children = 0;
    for (const auto& [record, entries] : log_)
      if (record.school == act.roll->school && !record.child.empty() && !entries.empty())
        ++children;
    if (children != act.roll->children)
      return base::refuse(
          app::MovedOn{{act.roll->school, {}}, static_cast<record::Position>(children)});
  }
  for (const app::Append& append : act.appends) {
    const auto version = static_cast<record::Position>(log_[append.record].size());
    if (version != append.expected_version)
      return base::refuse(app::MovedOn{append.record, version});
  }
  for (const app::Append& append : act.appends) {
    for (const app::NewEntry& entry : append.entries)
      log_[append.record].push_back({static_cast<record::Position>(log_[append.record].size() + 1),
                                     entry.on, act.at, act.person, entry.topic, entry.body});
    if (append.view) views_[append.record] = {append.record, *append.view, append.made_with};
    if (append.sights)
      sights_[append.record.school] = {append.record.school,
                                       static_cast<record::Position>(log_[append.record].size()),
                                       *append.sights};
  }
  if (!act.form.empty())
    forms_[{act.form, act.person}] = {app::Done::What::RepeatedForm, act.answer, act.said};
  return app::Done{app::Done::What::Recorded, act.answer};
}

std::vector<std::string> MemoryLog::schools() {
  const std::lock_guard lock(mutex_);
  std::set<std::string> schools;
  for (const auto& [record, entries] : log_)
    if (!entries.empty()) schools.insert(record.school);
  return {schools.begin(), schools.end()};
}

std::vector<std::string> MemoryLog::children(const std::string& school) {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> children;
  for (const auto& [record, entries] : log_)
    if (record.school == school && !record.child.empty() && !entries.empty())
      children.push_back(record.child);
  return children;
}

std::optional<app::KeptView> MemoryLog::view(const RecordId& record) {
  const std::lock_guard lock(mutex_);
  const auto found = views_.find(record);
  if (found == views_.end()) return std::nullopt;
  return found->second;
}

void MemoryLog::keep_view(const app::KeptView& view) {
  keep_views({view});
}

void MemoryLog::keep_views(const std::vector<app::KeptView>& views) {
  const std::lock_guard lock(mutex_);
  ++moment_;
  for (const app::KeptView& view : views) views_[view.record] = view;
}

std::optional<app::KeptSights> MemoryLog::sights(const std::string& school) {
  const std::lock_guard lock(mutex_);
  const auto found = sights_.find(school);
  if (found == sights_.end()) return std::nullopt;
  return found->second;
}

void MemoryLog::keep_sights(const app::KeptSights& sights) {
  const std::lock_guard lock(mutex_);
  ++moment_;
  sights_[sights.school] = sights;
}

void MemoryLog::erase_body(const RecordId& record, record::Position position, const std::string&,
                           base::Instant, const std::string&) {
  const std::lock_guard lock(mutex_);
  ++moment_;
  log_[record].at(static_cast<std::size_t>(position) - 1).body.reset();
}

}  // namespace stepwell::testing
