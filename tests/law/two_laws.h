// What two small laws say differently, found by noun and id.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "law/differences.h"
#include "tests/law/small_pack.h"

namespace stepwell::law {

/// "small", and on top of it "upper" with those files.
inline std::shared_ptr<const Library> with_upper_files(const SourceFiles& more) {
  SourceFiles files = small_pack();
  files["upper/framework.toml"] = "id = \"upper\"\nprefix = \"u2\"\nextends = \"small\"\n";
  for (const auto& [name, text] : more) files["upper/" + name] += text;
  return loaded(files);
}

inline std::vector<RuleChange> between(const Library& library, const char* first,
                                       const char* second) {
  return differences(*library.find_named(first), *library.find_named(second), library.vocabulary());
}

inline const RuleChange* find(const std::vector<RuleChange>& changes, std::string_view noun,
                              std::string_view id) {
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const RuleChange& change) {
    return change.noun == noun && change.id == id;
  });
  return found == changes.end() ? nullptr : &*found;
}

/// "label: was -> now" of each fact, a line each; "nothing" where there is no such change.
inline std::string facts_of(const std::vector<RuleChange>& changes, std::string_view noun,
                            std::string_view id) {
  const RuleChange* change = find(changes, noun, id);
  if (change == nullptr) return "nothing";
  std::string text;
  for (const FactChange& fact : change->facts)
    text += fact.label + ": " + fact.was + " -> " + fact.now + "\n";
  return text;
}

}  // namespace stepwell::law
