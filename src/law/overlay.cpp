#include "law/overlay.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "law/overlay_stages.h"

namespace stepwell::law {
namespace {

using Type = SourceValue::Type;
using Keys = std::vector<std::string_view>;

/// What an overlay may say of one noun.
struct Allowance {
  enum class New { Allowed, Refused };
  New a_new_one = New::Allowed;
  Keys words;    ///< may be said in other words
  Keys rows;     ///< lists whose rows are merged by id, and added to
  Keys tighter;  ///< may become stricter
};

/// By path: "document.section" are the sections of documents. What is not here is the law's alone.
const std::map<std::string, Allowance, std::less<>>& allowances() {
  using enum Allowance::New;
  static const std::map<std::string, Allowance, std::less<>> kAll = {
      {"stage", {Refused, {"name", "means", "aliases"}, {}, {}}},
      {"move", {Refused, {"text"}, {"needs"}, {}}},
      {"move.needs", {}},
      {"duty", {Allowed, {"text", "why", "do", "day"}, {}, {"strength", "limit", "aim"}}},
      {"exception", {Allowed, {"text", "evidence"}, {}, {}}},
      {"document", {Allowed, {"name", "short"}, {"section"}, {}}},
      {"document.section", {Allowed, {"name", "hint", "usual"}, {"field"}, {"min", "max"}}},
      {"document.section.field", {Allowed, {"label", "hint"}, {}, {"required"}}},
      {"label", {Allowed, {"name"}, {}, {}}},
      {"lint", {Allowed, {"advice"}, {}, {}}},
      {"criteria", {Allowed, {"name"}, {"items"}, {}}},
      {"criteria.items", {Allowed, {"text"}, {}, {}}},
      {"strategies", {Allowed, {"name"}, {"items"}, {}}},
      {"strategies.items", {Allowed, {"text"}, {}, {}}},
      {"questions", {Allowed, {"name"}, {"items"}, {}}},
      {"questions.items", {Allowed, {"text"}, {}, {}}},
      {"checklist", {Allowed, {"name", "when"}, {"items"}, {}}},
      {"checklist.items", {Allowed, {"text"}, {}, {}}},
      {"topic", {Allowed, {"name", "text"}, {}, {}}},
      {"choice", {Allowed, {"name"}, {}, {}}},
      {"cite", {Allowed, {}, {}, {}}},
      {"letter", {Allowed, {"name", "subject", "body"}, {}, {}}},
  };
  return kAll;
}

bool contains(const Keys& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string text_of(const SourceValue& row, std::string_view key) {
  const SourceValue* value = row.find(key);
  return value == nullptr ? std::string() : value->text;
}

/// The values of `confidence` that any clock may have.
constexpr std::string_view kOfAny = "one of statute, code, source, seed";

/// What is written, wherever it stands.
bool is_same(const SourceValue& one, const SourceValue& other) {
  if (one.type != other.type || one.text != other.text || one.integer != other.integer ||
      one.boolean != other.boolean || one.day != other.day)
    return false;
  return std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(),
                    is_same) &&
         std::equal(one.members.begin(), one.members.end(), other.members.begin(),
                    other.members.end(), [](const auto& a, const auto& b) {
                      return a.first == b.first && is_same(a.second, b.second);
                    });
}

/// The clocks of a limit or an aim, of which there may be one or a list.
std::span<const SourceValue> clocks_of(const SourceValue& value) {
  if (value.type == Type::Table) return {&value, 1};
  return {value.items.data(), value.items.size()};
}

/// Whether two clocks count alike, but for the number, how sure it is, and what a school may make
/// of it.
bool counts_alike(const SourceValue& old, const SourceValue& young) {
  const auto without = [](SourceValue clock) {
    std::erase_if(clock.members, [](const auto& member) {
      return member.first == "amount" || member.first == "confidence" || member.first == "most";
    });
    return clock;
  };
  return is_same(without(old), without(young));
}

/// Whether a school could say more of the young clock than of the old one.
bool is_freer(const SourceValue& old, const SourceValue& young) {
  const SourceValue *was = old.find("most"), *now = young.find("most");
  const bool is_custom = text_of(young, "confidence") == "practice";
  return was != nullptr && is_custom && (now == nullptr || was->integer < now->integer);
}

int rank_of(const std::string& strength) {
  if (strength == "must") return 2;
  return strength == "should" ? 1 : 0;
}

std::string written(const SourceValue& value) {
  switch (value.type) {
    case Type::Text: return "\"" + value.text + "\"";
    case Type::Integer: return std::to_string(value.integer);
    case Type::Boolean: return value.boolean ? "true" : "false";
    case Type::Day: return value.day.iso();
    case Type::Table: {
      const SourceValue* amount = value.find("amount");
      if (amount == nullptr) return "another clock";
      return written(*amount) + " " + text_of(value, "unit");
    }
    case Type::List:
    case Type::Other: return std::string(name_of(value.type));
  }
  return {};
}

/// Lays one file over another.
class Laying {
 public:
  Laying(std::vector<PackFault>& faults) : faults_(faults) {}

