// Decides whether an entry may be recorded: on its own day, once, with every reason why not.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "record/entry.h"
#include "record/standing.h"

namespace stepwell::record {

/// Why an entry is refused.
struct Refusal {
  enum class Because {
    Stage,    ///< no move leads there from the present stage
    Needs,    ///< something that must be there is missing
    Invalid,  ///< anything else that is wrong
  };
  Because because = Because::Invalid;
  std::vector<const law::Need*> missing;  ///< Needs
  std::vector<EntryProblem> problems;     ///< Invalid
};
/// "stage", "needs", "invalid".
std::string_view name_of(Refusal::Because because);

/// What an entry that may be recorded leaves to be said.
struct Allowed {
  std::vector<const law::Need*> advised;  ///< what should have been there
  std::vector<const law::Need*>
      overridden;  ///< what must have been there, and was waived with a reason
};

/// `entries` is the record as it is known; the new entry is judged against its own day.
base::Result<Allowed, Refusal> judge(const Entry& entry, std::span<const Entry> entries,
                                     const Circumstances& circumstances);

/// Whether an entry can be struck out at all. The one that says who the child is cannot: the record
/// would be nobody's. What is wrong in it is put right by an entry that changes the details.
bool may_be_struck_out(const Entry& entry);

}  // namespace stepwell::record
