#include "cli/practice/openings.h"

#include <algorithm>
#include <vector>

#include "app/plan/plan_history.h"
#include "cli/practice/dice.h"

namespace stepwell::cli {
namespace {

/// Of those who teach a child so many open the plan, so many days after its issue.
constexpr double kOpened = 0.9;
constexpr Span kDaysAfter = {1, 6};
constexpr std::uint64_t kOpeningSeed = 8'000'009;

/// The plans of one child that are in use, as one person would open them on a day.
void add_openings(const OpeningTools& tools, const app::RecordId& child, Dice& dice,
                  std::vector<app::PlanOpening>& all) {
  const auto school = tools.records.school(child.school);
  const auto staff = tools.book.at(child.school);
  const base::Day today = tools.records.today(child.school);
  const app::LoadedRecord record = tools.records.load(child);
  const auto opened = app::open_record(record, *school, tools.records.library(), today);
  if (!opened) return;
  for (const law::Document* document : opened->standing.in_force) {
    const auto plan = app::plan_in_use({record.entries, opened->standing}, *document);
    if (!document->plan || !plan || plan->issued == nullptr) continue;
    for (const app::StaffMember& member : staff->members) {
      const auto how = people::relationships_of(member.person, staff->posts, child.child,
                                                opened->view.class_name, today);
      const base::Day day = plan->issued->on + dice.within(kDaysAfter);
      if (!how.has(people::Relationship::Teaches) || today < day || !dice.happens(kOpened))
        continue;
      all.push_back({{child, document->id}, plan->issued->position, member.person, day});
    }
  }
}

}  // namespace

void tell_openings(const OpeningTools& tools, const std::string& school, std::uint64_t seed) {
  Dice dice(seed * 139 + kOpeningSeed);
  std::vector<app::PlanOpening> all;
  for (const std::string& child : tools.store.children(school))
    add_openings(tools, {school, child}, dice, all);
  // From the first of them on it is known who has opened what.
  std::sort(all.begin(), all.end(), [](const app::PlanOpening& one, const app::PlanOpening& other) {
    return one.on < other.on;
  });
  for (const app::PlanOpening& opening : all) tools.drafts.note_opening(opening);
}

}  // namespace stepwell::cli