  /// The file of a letter is one row.
  void letter(SourceValue& under, const SourceValue& over) { merge(under, over, "letter"); }

  void file(SourceValue& under, const SourceValue& over) {
    for (const auto& [key, value] : over.members) {
      if (value.type == Type::List && allowances().contains(key))
        rows(list_in(under, key, value), value, key);
      else
        fault(value, key, "what an overlay may say: docs/packs.md, Overlays", "it");
    }
  }

  /// Words of Welsh are names: each may be another.
  static void welsh(SourceValue& under, const SourceValue& over) {
    for (const auto& [key, value] : over.members) {
      SourceValue* old = under.find(key);
      if (old == nullptr)
        under.members.emplace_back(key, value);
      else if (old->type == Type::Table && value.type == Type::Table)
        welsh(*old, value);
      else
        *old = value;
    }
  }

 private:
  void fault(const SourceValue& at, const std::string& key, std::string expected,
             std::string found) {
    faults_.push_back({*at.file, at.line, key, std::move(expected), std::move(found)});
  }

  static SourceValue& list_in(SourceValue& table, const std::string& key, const SourceValue& like) {
    if (SourceValue* list = table.find(key)) return *list;
    SourceValue& list = table.members.emplace_back(key, like).second;
    list.items.clear();
    return list;
  }

  /// What tells a rule from the others of its list; empty: nothing does, and it is another one.
  static std::string name_of_rule(const SourceValue& row, const std::string& path) {
    std::string name = (path == "choice" ? text_of(row, "of") + "." : "") + text_of(row, "id");
    if (path != "move") return name;
    if (const SourceValue* list = row.find("from"))
      for (const SourceValue& stage : list->items) name += (name.empty() ? "" : "|") + stage.text;
    return name + "->" + text_of(row, "to");
  }

  /// The same for one version of it.
  static std::string name_of_row(const SourceValue& row, const std::string& path) {
    const std::string name = name_of_rule(row, path);
    const SourceValue* effective = row.find("effective");
    const SourceValue* from = effective == nullptr ? nullptr : effective->find("from");
    return from == nullptr ? name : name + "@" + from->day.iso();
  }

  void rows(SourceValue& under, const SourceValue& over, const std::string& path) {
    std::map<std::string, std::size_t> places, rules;
    for (std::size_t i = 0; i < under.items.size(); ++i) {
      places.insert_or_assign(name_of_row(under.items[i], path), i);
      rules.emplace(name_of_rule(under.items[i], path), i);
    }
    std::set<std::string> said;
    for (const SourceValue& row : over.items) {
      const std::string name = name_of_row(row, path);
      const auto place = name.empty() ? places.end() : places.find(name);
      const auto rule = name.empty() ? rules.end() : rules.find(name_of_rule(row, path));
      if (!name.empty() && !said.insert(name).second)
        fault(row, path, "one row for each rule", "\"" + name + "\" again");
      else if (place != places.end())
        merge(under.items[place->second], row, path);
      else if (allowances().at(path).a_new_one == Allowance::New::Refused)
        fault(row, path, "one that the pack has: an overlay adds none", "\"" + name + "\"");
      else if (rule != rules.end())
        another_version(row, under.items[rule->second], path, name);
      else
        under.items.push_back(row);
    }
  }

  /// The version before it would end, or a rule that ended would go on.
  void another_version(const SourceValue& row, const SourceValue& rule, const std::string& path,
                       const std::string& name) {
    fault(
        row, path,
        fmt::format("an id of its own, or the days of {}:{}: an overlay adds no version of a rule "
                    "of the pack",
                    *rule.file, rule.line),
        "\"" + name + "\"");
  }

  void merge(SourceValue& old, const SourceValue& young, const std::string& path) {
    const Allowance& allowance = allowances().at(path);
    for (const auto& [key, value] : young.members) {
      const std::string whole = path + "." + key;
      SourceValue* before = old.find(key);
      if (contains(allowance.rows, key) && value.type == Type::List) {
        rows(list_in(old, key, value), value, whole);
        continue;
      }
      if (before != nullptr && is_same(*before, value)) continue;
      if (contains(allowance.tighter, key)) {
        if (key == "limit" && text_of(old, "kind") == "right") {
          shortens_a_right(old, value, whole);
          continue;
        }
        if (!is_tighter(before, value, key)) {
          refuse(old, before, value, whole, key);
          continue;
        }
      } else if (!contains(allowance.words, key)) {
        fault(value, whole, "what the pack says: an overlay renames, adds and tightens", "it");
        continue;
      }
      if (before != nullptr)
        *before = value;
      else
        old.members.emplace_back(key, value);
    }
  }

