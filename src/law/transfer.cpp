#include "law/transfer.h"

#include <algorithm>

namespace stepwell::law {

using base::Day;

int year_group_2021(Day born) {
  const Day reference(2021, 8, 31);
  int age = reference.year() - born.year();
  if (reference < born.plus_months(12 * age)) --age;
  return age - 4;
}

const Transfer::Notice* Transfer::notice(std::string_view id) const {
  const auto found = std::find_if(notices.begin(), notices.end(),
                                  [id](const Notice& each) { return each.id == id; });
  return found == notices.end() ? nullptr : &*found;
}

std::vector<const Transfer::Notice*> Transfer::notices_at(std::size_t stage) const {
  std::vector<const Notice*> all;
  for (const Notice& each : notices)
    if (each.stages.applies_in(stage)) all.push_back(&each);
  return all;
}

const Transfer::Cohort* Transfer::cohort(Day born, std::size_t stage) const {
  const int group = year_group_2021(born);
  const auto found = std::find_if(cohorts.begin(), cohorts.end(), [&](const Cohort& row) {
    const auto& groups = row.year_groups_2021;
    return row.stages.applies_in(stage) &&
           (groups.empty() || std::find(groups.begin(), groups.end(), group) != groups.end());
  });
  return found == cohorts.end() ? nullptr : &*found;
}

const Transfer::Newcomer* Transfer::newcomer(std::optional<Day> born, std::size_t stage,
                                             Day on) const {
  const auto found = std::find_if(newcomers.begin(), newcomers.end(), [&](const Newcomer& row) {
    const bool is_of_age = !row.born_from || (born && *row.born_from <= *born);
    return is_of_age && row.stages.contains(stage) && row.from <= on;
  });
  return found == newcomers.end() ? nullptr : &*found;
}

}  // namespace stepwell::law
