#include "law/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "law/calendar_reader.h"
#include "law/extend.h"
#include "law/overlay.h"
#include "law/read_choice.h"

namespace stepwell::law {
namespace {

using Faults = std::vector<PackFault>;

constexpr std::string_view kOverlays = "overlays/";

/// Where the name of the folder ends: an overlay is a folder in a folder.
std::size_t end_of_folder(const std::string& path) {
  const auto from = path.starts_with(kOverlays) ? kOverlays.size() : 0;
  return path.find('/', from);
}

/// The files of each folder; those that stand in none are under "".
std::map<std::string, PackFiles> parse_all(const SourceFiles& files, Faults& faults) {
  static const std::set<std::string> kOutsidePacks = {
      "choices.toml", "statuses.toml", "calendars/bank_holidays.toml", "calendars/rolls.toml"};
  std::map<std::string, PackFiles> folders;
  for (const auto& [path, text] : files) {
    const auto slash = end_of_folder(path);
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash);
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    if ((folder.empty() || folder == "calendars") && !kOutsidePacks.contains(path)) {
      faults.push_back({path, 0, {}, "one of the shared files, or a folder for each pack", "it"});
      continue;
    }
    if (text.size() > kLargestFile) {
      faults.push_back({path,
                        0,
                        {},
                        "at most " + std::to_string(kLargestFile) + " bytes",
                        std::to_string(text.size())});
      continue;
    }
    folders[folder].emplace(name, read_source(path, text, faults));
  }
  return folders;
}

/// The packs in which a pack stands, one extending the next.
class Merging {
 public:
  Merging(const std::map<std::string, PackFiles>& folders, Faults& faults)
      : folders_(folders), faults_(faults) {}

  const PackFiles& merged(const std::string& folder) { return merged(folder, {}); }

 private:
  const PackFiles& merged(const std::string& folder, std::set<std::string> below) {
    if (const auto known = merged_.find(folder); known != merged_.end()) return known->second;
    PackFiles files = merge(folder, std::move(below));
    return merged_.emplace(folder, std::move(files)).first->second;
  }

  PackFiles merge(const std::string& folder, std::set<std::string> below) {
    const PackFiles& own = folders_.at(folder);
    const auto identity = own.find("framework.toml");
    const SourceValue* extends = identity == own.end() ? nullptr : identity->second.find("extends");
    if (extends == nullptr) return own;
    const auto fault = [&](const std::string& found) {
      faults_.push_back(
          {*extends->file, extends->line, "extends", "the id of another pack", found});
      return own;
    };
    below.insert(folder);
    if (below.contains(extends->text))
      return fault("\"" + extends->text + "\", which extends this one");
    const auto base = folders_.find(extends->text);
    if (base == folders_.end() || !base->second.contains("framework.toml"))
      return fault("\"" + extends->text + "\"");
    return extend(merged(extends->text, below), own, faults_);
  }

  const std::map<std::string, PackFiles>& folders_;
  Faults& faults_;
  std::map<std::string, PackFiles> merged_;  // each pack once, so that its faults are said once
};

/// FNV-1a over all names and texts: it tells two states of our own files apart, and guards against
/// nobody.
std::string fingerprint_of(const SourceFiles& files) {
  std::uint64_t hash = 14695981039346656037ULL;
  const auto add = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    hash = (hash ^ 0xFFU) * 1099511628211ULL;
  };
  for (const auto& [path, text] : files) {
    add(path);
    add(text);
  }
  return fmt::format("{:016x}", hash);
}

/// The pack at the bottom of those on which a pack stands: itself, if it extends none.
std::string bottom_of(const std::map<std::string, PackFiles>& folders, std::string folder) {
  std::set<std::string> seen;
  while (seen.insert(folder).second) {
    const auto pack = folders.find(folder);
    if (pack == folders.end()) break;
    const auto identity = pack->second.find("framework.toml");
    if (identity == pack->second.end()) break;
    const SourceValue* extends = identity->second.find("extends");
    if (extends == nullptr) break;
    folder = extends->text;
  }
  return folder;
}

int line_of_prefix(const std::map<std::string, PackFiles>& folders, const std::string& folder) {
  const auto pack = folders.find(folder);
  if (pack == folders.end()) return 0;
  const auto identity = pack->second.find("framework.toml");
  const SourceValue* prefix =
      identity == pack->second.end() ? nullptr : identity->second.find("prefix");
  return prefix == nullptr ? 0 : prefix->line;
}

