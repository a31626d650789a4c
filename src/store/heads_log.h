// A file with the heads of all chains, a line a night. A copy of it that is kept elsewhere shows
// whether entries were taken out or whole records written anew since. A line is
//
//   {"day":"2025-09-01","heads":[["school","child",12,"hash"], ...]}
#pragma once

#include <filesystem>
#include <vector>

#include "app/records/store.h"
#include "base/day.h"

namespace stepwell::store {

/// Returns when the line is on the disk.
void append_heads(const std::filesystem::path& file, base::Day day,
                  const std::vector<app::Head>& heads);

/// The heads of all lines, for SqliteStore::missing_heads; each once. An end that is not a whole
/// line is left out. Throws base::Fault, with the number of the line, if the file cannot be
/// understood.
std::vector<app::Head> read_heads(const std::filesystem::path& file);

}  // namespace stepwell::store
