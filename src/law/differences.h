// What two laws say differently, in plain words: rules that only one of them has, and what each
// says of those that both have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/framework.h"

namespace stepwell::law {

/// One thing that a rule says; `was` is empty for a rule that is new, `now` for one that is gone.
struct FactChange {
  std::string label;  ///< "limit"
  std::string was, now;
};

struct RuleChange {
  enum class What { Added, Removed, Changed };
  What what = What::Changed;
  std::string_view noun;          ///< "framework", "setting", "stage", "move", "duty", "exception",
                                  ///< "document" or "letter"
  std::string id;                 ///< in the second law; of one that is gone, in the first
  std::string name;               ///< what people call it
  std::vector<FactChange> facts;  ///< never empty
};
std::string_view name_of(RuleChange::What what);

/// In the order of the second law, what is gone behind its noun's own. Rules of two prefixes are
/// the same rule if the rest of their ids is. Words of Welsh and citations are not compared, nor
/// what a document asks for in each field, banks, processes, codes, looks and moving between laws.
std::vector<RuleChange> differences(const Framework& first, const Framework& second,
                                    const Vocabulary& vocabulary);

}  // namespace stepwell::law
