// How an entry says that it came from an import and not from a person's own hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/entry.h"

namespace stepwell::app {

/// By whom entries are recorded that are made on the command line.
inline constexpr std::string_view kCommandLine = "command-line";

/// The `note` of an entry that an import makes: "import: exton.csv, rows 14, 15". The beginning is
/// the mark, whatever follows; every kind of entry has a note.
std::string import_note(const std::string& file, const std::vector<int>& rows);
bool is_from_import(const record::Entry& entry);
/// Whether a note has the mark. Casework refuses it of a person's own entries.
bool is_import_note(std::string_view note);

}  // namespace stepwell::app
