#include "app/terms_missing.h"

#include <algorithm>
#include <array>

#include "calendar/missing.h"

namespace stepwell::app {
namespace {

using What = calendar::Missing::What;

/// What is said of such a want before its day.
std::string beginning_of(What what) {
  const base::Day any(2000, 1, 1);
  const std::string said = describe(calendar::Missing{what, any});
  return said.substr(0, said.find(any.iso()));
}

}  // namespace

bool waits_for_terms(const DueLine& line) {
  static const std::array kBeginnings = {beginning_of(What::TermDatesBefore),
                                         beginning_of(What::TermDatesAfter),
                                         beginning_of(What::PartsOfYear)};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](const std::string& beginning) {
    return line.cannot_compute.starts_with(beginning);
  });
}

TermsMissing terms_missing(Store& store, const Records& records, const std::string& school) {
  TermsMissing missing;
  for (const std::string& child : store.children(school)) {
    const auto view = records.view({school, child});
    if (!view || !view->at_school) continue;
    for (const DueLine& line : view->due) {
      if (!waits_for_terms(line)) continue;
      ++missing.lines;
      missing.what.insert(line.cannot_compute);
    }
  }
  return missing;
}

}  // namespace stepwell::app
