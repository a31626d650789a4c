#include "record/strikes.h"

#include <algorithm>

#include "law/kinds.h"
#include "record/body.h"
#include "record/judge.h"

namespace stepwell::record {
namespace {

using What = EntryProblem::What;

const Entry* entry_at(std::span<const Entry> entries, Position position) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.position == position; });
  return found == entries.end() ? nullptr : &*found;
}

/// What the entry would have to be instead, of one that is never struck out.
const char* another_than(const Entry& entry) {
  return law::spec(entry.topic.kind).subject == law::Subject::School
             ? "a policy that was published or a qualification that somebody holds"
             : "another entry than the one that says who the child is";
}

}  // namespace

bool is_struck_out(std::span<const Entry> entries, Position position) {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& other) {
    return other.strikes == position && !is_struck_out(entries, other.position);
  });
}

std::vector<EntryProblem> problems_of_strike(const Entry& strike, std::span<const Entry> entries) {
  const Entry* target = entry_at(entries, strike.strikes);
  if (target == nullptr || target == &strike) return {{What::NoSuchEntry, "entry", {}}};
  std::vector<EntryProblem> problems;
  const Entry* instead_of = entry_at(entries, number_in(strike, "instead_of"));
  if (instead_of != nullptr && instead_of->strikes != strike.strikes)
    problems.push_back({What::NotAllowed, "instead_of", "an entry that strikes out the same one"});
  const bool struck = std::any_of(entries.begin(), entries.end(), [&](const Entry& other) {
    return other.strikes == strike.strikes && &other != &strike && &other != instead_of &&
           !is_struck_out(entries, other.position);
  });
  if (struck)
    problems.push_back({What::NotAllowed, "entry", "an entry that is not struck out already"});
  if (!may_be_struck_out(*target))
    problems.push_back({What::NotAllowed, "entry", another_than(*target)});
  return problems;
}

}  // namespace stepwell::record