  void refuse(const SourceValue& rule, const SourceValue* before, const SourceValue& value,
              const std::string& path, std::string_view key) {
    const bool is_limit = key == "limit", has_clocks = is_limit || key == "aim";
    const SourceValue* unsure =
        has_clocks && is_no_later(before, value) ? unsure_clock(before, value, is_limit) : nullptr;
    if (unsure == nullptr)
      loosens(rule, before, value, path);
    else
      says_too_little(*unsure, path, is_limit);
  }

  void says_too_little(const SourceValue& clock, const std::string& path, bool is_limit) {
    const SourceValue* said = clock.find("confidence");
    fault(said == nullptr ? clock : *said, path + ".confidence",
          fmt::format("how sure the number of the overlay is, {}{}", kOfAny,
                      is_limit ? "; a limit that is unverified or practice would never be overdue"
                               : ", unverified, practice"),
          said == nullptr ? "nothing" : written(*said));
  }

  void loosens(const SourceValue& rule, const SourceValue* before, const SourceValue& value,
               const std::string& path) {
    const SourceValue& place = before == nullptr ? rule : *before;
    const std::string said = before == nullptr ? "nothing" : written(*before);
    const std::string id = text_of(rule, "id");
    fault(value, path,
          fmt::format("{} or stricter: {} says so in {}:{}, and an overlay never loosens", said,
                      id.empty() ? "the rule" : id, *place.file, place.line),
          written(value));
  }

  /// A day that is earlier asks more of whoever owes something, and takes from whoever has a right.
  void shortens_a_right(const SourceValue& rule, const SourceValue& value,
                        const std::string& path) {
    fault(value, path,
          fmt::format("the time that the law gives: {} is a right, as {}:{} says, and an overlay "
                      "takes nothing from it",
                      text_of(rule, "id"), *rule.file, rule.line),
          written(value));
  }

  static bool is_tighter(const SourceValue* before, const SourceValue& value,
                         std::string_view key) {
    if (key == "strength") return before != nullptr && rank_of(value.text) >= rank_of(before->text);
    if (key == "required") return value.type == Type::Boolean && value.boolean;
    if (key == "min") return before == nullptr || before->integer <= value.integer;
    if (key == "max") return before == nullptr || value.integer <= before->integer;
    return is_earlier(before, value, key == "limit");
  }

  /// Whether it says how sure it is; of a limit, so that it can be overdue: one that never could
  /// would loosen one that can.
  static bool is_sure(const SourceValue& clock, bool is_limit) {
    const std::string confidence = text_of(clock, "confidence");
    return !confidence.empty() &&
           (!is_limit || (confidence != "practice" && confidence != "unverified"));
  }

  /// The first clock that is not as it was and says too little of how sure it is.
  static const SourceValue* unsure_clock(const SourceValue* before, const SourceValue& value,
                                         bool is_limit) {
    const auto young = clocks_of(value);
    const auto old = before == nullptr ? std::span<const SourceValue>() : clocks_of(*before);
    for (std::size_t i = 0; i < young.size(); ++i)
      if ((i >= old.size() || !is_same(old[i], young[i])) && !is_sure(young[i], is_limit))
        return &young[i];
    return nullptr;
  }

  /// Whether it ends no later than before, were it as sure.
  static bool is_no_later(const SourceValue* before, const SourceValue& value) {
    if (before == nullptr) return true;
    const auto old = clocks_of(*before), young = clocks_of(value);
    if (young.size() != old.size()) return false;
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (is_same(old[i], young[i])) continue;
      const SourceValue *was = old[i].find("amount"), *now = young[i].find("amount");
      if (was == nullptr || now == nullptr || !counts_alike(old[i], young[i]) ||
          was->integer < now->integer || is_freer(old[i], young[i]))
        return false;
    }
    return true;
  }

  /// A day that is earlier is stricter, also one that is counted back from another.
  static bool is_earlier(const SourceValue* before, const SourceValue& value, bool is_limit) {
    return is_no_later(before, value) && unsure_clock(before, value, is_limit) == nullptr;
  }

  std::vector<PackFault>& faults_;
};

}  // namespace

PackFiles lay_over(const PackFiles& pack, const PackFiles& overlay,
                   std::vector<PackFault>& faults) {
  PackFiles merged = pack, over = overlay;
  LocalStages local(pack, faults);
  if (const auto stages = over.find("stages.toml"); stages != over.end())
    local.take_out_of(stages->second);
  Laying laying(faults);
  for (const auto& [name, table] : over) {
    if (name == kOverlayFile) continue;
    const auto under = merged.find(name);
    if (name == "text.cy.toml" && under != merged.end()) {
      Laying::welsh(under->second, table);
    } else if (name.starts_with("letters/") || name == "text.cy.toml") {
      if (under == merged.end())
        merged.emplace(name, table);
      else
        laying.letter(under->second, table);
    } else {
      SourceValue empty;
      empty.type = Type::Table;
      empty.file = table.file;
      laying.file(under == merged.end() ? merged.emplace(name, empty).first->second : under->second,
                  table);
    }
  }
  local.put_into(merged);
  return merged;
}

}  // namespace stepwell::law
