// Erasure where the law asks for it: the one way by which a text leaves a record, and what is kept
// of files goes with it. Asks nobody who may: whoever has the machine has the records.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "app/records/files.h"
#include "app/records/records.h"
#include "app/records/store.h"
#include "base/result.h"

namespace stepwell::app {

struct ErasureWish {
  RecordId record;
  record::Position entry = 0;
  std::string person;
  base::Instant at;    ///< by the real clock
  std::string reason;  ///< kept for good, with the entry's place, who and when
};

enum class ErasureRefusal {
  NoSuchEntry,
  AlreadyErased,
  ReasonMissing,
  /// Without it somebody would get letters, or could be written to, who must not be now: it holds a
  /// restriction, an end, or who has parental responsibility. Another entry has to say first what
  /// shall hold.
  KeepsLettersAway,
};

/// What went.
struct Erased {
  /// The entry that was named, and the one that said the same words: a letter, and what sending it
  /// was besides.
  std::vector<record::Position> entries;
  std::size_t files = 0;
  /// The entry that stays struck out though its strike was erased: a new one strikes it; or 0.
  record::Position struck_anew = 0;
  /// What the entry ended stays ended: a new one of its kind and day says so without its words.
  bool ended_anew = false;
};

/// The entries whose text goes with that of this one: itself, and the one that says the same words.
std::vector<record::Position> erased_with(const LoadedRecord& record, record::Position entry);

/// Which entry would count again if this one lost its text: the one that it alone strikes out; 0 if
/// none.
record::Position struck_by(const LoadedRecord& record, record::Position entry);

/// Whether somebody could be written to, or would get letters, only because this entry lost its
/// text: by who they are to the child, or by a name that is written by hand.
bool keeps_letters_away(const LoadedRecord& record, record::Position entry, base::Day today);

/// Takes the text of one entry away for good, also where another says the same words, and the kept
/// files that nothing else names; makes again what is kept of the child. What the entry struck out
/// stays struck out: a new strike of the same day, with the reason of the erasure, comes first.
/// What it ended stays ended: `end_to_keep` comes first. If it is cut off between two texts, the
/// entry that was named is still there to be erased; if after them, `sweep_files` does the rest.
base::Result<Erased, ErasureRefusal> erase_entry(Store& store, const Records& records, Files& files,
                                                 const ErasureWish& wish);

/// The hashes of all kept files that an entry names, of any record.
std::set<std::string, std::less<>> named_files(Store& store, const Records& records);

/// So long a kept file may be there before an entry names it: a form may be waiting with it.
inline constexpr std::int64_t kUnnamedSeconds = 24LL * 60 * 60;

/// Removes the kept files that no entry names and that came longer ago than that. How many.
std::size_t sweep_files(Store& store, const Records& records, Files& files, base::Instant now);

}  // namespace stepwell::app
