// What an issued document says, cut to what is looked at every day: the rows of its sections. Knows
// the layout from the pack and no document by name.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/plan/plan_history.h"
#include "app/records/casework.h"
#include "web/html/html.h"

namespace stepwell::web::pages {

/// A document in force and what is in use of it.
struct InForce {
  const law::Document* document = nullptr;
  app::PlanInUse use;
};
/// What belongs to the present stage first; plans first, then other documents.
std::vector<InForce> documents_in_force(const app::ChildFile& file);

/// The entries of the record that are not struck out, on or before the file's day, as they count.
std::vector<const record::Entry*> live_entries(const app::ChildFile& file);

/// One row of a section: what it is, how it goes, and the rest as "label: value".
struct ListRow {
  std::string heading;
  std::string progress;  ///< of a target: what was noted or decided last
  std::vector<std::pair<std::string, std::string>> facts;
};
struct ListSection {
  std::string name;
  bool targets = false;  ///< what the child is to reach
  std::vector<ListRow> rows;
};
/// Which sections: every one of several rows, or those that teaching needs: what the child is to
/// reach, as the pack says, and the rows of what is done about it.
enum class PlanPart { EveryList, ForTeaching };
std::vector<ListSection> plan_lists(const app::ChildFile& file, const InForce& plan, PlanPart part);

void write_plan_lists(html::Html& out, const std::vector<ListSection>& sections);

}  // namespace stepwell::web::pages
