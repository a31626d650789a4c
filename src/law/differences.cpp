#include "law/differences.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace stepwell::law {
namespace {

using What = RuleChange::What;
using ByKey = std::map<std::string_view, const Told*>;

ByKey by_key(const std::vector<Told>& all) {
  ByKey keys;
  for (const Told& told : all) keys.emplace(told.key, &told);
  return keys;
}

const Fact& find_fact(const std::vector<Fact>& facts, const std::string& id) {
  static const Fact kNothing;
  for (const Fact& fact : facts)
    if (fact.id == id) return fact;
  return kNothing;
}

/// What differs; of a rule that only one of the laws has, everything that it says.
std::vector<FactChange> facts_between(const Told& was, const Told& now, What what) {
  std::vector<FactChange> changes;
  std::set<std::string> told;
  const auto compare = [&](const Fact& fact) {
    if (what != What::Changed && fact.telling == Telling::IfChanged) return;
    if (!told.insert(fact.id).second) return;
    const Fact &before = find_fact(was.facts, fact.id), &after = find_fact(now.facts, fact.id);
    if (before.value != after.value && before.key != after.key)
      changes.push_back({fact.label, before.value, after.value, fact.telling});
  };
  for (const Fact& fact : now.facts) compare(fact);
  for (const Fact& fact : was.facts) compare(fact);
  return changes;
}

/// Lines of one rule that the other does not have, and those that it says otherwise.
struct LinesApart {
  std::vector<const Line*> only, otherwise;
};

LinesApart apart(const Told& told, const Told& from) {
  std::map<std::string_view, const Line*> others;
  for (const Line& line : from.lines) others.emplace(line.id, &line);
  LinesApart lines;
  for (const Line& line : told.lines) {
    const auto other = others.find(line.id);
    if (other == others.end())
      lines.only.push_back(&line);
    else if (other->second->says != line.says)
      lines.otherwise.push_back(&line);
  }
  return lines;
}

std::string names(const std::vector<const Line*>& lines) {
  std::string text;
  for (const Line* line : lines) text += (text.empty() ? "" : "; ") + line->shown;
  return text;
}

/// "12: A; B" of a rule that has lines alone; "12, only here: A; B"; "12, 3 of them only here".
std::string count_words(const Told& told, const std::vector<const Line*>& only, bool is_alone) {
  if (told.lines.empty()) return {};
  const std::string count = std::to_string(told.lines.size());
  if (only.empty()) return count;
  if (told.lines_are == Told::Lines::Named)
    return count + (is_alone ? ": " : ", only here: ") + names(only);
  return is_alone ? count : count + ", " + std::to_string(only.size()) + " of them only here";
}

void add_lines(const Told& was, const Told& now, RuleChange& change) {
  const LinesApart before = apart(was, now), after = apart(now, was);
  const std::string& label = now.line_label.empty() ? was.line_label : now.line_label;
  if (!before.only.empty() || !after.only.empty())
    change.facts.push_back({label, count_words(was, before.only, now.lines.empty()),
                            count_words(now, after.only, was.lines.empty())});
  if (!after.otherwise.empty())
    change.facts.push_back(
        {label + " said otherwise", names(before.otherwise), names(after.otherwise)});
  for (const auto& lines : {after.only, after.otherwise})
    for (const Line* line : lines) change.lines.push_back(line->id);
}

void add_change(std::string_view noun, const Told* was, const Told* now,
                std::vector<RuleChange>& changes) {
  static const Told kNothing;
  const What what = was == nullptr ? What::Added : now == nullptr ? What::Removed : What::Changed;
  const Told& told = now == nullptr ? *was : *now;
  const Told& before = was == nullptr ? kNothing : *was;
  const Told& after = now == nullptr ? kNothing : *now;
  RuleChange change{what, noun, told.id, told.name, facts_between(before, after, what), {}};
  add_lines(before, after, change);
  if (!change.facts.empty()) changes.push_back(std::move(change));
}

void compare(const Chapter& first, const Chapter& second, std::vector<RuleChange>& changes) {
  const ByKey before = by_key(first.rules), after = by_key(second.rules);
  for (const Told& now : second.rules) {
    const auto found = before.find(now.key);
    add_change(second.noun, found == before.end() ? nullptr : found->second, &now, changes);
  }
  for (const Told& was : first.rules)
    if (!after.contains(was.key)) add_change(first.noun, &was, nullptr, changes);
}

}  // namespace

std::string_view name_of(RuleChange::What what) {
  switch (what) {
    case RuleChange::What::Added: return "added";
    case RuleChange::What::Removed: return "removed";
    case RuleChange::What::Changed: return "changed";
  }
  return {};
}

std::vector<RuleChange> differences(const Framework& first, const Framework& second,
                                    const Vocabulary& vocabulary) {
  const auto was = tell(first, vocabulary), now = tell(second, vocabulary);
  std::vector<RuleChange> changes;
  for (std::size_t i = 0; i < now.size(); ++i) compare(was[i], now[i], changes);
  return changes;
}

}  // namespace stepwell::law
