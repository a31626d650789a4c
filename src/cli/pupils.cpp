#include "cli/pupils.h"

#include <ostream>

namespace stepwell::cli {

std::vector<app::RecordId> find_pupils(app::Store& store, const std::string& who) {
  std::vector<app::RecordId> found;
  for (const std::string& school : store.schools()) {
    for (const std::string& child : store.children(school)) {
      const app::RecordId id{school, child};
      const auto kept = store.view(id);
      const bool fits =
          child == who ||
          (kept && !who.empty() && (kept->view.upn == who || kept->view.admission_number == who));
      if (fits) found.push_back(id);
    }
  }
  return found;
}

std::optional<app::RecordId> find_pupil(app::Store& store, const std::string& who,
                                        std::ostream& err) {
  const auto found = find_pupils(store, who);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    err << "no such child, and no such scenario file: " << who << '\n';
    return std::nullopt;
  }
  err << "several children fit " << who << "; say which:\n";
  for (const app::RecordId& id : found) err << "  " << id.child << " at " << id.school << '\n';
  return std::nullopt;
}

}  // namespace stepwell::cli
