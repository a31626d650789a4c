#include "app/erasing.h"

#include <algorithm>

#include "base/text.h"

namespace stepwell::app {
namespace {

void add_files(const LoadedRecord& record, std::set<std::string, std::less<>>& hashes) {
  for (const record::Entry& entry : record.entries)
    for (const NamedFile& file : files_of(entry)) hashes.insert(file.hash);
}

std::vector<NamedFile> files_at(const LoadedRecord& record, record::Position position) {
  for (const record::Entry& entry : record.entries)
    if (entry.position == position) return files_of(entry);
  return {};
}

}  // namespace

std::set<std::string, std::less<>> named_files(Store& store, const Records& records) {
  std::set<std::string, std::less<>> hashes;
  for (const std::string& school : store.schools()) {
    add_files(records.load({school, {}}), hashes);
    for (const std::string& child : store.children(school))
      add_files(records.load({school, child}), hashes);
  }
  return hashes;
}

base::Result<std::size_t, ErasureRefusal> erase_entry(Store& store, const Records& records,
                                                      Files& files, const ErasureWish& wish) {
  if (base::folded_name(wish.reason).empty()) return base::refuse(ErasureRefusal::ReasonMissing);
  const auto logged = store.read(wish.record);
  const auto entry = std::find_if(logged.begin(), logged.end(), [&](const LoggedEntry& each) {
    return each.position == wish.entry;
  });
  if (entry == logged.end()) return base::refuse(ErasureRefusal::NoSuchEntry);
  if (!entry->body) return base::refuse(ErasureRefusal::AlreadyErased);
  const auto of_entry = files_at(records.load(wish.record), wish.entry);
  store.erase_body(wish.record, wish.entry, wish.person, wish.at, wish.reason);
  if (!wish.record.child.empty()) static_cast<void>(records.view(wish.record));
  std::size_t removed = 0;
  const auto named =
      of_entry.empty() ? std::set<std::string, std::less<>>() : named_files(store, records);
  for (const NamedFile& file : of_entry)
    if (!named.contains(file.hash) && files.remove(file.hash)) ++removed;
  return removed;
}

std::size_t sweep_files(Store& store, const Records& records, Files& files, base::Instant now) {
  return files.sweep(named_files(store, records), {now.seconds - kUnnamedSeconds});
}

}  // namespace stepwell::app
