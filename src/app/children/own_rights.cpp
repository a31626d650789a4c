#include "app/children/own_rights.h"

#include <algorithm>

namespace stepwell::app {

std::vector<HeldRights> own_rights(const law::Framework& law, std::optional<base::Day> born,
                                   base::Day on) {
  std::vector<HeldRights> all;
  if (!born) return all;
  for (const law::Role& role : law.roles)
    if (role.rights) all.push_back({&role, role.rights->from(*born)});
  std::stable_sort(all.begin(), all.end(), [](const HeldRights& one, const HeldRights& other) {
    return one.from < other.from;
  });
  const auto next =
      std::find_if(all.begin(), all.end(), [&](const HeldRights& held) { return on < held.from; });
  // What holds and, after it, what comes next: those before and behind are of no use on that day.
  if (next != all.end()) all.erase(next + 1, all.end());
  const auto holding = std::count_if(all.begin(), all.end(),
                                     [&](const HeldRights& held) { return held.from <= on; });
  if (holding > 1) all.erase(all.begin(), all.begin() + holding - 1);
  return all;
}

}  // namespace stepwell::app
