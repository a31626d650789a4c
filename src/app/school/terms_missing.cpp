#include "app/school/terms_missing.h"

#include "calendar/missing.h"

namespace stepwell::app {
namespace {

/// Whether the day of that line cannot be worked out because dates of terms are missing.
bool waits_for_terms(const DueLine& line) {
  const auto what = calendar::what_is_missing(line.cannot_compute);
  return what && calendar::is_of_terms(*what);
}

}  // namespace

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
