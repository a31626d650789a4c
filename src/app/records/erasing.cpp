#include "app/records/erasing.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "app/family/contacts.h"
#include "app/family/letter_pair.h"
#include "app/records/kept_ends.h"
#include "base/check.h"
#include "base/text.h"
#include "record/strikes.h"

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

// Reading: who has ended as a contact has lost the restriction by an entry of its own.
bool opens_a_way(const std::vector<Contact>& before, const std::vector<Contact>& after) {
  for (const Contact& contact : after) {
    const Contact* was = find_contact(before, contact.id);
    if (contact.may_be_written_to() && (was == nullptr || !was->may_be_written_to())) return true;
    if (contact.gets_letters() && (was == nullptr || !was->gets_letters())) return true;
  }
  return std::any_of(before.begin(), before.end(), [&](const Contact& contact) {
    return !contact.restriction.empty() && !contact.name.empty() && !contact.ended &&
           find_restricted(after, contact.name) == nullptr;
  });
}

boost::json::object strike_anew(const ErasureWish& wish, const LoadedRecord& before,
                                record::Position target) {
  const base::Day on = before.entries[static_cast<std::size_t>(wish.entry) - 1].on;
  return boost::json::object{{"on", on.iso()},
                             {"kind", "struck_out"},
                             {"entry", target},
                             {"reason", wish.reason},
                             {"instead_of", wish.entry}};
}

/// Before the entry loses its text, so that what it strikes or ends never counts again.
void say_again(const Records& records, const ErasureWish& wish, boost::json::object entry) {
  Wish again{{}, wish.person, {}, {}};
  again.records.push_back({wish.record, {std::move(entry)}});
  base::check(records.record(again).has_value(), "what was said can be said again");
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

record::Position struck_by(const LoadedRecord& record, record::Position entry) {
  const auto at = static_cast<std::size_t>(entry);
  if (entry < 1 || record.entries.size() < at) return 0;
  const record::Position target = record.entries[at - 1].strikes;
  if (target == 0 || !record::is_struck_out(record.entries, target)) return 0;
  auto without = record.entries;
  without[at - 1].strikes = 0;
  return record::is_struck_out(without, target) ? 0 : target;
}

std::vector<record::Position> erased_with(const LoadedRecord& record, record::Position entry) {
  std::vector<record::Position> all;
  if (const auto other = same_words_of(record.entries, entry)) all.push_back(*other);
  all.push_back(entry);
  return all;
}

bool keeps_letters_away(const LoadedRecord& record, record::Position entry, base::Day today) {
  const auto without = without_texts(record.entries, erased_with(record, entry));
  return opens_a_way(contacts_in(record.entries, today), contacts_in(without, today));
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
  Erased erased{erased_with(before, wish.entry), 0, struck_by(before, wish.entry)};
  if (keeps_letters_away(before, wish.entry, records.today(wish.record.school)))
    return base::refuse(ErasureRefusal::KeepsLettersAway);
  if (erased.struck_anew != 0)
    say_again(records, wish, strike_anew(wish, before, erased.struck_anew));
  if (auto end = end_to_keep(records, before, wish.entry)) {
    say_again(records, wish, std::move(*end));
    erased.ended_anew = true;
  }
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