/// Ids of rules begin with the prefix: two packs with one would have the same. They may where both
/// stand on one pack, for then a rule of the same id is the same rule in two forms, and each is
/// looked up in the framework under which it is judged.
void check_prefixes(const std::vector<std::unique_ptr<Framework>>& frameworks,
                    const std::map<std::string, PackFiles>& folders, Faults& faults) {
  std::map<std::string, std::string> owners;
  for (const auto& framework : frameworks) {
    const auto [owner, is_new] = owners.emplace(framework->prefix, framework->id);
    if (is_new || framework->prefix.empty()) continue;
    if (bottom_of(folders, framework->id) == bottom_of(folders, owner->second)) continue;
    faults.push_back({framework->id + "/framework.toml", line_of_prefix(folders, framework->id),
                      "prefix", "a prefix that no other pack has",
                      "\"" + framework->prefix + "\", as " + owner->second});
  }
}

/// Where children of other laws would come from: stages that there are.
void check_takes(const Library& library, const SourceValue& stages, Faults& faults) {
  const SourceValue* rows = stages.find("stage");
  if (rows == nullptr) return;
  for (const SourceValue& row : rows->items) {
    const SourceValue* takes = row.find("takes");
    if (takes == nullptr) continue;
    for (const SourceValue& item : takes->items) {
      const auto colon = item.text.find(':');
      const Framework* from = library.find(item.text.substr(0, colon));
      if (from == nullptr || colon == std::string::npos ||
          !from->find_stage(item.text.substr(colon + 1)))
        faults.push_back({*item.file, item.line, "stage.takes", "FRAMEWORK:STAGE of a pack",
                          "\"" + item.text + "\""});
    }
  }
}

/// What is wrong in a pack is wrong again in each that extends it: it is said once.
Faults without_repeats(Faults faults) {
  std::set<std::string> said;
  Faults once;
  for (PackFault& fault : faults)
    if (said.insert(describe(fault)).second) once.push_back(std::move(fault));
  return once;
}

bool is_overlay(const std::string& folder) {
  return folder.starts_with(kOverlays);
}

bool is_pack(const std::string& folder) {
  return !folder.empty() && folder != "calendars" && !is_overlay(folder);
}

/// The pack that an overlay lies over.
std::string law_under(const PackFiles& overlay) {
  const auto file = overlay.find(kOverlayFile);
  const SourceValue* law = file == overlay.end() ? nullptr : file->second.find("overlays");
  return law == nullptr ? std::string() : law->text;
}

const SourceValue* file_of(const std::map<std::string, PackFiles>& folders,
                           const std::string& folder, const std::string& name, Faults& faults) {
  if (const auto files = folders.find(folder); files != folders.end())
    if (const auto file = files->second.find(name); file != files->second.end())
      return &file->second;
  faults.push_back({folder.empty() ? name : folder + "/" + name, 0, {}, "this file", "none"});
  return nullptr;
}

}  // namespace

void Library::read_shared(const std::map<std::string, PackFiles>& sources, Faults& faults) {
  if (const auto* file = file_of(sources, "calendars", "bank_holidays.toml", faults))
    shared_.holidays_by_nation = read_bank_holidays(*file, faults);
  if (const auto* file = file_of(sources, "calendars", "rolls.toml", faults))
    shared_.rolls = read_rolls(*file, faults);
  const SourceValue* file = file_of(sources, "", "choices.toml", faults);
  if (file == nullptr) return;
  TableReader reader(*file, {}, faults);
  for (TableReader& table : reader.tables("choice")) {
    Choice choice{table.text("of"), table.text("id"), {}};
    if (auto name = table.maybe_table("name")) {
      choice.name.en = name->text("en");
      choice.name.cy = name->maybe_text("cy").value_or("");
      if (!choice.name.cy.empty()) choice.name.welsh = Text::Welsh::Sourced;
      name->finish();
    } else {
      table.fault("name", "name.en, a text", "nothing");
    }
    read_choice_links(table, shared_.choices, choice);
    table.finish();
    if (!is_choice_list(choice.list))
      table.fault("of", "a list of docs/packs.md", "\"" + choice.list + "\"");
    const bool again =
        std::any_of(shared_.choices.begin(), shared_.choices.end(),
                    [&](const Choice& c) { return c.list == choice.list && c.id == choice.id; });
    if (again)
      table.fault("id", "an id that the list does not have already", "\"" + choice.id + "\" again");
    shared_.choices.push_back(std::move(choice));
  }
  reader.finish();
}

