#include "law/overlay_stages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "law/kinds.h"

namespace stepwell::law {
namespace {

using Type = SourceValue::Type;

constexpr const char* kStages = "stages.toml";
/// The keys under which rules list stages.
constexpr std::array<std::string_view, 5> kLists = {"from", "in_stages", "ours_in", "opens_in",
                                                    "stages"};
/// What a part has from the stage of which it is one.
constexpr std::array<std::string_view, 4> kInherited = {"lead", "on_register", "census", "years"};

template <class Keys>
bool contains(const Keys& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string text_of(const SourceValue& row, std::string_view key) {
  const SourceValue* value = row.find(key);
  return value == nullptr ? std::string() : value->text;
}

bool lists(const SourceValue& row, std::string_view key, std::string_view text) {
  const SourceValue* list = row.find(key);
  return list != nullptr && std::any_of(list->items.begin(), list->items.end(),
                                        [&](const SourceValue& item) { return item.text == text; });
}

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

void set(SourceValue& row, std::string_view key, SourceValue value) {
  if (SourceValue* old = row.find(key))
    *old = std::move(value);
  else
    row.members.emplace_back(std::string(key), std::move(value));
}

SourceValue* list_of(PackFiles& files, std::string_view key) {
  const auto file = files.find(kStages);
  return file == files.end() ? nullptr : file->second.find(key);
}

/// Whether a topic of that kind begins with a stage.
bool begins_with_stage(std::string_view kind_name) {
  const auto kind = find_kind(kind_name);
  return kind && !spec(*kind).qualifiers.empty() &&
         spec(*kind).qualifiers.front().choices == "stage";
}

/// "stage_moved:sa|sap" with "|part" after its stages, if one of them is that one.
std::string with_part(const std::string& topic, const std::string& within, const std::string& id) {
  const std::size_t start = topic.starts_with("last:") || topic.starts_with("next:") ? 5 : 0;
  const auto colon = topic.find(':', start);
  if (colon == topic.npos || !begins_with_stage(topic.substr(start, colon - start))) return topic;
  const auto end = std::min(topic.find(':', colon + 1), topic.size());
  const std::string words = "|" + topic.substr(colon + 1, end - colon - 1) + "|";
  if (words.find("|" + within + "|") == words.npos || words.find("|" + id + "|") != words.npos)
    return topic;
  return topic.substr(0, end) + "|" + id + topic.substr(end);
}

/// Wherever a rule names the stage it names the part too.
void spread(SourceValue& value, std::string_view key, const std::string& within,
            const std::string& id) {
  if (value.type == Type::Text) value.text = with_part(value.text, within, id);
  for (SourceValue& item : value.items) spread(item, key, within, id);
  for (auto& [name, member] : value.members) spread(member, name, within, id);
  if (value.type != Type::List || !contains(kLists, key)) return;
  const auto names = [&](const std::string& stage) {
    return std::any_of(value.items.begin(), value.items.end(),
                       [&](const SourceValue& item) { return item.text == stage; });
  };
  if (!names(within) || names(id)) return;
  SourceValue item = value.items.front();
  item.text = id;
  value.items.push_back(std::move(item));
}

}  // namespace

LocalStages::LocalStages(const PackFiles& law, std::vector<PackFault>& faults) : faults_(faults) {
  const auto file = law.find(kStages);
  if (file == law.end()) return;
  if (const SourceValue* rows = file->second.find("stage"))
    for (const SourceValue& row : rows->items)
      wholes_.emplace(text_of(row, "id"), text_of(row, "id"));
}

void LocalStages::take_out_of(SourceValue& overlay) {
  SourceValue* rows = overlay.find("stage");
  if (rows != nullptr && rows->type == Type::List) {
    const auto stages = std::move(rows->items);
    rows->items = {};
    for (const SourceValue& row : stages) {
      const bool is_of_law = wholes_.contains(text_of(row, "id")) && row.find("within") == nullptr;
      if (is_of_law)
        rows->items.push_back(row);
      else if (is_part(row))
        parts_.push_back(row);
    }
    if (wholes_.size() > kMostStages)
      fault(*rows, "stage", fmt::format("at most {} stages with those of the law", kMostStages),
            std::to_string(wholes_.size()));
  }
  rows = overlay.find("move");
  if (rows == nullptr || rows->type != Type::List) return;
  const auto moves = std::move(rows->items);
  rows->items = {};
  const Keys keys = {"from", "to", "decided_by", "text", "needs", "cite"};
  for (const SourceValue& row : moves) {
    if (!is_about_parts(row))
      rows->items.push_back(row);
    else if (has_keys(row, "move", keys) && says_itself(row))
      moves_.push_back(row);
  }
}

void LocalStages::fault(const SourceValue& at, std::string key, std::string expected,
                        std::string found) {
  faults_.push_back({*at.file, at.line, std::move(key), std::move(expected), std::move(found)});
}

std::string LocalStages::whole_of(const std::string& stage) const {
  const auto found = wholes_.find(stage);
  return found == wholes_.end() ? std::string() : found->second;
}

bool LocalStages::is_local(const std::string& stage) const {
  return wholes_.contains(stage) && whole_of(stage) != stage;
}

bool LocalStages::has_keys(const SourceValue& row, const std::string& noun, const Keys& keys) {
  const auto before = faults_.size();
  for (const auto& [key, value] : row.members)
    if (!contains(keys, key))
      fault(value, noun + "." + key,
            "nothing: what the law says of the stage counts for its parts, and an overlay never "
            "loosens",
            "it");
  return faults_.size() == before;
}

bool LocalStages::is_part(const SourceValue& row) {
  const std::string id = text_of(row, "id");
  const SourceValue* within = row.find("within");
  if (within == nullptr) {
    fault(row, "stage",
          "one that the pack has, or within, the stage of which it is a part: an overlay adds none "
          "beside those of the law",
          quoted(id));
    return false;
  }
  if (within->text.empty() || whole_of(within->text) != within->text) {
    fault(*within, "stage.within", "a stage of the pack", quoted(within->text));
    return false;
  }
  if (!wholes_.emplace(id, within->text).second) {
    fault(row, "stage.id", "an id that no other stage has", quoted(id));
    return false;
  }
  return has_keys(row, "stage", {"id", "name", "means", "aliases", "cite", "within"});
}

/// It leads to a part, or from parts of a stage back to that stage.
bool LocalStages::is_about_parts(const SourceValue& row) const {
  const std::string to = text_of(row, "to");
  if (is_local(to)) return true;
  const SourceValue* from = row.find("from");
  return from != nullptr && !from->items.empty() &&
         std::all_of(from->items.begin(), from->items.end(), [&](const SourceValue& item) {
           return is_local(item.text) && whole_of(item.text) == to;
         });
}

/// From where it leads, and by which words: those of the law are those of the move to the stage.
bool LocalStages::says_itself(const SourceValue& row) {
  const SourceValue* from = row.find("from");
  const bool has_from = from != nullptr && from->type == Type::List && !from->items.empty();
  if (!has_from) fault(row, "move.from", "one or more stages", "none");
  if (row.find("text") == nullptr) fault(row, "move.text", "the words on its button", "none");
  return has_from && row.find("text") != nullptr;
}

/// Puts them into one law.
class LocalStages::Putting {
 public:
  Putting(LocalStages& local, PackFiles& law) : local_(local), law_(law) {}

