#include "law/extend.h"

#include <algorithm>
#include <map>
#include <set>

namespace stepwell::law {
namespace {

using Type = SourceValue::Type;

constexpr const char* kWelsh = "text.cy.toml";

std::string text_of(const SourceValue& row, std::string_view key) {
  const SourceValue* value = row.find(key);
  return value == nullptr ? std::string() : value->text;
}

std::vector<std::string> texts_of(const SourceValue& row, std::string_view key) {
  std::vector<std::string> all;
  if (const SourceValue* list = row.find(key))
    for (const SourceValue& item : list->items) all.push_back(item.text);
  return all;
}

/// What tells the rows of a list of tables apart: an id, for choices with the list before it, for
/// moves where they lead from and to. Empty: nothing does, as with the cohorts of a transfer.
/// Versions of one rule have it in common.
std::string plain_name_of_row(const std::string& noun, const SourceValue& row) {
  if (noun == "choice") return text_of(row, "of") + "." + text_of(row, "id");
  if (noun != "move") return text_of(row, "id");
  std::string from;
  for (const std::string& stage : texts_of(row, "from")) from += (from.empty() ? "" : "|") + stage;
  return from + "->" + text_of(row, "to");
}

/// What tells the versions of a rule apart too: the day on which each begins, if it says one.
std::string name_of_row(const std::string& noun, const SourceValue& row) {
  const std::string name = plain_name_of_row(noun, row);
  const SourceValue* effective = row.find("effective");
  const SourceValue* from = effective == nullptr ? nullptr : effective->find("from");
  return from == nullptr || from->type != Type::Day ? name : name + "@" + from->day.iso();
}

/// Gives each id that begins with the old prefix the new one: alone, or as a segment of a topic.
std::string renamed(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos;) {
    const bool begins = at == 0 || text[at - 1] == ':' || text[at - 1] == '|';
    if (begins) text.replace(at, from.size(), to);
    at += begins ? to.size() : from.size();
  }
  return text;
}

void rename(SourceValue& value, const std::string& from, const std::string& to) {
  if (value.type == Type::Text) value.text = renamed(std::move(value.text), from, to);
  for (SourceValue& item : value.items) rename(item, from, to);
  for (auto& [key, member] : value.members) rename(member, from, to);
}

/// The keys of Welsh texts are "noun.id.which".
void rename_keys(SourceValue& table, const std::string& from, const std::string& to) {
  for (auto& [key, member] : table.members) {
    if (member.type == Type::Table) rename_keys(member, from, to);
    const auto dot = key.find('.');
    if (dot != std::string::npos && key.compare(dot + 1, from.size(), from) == 0)
      key.replace(dot + 1, from.size(), to);
  }
}

/// Takes away the Welsh of a row that was removed, with that of its versions.
void remove_welsh(SourceValue& table, const std::string& key) {
  std::erase_if(table.members, [&](const auto& member) {
    const std::string& name = member.first;
    return name.starts_with(key) &&
           (name.size() == key.size() || name[key.size()] == '.' || name[key.size()] == '@');
  });
  for (auto& [name, member] : table.members)
    if (member.type == Type::Table) remove_welsh(member, key);
}

void merge_row(SourceValue& under, const SourceValue& over) {
  for (const auto& [key, member] : over.members) {
    if (SourceValue* old = under.find(key))
      *old = member;
    else
      under.members.emplace_back(key, member);
  }
  under.file = over.file;
  under.line = over.line;
}

/// The rows of a list, each found by its name.
class NamedRows {
 public:
  NamedRows(SourceValue& list, std::string noun) : list_(list), noun_(std::move(noun)) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      rows_.emplace(name_of_row(noun_, list.items[i]), i);
      last_.insert_or_assign(plain_name_of_row(noun_, list.items[i]), i);
    }
  }

  SourceValue* find(const std::string& name) {
    const auto row = name.empty() ? rows_.end() : rows_.find(name);
    return row == rows_.end() ? nullptr : &list_.items[row->second];
  }

  /// Behind the other versions of its rule; at the end, if there are none.
  void add(const SourceValue& row) {
    const std::string name = plain_name_of_row(noun_, row);
    const auto last = name.empty() ? last_.end() : last_.find(name);
    behind_[last == last_.end() ? list_.items.size() : last->second].push_back(&row);
  }

  /// Puts what was added in its place.
  void finish() {
    std::vector<SourceValue> items;
    for (std::size_t i = 0; i <= list_.items.size(); ++i) {
      if (i < list_.items.size()) items.push_back(std::move(list_.items[i]));
      if (const auto rows = behind_.find(i); rows != behind_.end())
        for (const SourceValue* row : rows->second) items.push_back(*row);
    }
    list_.items = std::move(items);
  }

 private:
  SourceValue& list_;
  std::string noun_;
  std::map<std::string, std::size_t> rows_;
  std::map<std::string, std::size_t> last_;  // of the versions of each rule
  std::map<std::size_t, std::vector<const SourceValue*>> behind_;
};

