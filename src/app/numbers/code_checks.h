// What a census would refuse in the codes of one child, by the checks of the child's law, and when
// the next census is. Pure; knows no code and no nation.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "law/framework.h"
#include "record/entry.h"
#include "record/standing.h"

namespace stepwell::app {

/// A need as it was recorded.
struct RecordedNeed {
  std::string code;  ///< empty: an import found a rank and no need, and nobody has said which
  std::optional<int> rank;
};
/// Those that were recorded last, up to that day, by rank.
std::vector<RecordedNeed> recorded_needs(std::span<const record::Entry> entries, base::Day on);

/// A rank that stands twice.
std::optional<int> repeated_rank(std::vector<int> ranks);
/// The first that is left out between 1 and the last.
std::optional<int> missing_rank(std::vector<int> ranks);

struct CodeProblem {
  const law::CodeCheck* check = nullptr;
  std::string found;  ///< the code, rank or number; empty, where something is missing
  /// Of a code that is not valid on the day: when it is.
  std::optional<base::Day> valid_from = {}, valid_until = {};
};

/// What the law's checks find in status and needs; of `census` alone, if one is given. Codes are
/// valid or not on `day`. What else a census asks is in app/numbers/census_checks.
std::vector<CodeProblem> check_codes(const record::Standing& standing,
                                     std::span<const RecordedNeed> needs, std::string_view setting,
                                     base::Day day, const law::Census* census = nullptr);

struct NextCensus {
  const law::Census* census = nullptr;
  base::Day day;
};
/// The next of each census on `today` or later, the soonest first; one whose day is not known
/// counts until its month is over.
std::vector<NextCensus> next_censuses(const law::Framework& law, base::Day today);

}  // namespace stepwell::app