void Library::read_statuses(const std::map<std::string, PackFiles>& sources, Faults& faults) {
  const auto shared = sources.find("");
  if (shared == sources.end() || !shared->second.contains("statuses.toml")) return;
  TableReader reader(shared->second.at("statuses.toml"), {}, faults);
  for (TableReader& table : reader.tables("status")) {
    StatusElsewhere status{table.text("framework"), {}, table.texts("words")};
    if (auto name = table.maybe_table("name")) {
      status.name.en = name->text("en");
      status.name.cy = name->maybe_text("cy").value_or("");
      name->finish();
    } else {
      table.fault("name", "name.en, a text", "nothing");
    }
    if (status.words.empty()) table.fault("words", "one or more words", "none");
    table.finish();
    statuses_.push_back(std::move(status));
  }
  reader.finish();
}

void Library::read_overlay(const std::string& folder, const PackFiles& overlay,
                           const PackFiles& law, Faults& faults) {
  auto framework = std::make_unique<Framework>();
  // A fault of the pack is said where the pack is read.
  const PackFiles merged = lay_over(law, overlay, faults);
  PackReader(folder, merged, shared_, vocabulary_, faults).read(*framework);
  TableReader file(overlay.at(kOverlayFile), {}, faults);
  framework->overlay = file.text("id");
  file.text("overlays");
  if (auto name = file.maybe_table("name")) {
    framework->overlay_name.en = name->text("en");
    framework->overlay_name.cy = name->maybe_text("cy").value_or("");
    name->finish();
  } else {
    file.fault("name", "name.en, a text", "nothing");
  }
  file.finish();
  if (!framework->overlay.empty() && folder != std::string(kOverlays) + framework->overlay)
    file.fault("id", "the name of the folder", "\"" + framework->overlay + "\"");
  overlays_.push_back(std::move(framework));
}

base::Result<std::shared_ptr<const Library>, std::vector<PackFault>> Library::load(
    const SourceFiles& files) {
  Faults faults;
  const auto folders = parse_all(files, faults);
  std::shared_ptr<Library> library(new Library());
  library->fingerprint_ = fingerprint_of(files);
  library->read_shared(folders, faults);
  library->read_statuses(folders, faults);
  Merging merging(folders, faults);
  for (const auto& [folder, own] : folders) {
    if (!is_pack(folder)) continue;
    auto framework = std::make_unique<Framework>();
    const PackFiles& pack = merging.merged(folder);
    PackReader(folder, pack, library->shared_, library->vocabulary_, faults).read(*framework);
    if (!framework->id.empty() && framework->id != folder)
      faults.push_back({folder + "/framework.toml", 1, "id", "the name of the folder",
                        "\"" + framework->id + "\""});
    library->frameworks_.push_back(std::move(framework));
  }
  for (const auto& [folder, own] : folders) {
    if (!is_overlay(folder)) continue;
    if (!own.contains(kOverlayFile)) {
      faults.push_back({folder + "/" + kOverlayFile, 0, {}, "this file", "none"});
    } else if (const std::string law = law_under(own); is_pack(law) && folders.contains(law)) {
      library->read_overlay(folder, own, merging.merged(law), faults);
    } else {
      const SourceValue& file = own.at(kOverlayFile);
      const SourceValue* named = file.find("overlays");
      faults.push_back({*file.file, named == nullptr ? 0 : named->line, "overlays",
                        "the id of a pack", "\"" + law + "\""});
    }
  }
  check_prefixes(library->frameworks_, folders, faults);
  for (const auto& [folder, own] : folders)
    if (const auto stages = own.find("stages.toml"); is_pack(folder) && stages != own.end())
      check_takes(*library, stages->second, faults);
  if (!faults.empty()) return base::refuse(without_repeats(std::move(faults)));
  return std::shared_ptr<const Library>(std::move(library));
}

const Framework* Library::find(std::string_view id) const {
  for (const auto& framework : frameworks_)
    if (framework->id == id) return framework.get();
  return nullptr;
}

const Framework* Library::find(std::string_view id, const Framework* own) const {
  return own != nullptr && own->id == id ? own : find(id);
}

const Framework* Library::find_overlay(std::string_view law, std::string_view overlay) const {
  for (const auto& each : overlays_)
    if (each->id == law && each->overlay == overlay) return each.get();
  return nullptr;
}

const Framework* Library::find_named(std::string_view name) const {
  const auto plus = name.find('+');
  if (plus == std::string_view::npos) return find(name);
  return find_overlay(name.substr(0, plus), name.substr(plus + 1));
}

std::vector<const Framework*> Library::overlays_of(std::string_view law) const {
  std::vector<const Framework*> all;
  for (const auto& each : overlays_)
    if (each->id == law) all.push_back(each.get());
  return all;
}

const calendar::BankHolidays* Library::holidays_of(std::string_view nation) const {
  const auto found = shared_.holidays_by_nation.find(std::string(nation));
  return found == shared_.holidays_by_nation.end() ? nullptr : &found->second;
}

}  // namespace stepwell::law
