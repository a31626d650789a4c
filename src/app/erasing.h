// Erasure where the law asks for it: the one way by which a text leaves a record, and what is kept
// of files goes with it. Asks nobody who may: whoever has the machine has the records.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "app/files.h"
#include "app/records.h"
#include "app/store.h"
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
};

/// Takes the text of one entry away for good, and the kept files that it alone names; makes again
/// what is kept of the child. Answers with how many files went. If it is cut off after the text,
/// `sweep_files` does the rest.
base::Result<std::size_t, ErasureRefusal> erase_entry(Store& store, const Records& records,
                                                      Files& files, const ErasureWish& wish);

/// The hashes of all kept files that an entry names, of any record.
std::set<std::string, std::less<>> named_files(Store& store, const Records& records);

/// So long a kept file may be there before an entry names it: a form may be waiting with it.
inline constexpr std::int64_t kUnnamedSeconds = 24LL * 60 * 60;

/// Removes the kept files that no entry names and that came longer ago than that. How many.
std::size_t sweep_files(Store& store, const Records& records, Files& files, base::Instant now);

}  // namespace stepwell::app