  /// Behind the stage and its earlier parts.
  void insert(SourceValue part) {
    const std::string within = text_of(part, "within");
    auto& rows = list_of(law_, "stage")->items;
    std::size_t last = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string id = text_of(rows[i], "id");
      if (local_.whole_of(id) == within) last = i;
      if (id != within) continue;
      for (const std::string_view key : kInherited)
        if (const SourceValue* value = rows[i].find(key)) set(part, key, *value);
    }
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(last) + 1, std::move(part));
  }

  void add(const SourceValue& row, const SourceValue& from) {
    const std::string start = local_.whole_of(from.text);
    const std::string goal = local_.whole_of(text_of(row, "to"));
    if (start.empty())
      return local_.fault(from, "move.from", "stages of the pack or of this overlay",
                          quoted(from.text));
    SourceValue made = row;
    made.find("from")->items = {from};
    if (start == goal) return add_within(std::move(made), goal);
    std::vector<SourceValue> needed;
    for (const SourceValue& move : moves().items)
      if (text_of(move, "to") == goal && lists(move, "from", start)) needed.push_back(move);
    if (needed.empty())
      local_.fault(from, "move.from",
                   fmt::format("a stage from which the law leads to \"{}\"", goal),
                   quoted(from.text));
    for (const SourceValue& move : needed) add_as_strict(made, move);
  }

 private:
  /// The law sees no move where a child stays in one of its stages.
  void add_within(SourceValue made, const std::string& stage) {
    if (made.find("decided_by") == nullptr)
      for (const SourceValue& row : list_of(law_, "stage")->items)
        if (const SourceValue* lead = row.find("lead"); lead && text_of(row, "id") == stage)
          set(made, "decided_by", *lead);
    moves().items.push_back(std::move(made));
  }

  void add_as_strict(SourceValue made, const SourceValue& law) {
    const std::string decides = text_of(law, "decided_by");
    if (const SourceValue* by = made.find("decided_by"); by && by->text != decides)
      return local_.fault(*by, "move.decided_by",
                          fmt::format("{}, as {}:{} says: an overlay never loosens",
                                      quoted(decides), *law.file, law.line),
                          quoted(by->text));
    for (const char* key : {"decided_by", "effective"})
      if (const SourceValue* value = law.find(key)) set(made, key, *value);
    if (const SourceValue* needs = law.find("needs")) {
      SourceValue all = *needs;
      if (const SourceValue* more = made.find("needs"))
        all.items.insert(all.items.end(), more->items.begin(), more->items.end());
      set(made, "needs", std::move(all));
    }
    moves().items.push_back(std::move(made));
  }

  SourceValue& moves() {
    SourceValue& file = law_.at(kStages);
    if (SourceValue* rows = file.find("move")) return *rows;
    SourceValue rows = *file.find("stage");
    rows.items.clear();
    return file.members.emplace_back("move", std::move(rows)).second;
  }

  LocalStages& local_;
  PackFiles& law_;
};

void LocalStages::put_into(PackFiles& law) {
  if (parts_.empty() || wholes_.size() > kMostStages) return;
  for (const SourceValue& part : parts_)
    for (auto& [name, table] : law)
      spread(table, name, text_of(part, "within"), text_of(part, "id"));
  Putting putting(*this, law);
  for (const SourceValue& part : parts_) putting.insert(part);
  for (const SourceValue& row : moves_)
    for (const SourceValue& from : row.find("from")->items) putting.add(row, from);
}

}  // namespace stepwell::law
