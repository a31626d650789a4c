// Reads files and folders for the commands.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "law/library.h"

namespace stepwell::cli {

/// The whole file; nothing if it cannot be read, or is larger than `most` bytes.
std::optional<std::string> read_file(const std::string& path, std::size_t most);

/// The files of all packs below that folder; examples are left out. Throws base::Fault if the
/// folder cannot be read.
law::SourceFiles read_packs(const std::string& folder);

/// The packs below that folder, or nothing: then every fault has been written to `err`.
std::shared_ptr<const law::Library> load_library(const std::string& folder, std::ostream& err);

/// A folder that belongs to this program: beside the sources that it was built from, or as it was
/// installed. The bare name if it is not there.
std::string own_folder(const std::string& name);
/// That of the packs.
std::string own_frameworks();

}  // namespace stepwell::cli
