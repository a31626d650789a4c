// What two packs say differently.
#include <boost/json.hpp>
#include <ostream>

#include "cli/commands.h"
#include "cli/files.h"
#include "law/differences.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;

std::string words_of(const std::string& text, law::Telling telling = law::Telling::FirstWords) {
  return text.empty() ? "nothing" : law::brief(text, telling);
}

void write_change(const law::RuleChange& change, std::ostream& out) {
  using What = law::RuleChange::What;
  out << name_of(change.what) << ' ' << change.noun << ' ' << change.id << ": "
      << words_of(change.name) << '\n';
  for (const law::FactChange& fact : change.facts) {
    const std::string was = words_of(fact.was, fact.telling);
    const std::string now = words_of(fact.now, fact.telling);
    out << "    " << words_of(fact.label) << ": ";
    switch (change.what) {
      case What::Added: out << now; break;
      case What::Removed: out << was; break;
      case What::Changed: out << (fact.was == fact.now ? now : "was " + was + "; now " + now);
    }
    out << '\n';
  }
}

json::object to_json(const law::RuleChange& change) {
  json::array facts;
  for (const law::FactChange& fact : change.facts)
    facts.push_back(json::object{{"label", fact.label}, {"was", fact.was}, {"now", fact.now}});
  return {{"what", name_of(change.what)},
          {"noun", change.noun},
          {"id", change.id},
          {"name", change.name},
          {"facts", std::move(facts)}};
}

}  // namespace

int diff_frameworks(const Surroundings& surroundings, const std::string& first,
                    const std::string& second, Form form) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  for (const std::string& id : {first, second}) {
    if (library->find_named(id) != nullptr) continue;
    surroundings.err << "no such framework: \"" << id << "\"\n";
    return 2;
  }
  const auto changes = law::differences(*library->find_named(first), *library->find_named(second),
                                        library->vocabulary());
  if (form == Form::Json) {
    json::array all;
    for (const law::RuleChange& change : changes) all.push_back(to_json(change));
    surroundings.out << json::serialize(all) << '\n';
    return 0;
  }
  for (const law::RuleChange& change : changes) write_change(change, surroundings.out);
  surroundings.out << changes.size() << " differences from " << first << " to " << second << '\n';
  return 0;
}

}  // namespace stepwell::cli
