#include "web/pages/today/whose_lines.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "web/texts/task.h"

namespace stepwell::web::pages {

bool leads_help(people::Relationships who) {
  return people::may(people::Action::AnswerConcern, who) ||
         people::may(people::Action::HoldReview, who);
}

std::vector<std::pair<std::string, std::string>> persons_of(const std::vector<app::DueRow>& rows,
                                                            const app::Owners& owners,
                                                            const app::SchoolStaff& staff,
                                                            const std::string& asker) {
  std::set<std::string> ids;
  for (const app::DueRow& row : rows)
    for (std::string& person : owners.of(row)) ids.insert(std::move(person));
  ids.erase(asker);
  std::vector<std::pair<std::string, std::string>> persons;
  for (const std::string& id : ids)
    if (const app::StaffMember* member = staff.find(id)) persons.emplace_back(id, member->name);
  std::sort(persons.begin(), persons.end(),
            [](const auto& one, const auto& other) { return one.second < other.second; });
  persons.insert(persons.begin(), {asker, texts::kNarrowMine});
  return persons;
}

void keep_only_of(std::vector<app::DueRow>& rows, const app::Owners& owners,
                  const std::string& person) {
  if (person.empty() || person == kEverybody) return;
  std::erase_if(rows, [&](const app::DueRow& row) { return !owners.is_of(row, person); });
}

std::vector<app::DueRow> take_others(std::vector<app::DueRow>& rows, const DueLines& lines,
                                     const app::Owners& owners) {
  const auto others = std::stable_partition(rows.begin(), rows.end(), [&](const app::DueRow& row) {
    return lines.concerns_visitor(row, owners);
  });
  std::vector<app::DueRow> taken(std::make_move_iterator(others),
                                 std::make_move_iterator(rows.end()));
  rows.erase(others, rows.end());
  return taken;
}

}  // namespace stepwell::web::pages