/// A pack says each rule once, also where the pack below has it.
void merge_rows(SourceValue& under, const SourceValue& over, const std::string& noun,
                std::vector<PackFault>& faults) {
  NamedRows rows(under, noun);
  std::set<std::string> said;
  for (const SourceValue& row : over.items) {
    const std::string name = name_of_row(noun, row);
    if (!name.empty() && !said.insert(name).second)
      faults.push_back(
          {*row.file, row.line, noun, "one row for each rule", "\"" + name + "\" again"});
    else if (SourceValue* same = rows.find(name))
      merge_row(*same, row);
    else
      rows.add(row);
  }
  rows.finish();
}

void merge_file(SourceValue& under, const SourceValue& over, std::vector<PackFault>& faults) {
  for (const auto& [key, member] : over.members) {
    SourceValue* old = under.find(key);
    const bool rows = old != nullptr && old->type == Type::List && member.type == Type::List &&
                      !member.items.empty() && member.items.front().type == Type::Table;
    if (rows)
      merge_rows(*old, member, key, faults);
    else if (old != nullptr)
      *old = member;
    else
      under.members.emplace_back(key, member);
  }
  under.file = over.file;
  under.line = over.line;
}

/// Takes one text away, sourced or not.
void forget_welsh(SourceValue& table, const std::string& key) {
  std::erase_if(table.members, [&](const auto& member) { return member.first == key; });
  for (auto& [name, member] : table.members)
    if (member.type == Type::Table) forget_welsh(member, key);
}

/// A text of the pack stands in place of the one below, whichever of the two was seen in a source.
void merge_welsh(SourceValue& under, const SourceValue& over) {
  for (const auto& [key, member] : over.members) {
    if (member.type == Type::Table)
      for (const auto& [inner, text] : member.members) forget_welsh(under, inner);
    SourceValue* old = under.find(key);
    if (old != nullptr && old->type == Type::Table && member.type == Type::Table) {
      old->members.insert(old->members.end(), member.members.begin(), member.members.end());
      continue;
    }
    forget_welsh(under, key);
    under.members.emplace_back(key, member);
  }
}

/// Takes "noun:name" away, a rule with all its versions, "noun:name@FROM" one of them, or with
/// "file" a whole file; whether it was there.
bool remove_named(PackFiles& files, const std::string& noun, const std::string& name) {
  if (name.empty()) return false;
  if (noun == "file") return files.erase(name) == 1;
  for (auto& [file, table] : files) {
    SourceValue* list = table.find(noun);
    if (list == nullptr) continue;
    const auto before = list->items.size();
    std::erase_if(list->items, [&](const SourceValue& row) {
      return name_of_row(noun, row) == name || plain_name_of_row(noun, row) == name;
    });
    if (list->items.size() < before) return true;
  }
  return false;
}

void remove_all(PackFiles& files, const SourceValue& removes, std::vector<PackFault>& faults) {
  for (const SourceValue& item : removes.items) {
    const auto colon = item.text.find(':');
    const std::string noun = item.text.substr(0, colon);
    const std::string name = colon == std::string::npos ? "" : item.text.substr(colon + 1);
    if (!remove_named(files, noun, name))
      faults.push_back({*item.file, item.line, "removes",
                        "NOUN:ID of the pack that this one extends", "\"" + item.text + "\""});
    if (const auto welsh = files.find(kWelsh); welsh != files.end())
      remove_welsh(welsh->second, noun + "." + name);
  }
}

void put_over(PackFiles& under, const PackFiles& pack, std::vector<PackFault>& faults) {
  for (const auto& [file, table] : pack) {
    const auto same = under.find(file);
    if (same == under.end())
      under.emplace(file, table);
    else if (file == kWelsh)
      merge_welsh(same->second, table);
    else
      merge_file(same->second, table, faults);
  }
}

}  // namespace

PackFiles extend(const PackFiles& base, const PackFiles& pack, std::vector<PackFault>& faults) {
  PackFiles merged = base;
  const auto identity = pack.find("framework.toml");
  if (identity == pack.end()) return pack;
  const std::string old_prefix = text_of(base.at("framework.toml"), "prefix") + ".";
  const SourceValue* own = identity->second.find("prefix");
  const std::string new_prefix = own == nullptr ? old_prefix : own->text + ".";
  if (const SourceValue* removes = identity->second.find("removes"))
    remove_all(merged, *removes, faults);
  for (auto& [file, table] : merged) {
    rename(table, old_prefix, new_prefix);
    if (file == kWelsh) rename_keys(table, old_prefix, new_prefix);
  }
  put_over(merged, pack, faults);
  return merged;
}

}  // namespace stepwell::law
