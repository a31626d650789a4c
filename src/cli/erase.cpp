// The command that takes the text of an entry away for good, where the law asks for it.
#include <ostream>

#include "app/records/erasing.h"
#include "app/records/kept_ends.h"
#include "app/records/records.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/pupils.h"

namespace stepwell::cli {
namespace {

constexpr int kWrongQuestion = 2;

std::string_view sentence(app::ErasureRefusal refusal) {
  switch (refusal) {
    case app::ErasureRefusal::NoSuchEntry:
      return "There is no such entry in this record. stepwell record lists them, the first is 1.";
    case app::ErasureRefusal::AlreadyErased:
      return "This entry is erased already. Who erased it, when and why stays as it was.";
    case app::ErasureRefusal::ReasonMissing:
      return "--reason: say why. It is kept for good, so leave out what is to be erased.";
    case app::ErasureRefusal::KeepsLettersAway:
      return "This entry keeps letters from somebody around the child, so its text stays for now. "
             "First record on the page of the child's contacts what shall hold without it: add "
             "them again with the restriction, take the restriction away, or end the contact. Then "
             "erase this entry.";
  }
  return {};
}

int refuse(const Surroundings& surroundings, app::ErasureRefusal refusal) {
  surroundings.err << sentence(refusal) << '\n';
  return kWrongQuestion;
}

/// "entry 8", "entries 9 and 8".
std::string entries_words(const std::vector<record::Position>& entries) {
  std::string words = entries.size() == 1 ? "entry " : "entries ";
  for (std::size_t i = 0; i < entries.size(); ++i)
    words += (i == 0 ? "" : " and ") + std::to_string(entries[i]);
  return words;
}

/// What would be erased, without a word of it.
void ask(const Surroundings& surroundings, const app::LoggedEntry& entry,
         const app::Records& records, const app::LoadedRecord& record) {
  const auto with = app::erased_with(record, entry.position);
  surroundings.err << "This takes the text of entry " << entry.position << " (" << entry.topic
                   << ", " << entry.on.iso()
                   << ") away for good, with the file that it alone names. Its place, day and kind "
                      "stay, with who erased it, when and why. Backups that were made before still "
                      "have it.\n";
  if (with.size() > 1)
    surroundings.err << "A letter and what sending it was besides say the same words: "
                     << entries_words(with) << " lose their text together.\n";
  if (const record::Position struck = app::struck_by(record, entry.position))
    surroundings.err << "Entry " << struck
                     << " stays struck out: a new entry says so first, with the reason that you "
                        "give here.\n";
  if (app::end_to_keep(records, record, entry.position))
    surroundings.err << "What it ended or answered stays so: a new entry of the same day says so "
                        "first, without its words.\n";
  surroundings.err << "Say it again with --yes to do it.\n";
}

void tell(const Surroundings& surroundings, const app::Erased& erased) {
  surroundings.out << "erased: " << entries_words(erased.entries) << ", and " << erased.files
                   << (erased.files == 1 ? " file" : " files") << '\n';
  if (erased.struck_anew != 0)
    surroundings.out << "entry " << erased.struck_anew << " stays struck out, by a new entry\n";
  if (erased.ended_anew)
    surroundings.out << "what it ended or answered stays so, by a new entry without its words\n";
}

}  // namespace

int erase(const Surroundings& surroundings, const EraseAsking& asking) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const auto store = surroundings.parts.open_store(surroundings.records);
  const auto id = find_pupil(*store, asking.who, surroundings.err);
  if (!id) return kWrongQuestion;
  const app::Records records(*store, library, *surroundings.parts.clock);
  const auto entries = store->read(*id, asking.entry - 1);
  if (asking.entry < 1 || entries.empty())
    return refuse(surroundings, app::ErasureRefusal::NoSuchEntry);
  if (asking.sure == Sure::No) {
    const app::LoadedRecord record = records.load(*id);
    if (app::keeps_letters_away(record, asking.entry, records.today(id->school)))
      return refuse(surroundings, app::ErasureRefusal::KeepsLettersAway);
    ask(surroundings, entries.front(), records, record);
    return kWrongQuestion;
  }
  const auto files = surroundings.parts.open_files(surroundings.records);
  const auto erased = app::erase_entry(
      *store, records, *files,
      {*id, asking.entry, kCommandLine, surroundings.parts.clock->now(), asking.reason});
  if (!erased) return refuse(surroundings, erased.error());
  tell(surroundings, *erased);
  return 0;
}

}  // namespace stepwell::cli
