#include "app/erasing.h"

#include <algorithm>

#include "app/letter_pair.h"
#include "base/text.h"

namespace stepwell::app {
namespace {

void add_files(const LoadedRecord& record, std::set<std::string, std::less<>>& hashes) {
  for (const record::Entry& entry : record.entries)
    for (const NamedFile& file : files_of(entry)) hashes.insert(file.hash);
}

std::vector<NamedFile> files_at(const LoadedRecord& record,
                                const std::vector<record::Position>& positions) {
  std::vector<NamedFile> all;
  for (const record::Position position : positions)
    for (NamedFile& file : files_of(record.entries[static_cast<std::size_t>(position) - 1]))
      all.push_back(std::move(file));
  return all;
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

std::vector<record::Position> erased_with(const LoadedRecord& record, record::Position entry) {
  std::vector<record::Position> all;
  if (const auto other = same_words_of(record.entries, entry)) all.push_back(*other);
  all.push_back(entry);
  return all;
}

base::Result<Erased, ErasureRefusal> erase_entry(Store& store, const Records& records, Files& files,
                                                 const ErasureWish& wish) {
  if (base::folded_name(wish.reason).empty()) return base::refuse(ErasureRefusal::ReasonMissing);
  const auto logged = store.read(wish.record);
  const auto entry = std::find_if(logged.begin(), logged.end(), [&](const LoggedEntry& each) {
    return each.position == wish.entry;
  });
  if (entry == logged.end()) return base::refuse(ErasureRefusal::NoSuchEntry);
  if (!entry->body) return base::refuse(ErasureRefusal::AlreadyErased);
  const LoadedRecord before = records.assemble(wish.record, logged);
  Erased erased{erased_with(before, wish.entry), 0};
  const auto of_entries = files_at(before, erased.entries);
  for (const record::Position each : erased.entries)
    store.erase_body(wish.record, each, wish.person, wish.at, wish.reason);
  if (!wish.record.child.empty()) static_cast<void>(records.view(wish.record));
  const auto named =
      of_entries.empty() ? std::set<std::string, std::less<>>() : named_files(store, records);
  for (const NamedFile& file : of_entries)
    if (!named.contains(file.hash) && files.remove(file.hash)) ++erased.files;
  return erased;
}

std::size_t sweep_files(Store& store, const Records& records, Files& files, base::Instant now) {
  return files.sweep(named_files(store, records), {now.seconds - kUnnamedSeconds});
}

}  // namespace stepwell::app
