#include "record/openings.h"

#include <map>

namespace stepwell::record {
namespace {

OpeningName name_without_number(const Instance& instance) {
  OpeningName name{instance.framework->id, instance.duty->id, instance.opened_by, std::nullopt, 0};
  if (instance.opened_by == 0)
    name.day = instance.opening.part ? instance.opening.part->year_end : instance.opening.on;
  return name;
}

}  // namespace

std::vector<OpeningName> names_of(const Standing& standing) {
  std::vector<OpeningName> names;
  names.reserve(standing.instances.size());
  std::map<OpeningName, int> seen;
  for (const Instance& instance : standing.instances) {
    OpeningName name = name_without_number(instance);
    const int nth = seen[name]++;
    name.nth = nth;
    names.push_back(std::move(name));
  }
  return names;
}

std::vector<InBoth> beside(const Standing& before, const Standing& after) {
  std::map<OpeningName, InBoth> found;
  const auto put = [&](const Standing& standing, const Instance* InBoth::*where) {
    std::vector<OpeningName> names = names_of(standing);
    for (std::size_t i = 0; i < names.size(); ++i)
      found[std::move(names[i])].*where = &standing.instances[i];
  };
  put(before, &InBoth::before);
  put(after, &InBoth::after);
  std::vector<InBoth> all;
  all.reserve(found.size());
  for (auto& [name, both] : found) all.push_back({name, both.before, both.after});
  return all;
}

LastDay last_day_of(const Instance& instance) {
  return {instance.state, instance.limit, instance.closed_on};
}

}  // namespace stepwell::record
