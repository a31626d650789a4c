#include "law/folders.h"

namespace stepwell::law {
namespace {

using Faults = std::vector<PackFault>;

constexpr const char* kPackFile = "framework.toml";

/// Where the name of the folder ends: an overlay is a folder in a folder.
std::size_t end_of_folder(const std::string& path) {
  const auto from = path.starts_with(kOverlays) ? kOverlays.size() : 0;
  return path.find('/', from);
}

/// Whether it is a file in no folder, or beside the calendars, that is none of those there are.
bool is_stray(const std::string& folder, const std::string& path) {
  static const std::set<std::string> kOutsidePacks = {
      "choices.toml", "statuses.toml", "calendars/bank_holidays.toml", "calendars/rolls.toml"};
  return (folder.empty() || folder == "calendars") && !kOutsidePacks.contains(path);
}

void parse_file(Folders& folders, const std::string& path, const std::string& text,
                Faults& faults) {
  const auto slash = end_of_folder(path);
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash);
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (is_stray(folder, path)) {
    faults.push_back({path, 0, {}, "one of the shared files, or a folder for each pack", "it"});
    return;
  }
  const auto before = faults.size();
  const bool is_too_large = text.size() > kLargestFile;
  // How much more nobody knows: of what is too large no more was read than shows that it is.
  if (is_too_large)
    faults.push_back(
        {path, 0, {}, "at most " + std::to_string(kLargestFile) + " bytes", "a larger file"});
  // It is there, whatever it says.
  folders.files[folder].emplace(
      name, read_source(path, is_too_large ? std::string_view() : text, faults));
  if (faults.size() > before) folders.unreadable.insert(folder);
}

}  // namespace

const SourceValue* Folders::find(const std::string& folder, const std::string& name,
                                 const std::string& key) const {
  const auto own = files.find(folder);
  if (own == files.end()) return nullptr;
  const auto file = own->second.find(name);
  return file == own->second.end() ? nullptr : file->second.find(key);
}

Folders parse_folders(const SourceFiles& files, Faults& faults) {
  Folders folders;
  for (const auto& [path, text] : files) parse_file(folders, path, text, faults);
  return folders;
}

bool is_overlay(const std::string& folder) {
  return folder.starts_with(kOverlays);
}

bool is_pack(const std::string& folder) {
  return !folder.empty() && folder != "calendars" && !is_overlay(folder);
}

std::string pack_below(const Folders& folders, const std::string& folder) {
  const SourceValue* below = is_overlay(folder) ? folders.find(folder, kOverlayFile, "overlays")
                                                : folders.find(folder, kPackFile, "extends");
  return below == nullptr ? std::string() : below->text;
}

std::string bottom_of(const Folders& folders, std::string folder) {
  std::set<std::string> seen;
  while (seen.insert(folder).second)
    if (const std::string below = pack_below(folders, folder); !below.empty()) folder = below;
  return folder;
}

const PackFiles& Merging::merged(const std::string& folder, std::set<std::string> below) {
  if (const auto known = merged_.find(folder); known != merged_.end()) return known->second;
  PackFiles files = merge(folder, std::move(below));
  return merged_.emplace(folder, std::move(files)).first->second;
}

PackFiles Merging::merge(const std::string& folder, std::set<std::string> below) {
  const PackFiles& own = folders_.files.at(folder);
  const SourceValue* extends = folders_.find(folder, kPackFile, "extends");
  if (extends == nullptr) return own;
  const auto fault = [&](const std::string& found) {
    faults_.push_back({*extends->file, extends->line, "extends", "the id of another pack", found});
    return own;
  };
  below.insert(folder);
  if (below.contains(extends->text))
    return fault("\"" + extends->text + "\", which extends this one");
  const auto base = folders_.files.find(extends->text);
  if (base == folders_.files.end() || !base->second.contains(kPackFile))
    return fault("\"" + extends->text + "\"");
  return extend(merged(extends->text, below), own, faults_);
}

}  // namespace stepwell::law
