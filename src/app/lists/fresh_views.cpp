#include "app/lists/fresh_views.h"

#include <utility>
#include <vector>

#include "app/lists/sights.h"

namespace stepwell::app {
namespace {

std::vector<KeptView> make_again(const std::vector<RecordId>& stale, const SchoolView& at,
                                 base::Day today, const Records& records) {
  std::vector<KeptView> made;
  for (const RecordId& child : stale) {
    const LoadedRecord loaded = records.load(child);
    auto view = make_view(loaded, at, records.library(), today);
    if (!view) continue;
    const MadeWith with{loaded.version, records.library().fingerprint(), at.version,
                        view->good_until};
    made.push_back({child, std::move(view->view), with});
  }
  return made;
}

}  // namespace

std::size_t make_views_fresh(Store& store, Lists& lists, const Records& records,
                             const std::string& school) {
  const auto at = records.school(school);
  if (lists.sights_version(school) != at->version)
    store.keep_sights({school, at->version, sights_of(at->posts)});
  if (at->framework == nullptr) return 0;
  const base::Day today = records.today(school);
  const auto stale = lists.stale(school, records.library().fingerprint(), at->version, today);
  if (stale.empty()) return 0;
  const auto made = make_again(stale, *at, today, records);
  if (!made.empty()) store.keep_views(made);
  return made.size();
}

}  // namespace stepwell::app
