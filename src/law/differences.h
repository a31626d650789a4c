// What two laws say differently, in plain words: rules that only one of them has, and what each
// says of those that both have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/framework.h"
#include "law/told.h"

namespace stepwell::law {

/// One thing that a rule says; `was` is empty for a rule that is new, `now` for one that is gone.
struct FactChange {
  std::string label;     ///< "limit"
  std::string was, now;  ///< equal where lines keep their names and say something else
  Telling telling = Telling::FirstWords;
};

struct RuleChange {
  enum class What { Added, Removed, Changed };
  What what = What::Changed;
  std::string_view noun;           ///< of a chapter of `tell`: "duty", "choices"
  std::string id;                  ///< in the second law; of one that is gone, in the first
  std::string name;                ///< what people call it
  std::vector<FactChange> facts;   ///< never empty
  std::vector<std::string> lines;  ///< ids of those of the second law that are new or say otherwise
};
std::string_view name_of(RuleChange::What what);

/// In the order of the second law, what is gone behind its noun's own. Rules of two prefixes are
/// the same rule if the rest of their ids is. What has many lines (a process, a bank, a list of
/// values) is told by names and numbers, and what single lines cite is not compared. A rule that
/// names a thing by another name is the same rule: the other name is told where the thing is. Not
/// compared are words of Welsh, what a field of a document is besides its name and whether it is
/// needed, and moving between laws.
std::vector<RuleChange> differences(const Framework& first, const Framework& second,
                                    const Vocabulary& vocabulary);

}  // namespace stepwell::law
