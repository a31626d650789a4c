// How an entry says that it came from an import and not from a person's own hand.
#pragma once

#include <string>
#include <vector>

#include "record/entry.h"

namespace stepwell::app {

/// The `note` of an entry that an import makes: "import: exton.csv, rows 14, 15". The beginning is
/// the mark, whatever follows; every kind of entry has a note.
std::string import_note(const std::string& file, const std::vector<int>& rows);
bool is_from_import(const record::Entry& entry);

}  // namespace stepwell::app
