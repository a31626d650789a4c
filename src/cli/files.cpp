#include "cli/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "base/fault.h"

namespace stepwell::cli {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const std::string& path, std::size_t most) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  const auto size = fs::file_size(path, error);
  if (error || size > most) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string text(size, '\0');
  if (!file.read(text.data(), static_cast<std::streamsize>(size))) return std::nullopt;
  return text;
}

law::SourceFiles read_packs(const std::string& folder) {
  law::SourceFiles files;
  std::error_code error;
  fs::recursive_directory_iterator entries(folder, error);
  if (error) throw base::Fault("the folder of frameworks cannot be read: " + folder);
  for (auto entry = fs::begin(entries); entry != fs::end(entries); entry.increment(error)) {
    if (error) throw base::Fault("the folder of frameworks cannot be read: " + folder);
    std::error_code unknown;  // a link that leads nowhere is neither a folder nor a file
    if (entry->is_directory(unknown) && entry->path().filename() == "examples")
      entry.disable_recursion_pending();
    if (!entry->is_regular_file(unknown) || entry->path().extension() != ".toml") continue;
    const std::string name = fs::relative(entry->path(), folder).generic_string();
    // One byte more than is allowed, so that what is too large is refused with its name rather than
    // left out.
    const auto size = entry->file_size(error);
    if (error) throw base::Fault("a file of the frameworks cannot be read: " + name);
    std::ifstream file(entry->path(), std::ios::binary);
    std::string text(std::min<std::size_t>(size, law::kLargestFile + 1), '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) throw base::Fault("a file of the frameworks cannot be read: " + name);
    text.resize(static_cast<std::size_t>(file.gcount()));
    files.emplace(name, std::move(text));
  }
  return files;
}

std::shared_ptr<const law::Library> load_library(const std::string& folder, std::ostream& err) {
  auto library = law::Library::load(read_packs(folder));
  if (library) return *library;
  for (const law::PackFault& fault : library.error()) err << describe(fault) << '\n';
  const auto count = library.error().size();
  err << count << (count == 1 ? " fault" : " faults") << " in the frameworks of " << folder << '\n';
  return nullptr;
}

std::string own_folder(const std::string& name) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const char* from : {"../..", "../share/stepwell"})
    if (const fs::path folder = (program / from / name).lexically_normal();
        fs::is_directory(folder, error))
      return folder;
  return name;
}

std::string own_frameworks() {
  return own_folder("frameworks");
}

}  // namespace stepwell::cli
