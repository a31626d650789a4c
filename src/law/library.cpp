#include "law/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "law/calendar_reader.h"
#include "law/read_choice.h"

namespace stepwell::law {
namespace {

using Faults = std::vector<PackFault>;

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

/// Ids of rules begin with the prefix: two packs with one would have the same. They may where both
/// stand on one pack, for then a rule of the same id is the same rule in two forms, and each is
/// looked up in the framework under which it is judged.
void check_prefixes(const std::vector<std::unique_ptr<Framework>>& frameworks,
                    const Folders& folders, Faults& faults) {
  std::map<std::string, std::string> owners;
  for (const auto& framework : frameworks) {
    const auto [owner, is_new] = owners.emplace(framework->prefix, framework->id);
    if (is_new || framework->prefix.empty()) continue;
    if (bottom_of(folders, framework->id) == bottom_of(folders, owner->second)) continue;
    const SourceValue* prefix = folders.find(framework->id, "framework.toml", "prefix");
    faults.push_back({framework->id + "/framework.toml", prefix == nullptr ? 0 : prefix->line,
                      "prefix", "a prefix that no other pack has",
                      "\"" + framework->prefix + "\", as " + owner->second});
  }
}

/// Where children of other laws would come from: stages that there are. Of a pack that has a fault
/// nobody knows them yet.
void check_takes(const Library& library, const Folders& folders, const SourceValue& takes,
                 Faults& faults) {
  for (const SourceValue& item : takes.items) {
    const auto colon = item.text.find(':');
    const std::string law = item.text.substr(0, colon);
    const Framework* from = library.find(law);
    if (from == nullptr && is_pack(law) && folders.files.contains(law)) continue;
    if (from == nullptr || colon == std::string::npos ||
        !from->find_stage(item.text.substr(colon + 1)))
      faults.push_back({*item.file, item.line, "stage.takes", "FRAMEWORK:STAGE of a pack",
                        "\"" + item.text + "\""});
  }
}

void check_takes(const Library& library, const Folders& folders, Faults& faults) {
  for (const auto& [folder, own] : folders.files) {
    const SourceValue* rows =
        is_pack(folder) ? folders.find(folder, "stages.toml", "stage") : nullptr;
    if (rows == nullptr) continue;
    for (const SourceValue& row : rows->items)
      if (const SourceValue* takes = row.find("takes"))
        check_takes(library, folders, *takes, faults);
  }
}

/// What is come upon from two places is said once.
Faults without_repeats(Faults faults) {
  std::set<std::string> said;
  Faults once;
  for (PackFault& fault : faults)
    if (said.insert(describe(fault)).second) once.push_back(std::move(fault));
  return once;
}

/// The file, if all packs share it; a fault, if it is not there.
const SourceValue* file_of(const Folders& folders, const std::string& folder,
                           const std::string& name, Faults& faults) {
  if (const auto own = folders.files.find(folder); own != folders.files.end())
    if (const auto file = own->second.find(name); file != own->second.end()) return &file->second;
  faults.push_back({folder.empty() ? name : folder + "/" + name, 0, {}, "this file", "none"});
  return nullptr;
}

}  // namespace

bool Library::read_shared(const Folders& sources, Faults& faults) {
  const SourceValue* holidays = file_of(sources, "calendars", "bank_holidays.toml", faults);
  const SourceValue* rolls = file_of(sources, "calendars", "rolls.toml", faults);
  const SourceValue* choices = file_of(sources, "", "choices.toml", faults);
  if (holidays == nullptr || rolls == nullptr || choices == nullptr) return false;
  if (sources.unreadable.contains("") || sources.unreadable.contains("calendars")) return false;
  const auto before = faults.size();
  shared_.holidays_by_nation = read_bank_holidays(*holidays, faults);
  shared_.rolls = read_rolls(*rolls, faults);
  TableReader reader(*choices, {}, faults);
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
  return faults.size() == before;
}

void Library::read_statuses(const Folders& sources, Faults& faults) {
  const auto shared = sources.files.find("");
  if (shared == sources.files.end() || !shared->second.contains("statuses.toml")) return;
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

/// Reads packs and overlays, each after those on which it stands. One that stands on a pack with a
/// fault is not read: what is wrong in it may come from there, and a fault is said at its cause.
class Library::Loading {
 public:
  Loading(Library& library, const Folders& folders, Faults& faults)
      : library_(library), folders_(folders), faults_(faults), merging_(folders, faults) {}

  void run() {
    for (const auto& [folder, own] : folders_.files)
      if (is_pack(folder)) read_pack(folder);
    // In the order of their folders, whatever they stand on.
    for (auto& [folder, framework] : read_) library_.frameworks_.push_back(std::move(framework));
    for (const auto& [folder, own] : folders_.files)
      if (is_overlay(folder) && !folders_.unreadable.contains(folder)) read_overlay(folder, own);
    for (const auto& overlay : library_.overlays_) tell_parts(*overlay);
  }

 private:
  /// Whether it is without a fault, and so are the packs on which it stands.
  bool read_pack(const std::string& folder) {
    // In a circle the pack is come upon again while it is read: merging says so.
    const auto [known, is_new] = sound_.emplace(folder, true);
    if (!is_new) return known->second;
    return known->second = try_to_read(folder);
  }

  bool try_to_read(const std::string& folder) {
    const std::string below = pack_below(folders_, folder);
    const bool stands =
        below.empty() || !folders_.files.contains(below) || !is_pack(below) || read_pack(below);
    if (!stands || folders_.unreadable.contains(folder)) return false;
    const auto before = faults_.size();
    const PackFiles& pack = merging_.merged(folder);
    // It stands on nothing that is there, so most of it is missing.
    if (faults_.size() > before && faults_.back().key == "extends") return false;
    auto framework = std::make_unique<Framework>();
    PackReader(folder, pack, library_.shared_, library_.vocabulary_, faults_).read(*framework);
    if (!framework->id.empty() && framework->id != folder)
      faults_.push_back({folder + "/framework.toml", 1, "id", "the name of the folder",
                         "\"" + framework->id + "\""});
    read_.emplace(folder, std::move(framework));
    return faults_.size() == before;
  }

  void read_overlay(const std::string& folder, const PackFiles& own) {
    if (!own.contains(kOverlayFile))
      return faults_.push_back({folder + "/" + kOverlayFile, 0, {}, "this file", "none"});
    const std::string law = pack_below(folders_, folder);
    if (is_pack(law) && folders_.files.contains(law)) {
      if (read_pack(law)) library_.read_overlay(folder, own, merging_.merged(law), faults_);
      return;
    }
    const SourceValue* named = folders_.find(folder, kOverlayFile, "overlays");
    faults_.push_back({*own.at(kOverlayFile).file, named == nullptr ? 0 : named->line, "overlays",
                       "the id of a pack", "\"" + law + "\""});
  }

  /// The law without this overlay, and with others, has to know of what its stages are parts.
  void tell_parts(const Framework& overlay) {
    for (const Stage& stage : overlay.stages) {
      if (stage.within.empty()) continue;
      for (const auto& law : library_.frameworks_) tell_part(overlay, stage, *law);
      for (const auto& law : library_.overlays_) tell_part(overlay, stage, *law);
    }
  }

  void tell_part(const Framework& overlay, const Stage& stage, Framework& law) {
    const auto within = law.find_stage(stage.within);
    if (law.id != overlay.id || &law == &overlay || !within) return;
    const auto known = law.stage_told(stage.id);
    const bool is_same = !known || *known == *within || law.stages[*known].within == stage.within;
    if (!is_same) return refuse_part(overlay, stage);
    if (!known) law.local_stages.push_back({stage.id, stage.word, *within});
  }

  void refuse_part(const Framework& overlay, const Stage& stage) {
    const std::string folder = std::string(kOverlays) + overlay.overlay;
    int line = 0;
    if (const SourceValue* rows = folders_.find(folder, "stages.toml", "stage"))
      for (const SourceValue& row : rows->items)
        if (const SourceValue* id = row.find("id"); id != nullptr && id->text == stage.id)
          line = id->line;
    faults_.push_back({folder + "/stages.toml", line, "stage.id",
                       "an id that no overlay of this law has for a part of another stage",
                       "\"" + stage.id + "\""});
  }

  Library& library_;
  const Folders& folders_;
  Faults& faults_;
  Merging merging_;
  std::map<std::string, bool> sound_;
  std::map<std::string, std::unique_ptr<Framework>> read_;
};

base::Result<std::shared_ptr<const Library>, std::vector<PackFault>> Library::load(
    const SourceFiles& files) {
  Faults faults;
  const Folders folders = parse_folders(files, faults);
  std::shared_ptr<Library> library(new Library());
  library->fingerprint_ = fingerprint_of(files);
  // Without what all share, or with a fault in it, every pack would have faults that are not its
  // own.
  if (!library->read_shared(folders, faults)) return base::refuse(std::move(faults));
  library->read_statuses(folders, faults);
  Loading(*library, folders, faults).run();
  check_prefixes(library->frameworks_, folders, faults);
  check_takes(*library, folders, faults);
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
