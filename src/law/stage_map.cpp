#include "law/stage_map.h"

#include <algorithm>

#include "base/text.h"

namespace stepwell::law {
namespace {

std::vector<std::string> names_of(const Stage& stage) {
  std::vector<std::string> names = {base::folded_name(stage.name.en)};
  for (const std::string& alias : stage.aliases) names.push_back(base::folded_name(alias));
  return names;
}

bool has_name_in_common(const Stage& one, const Stage& other) {
  const auto names = names_of(one), others = names_of(other);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return !name.empty() && std::find(others.begin(), others.end(), name) != others.end();
  });
}

template <class Is>
std::optional<std::size_t> first_that(const Framework& law, const Is& is) {
  const auto found = std::find_if(law.stages.begin(), law.stages.end(), is);
  if (found == law.stages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - law.stages.begin());
}

}  // namespace

std::optional<std::size_t> stage_in(const Framework& to, const Framework& from, std::size_t stage) {
  const Stage& present = from.stages[stage];
  if (!present.within.empty()) {
    const bool has_it = to.id == from.id && to.find_stage(present.id);
    if (const auto whole = from.find_stage(present.within); whole && !has_it)
      return stage_in(to, from, *whole);
  }
  const std::string named = from.id + ":" + present.id;
  if (const auto taking = first_that(to, [&](const Stage& each) {
        return std::find(each.takes.begin(), each.takes.end(), named) != each.takes.end();
      }))
    return taking;
  if (to.nation == from.nation)
    if (const auto same = to.find_stage(present.id)) return same;
  if (stage == 0) return 0;
  return first_that(to, [&](const Stage& each) { return has_name_in_common(each, present); });
}

}  // namespace stepwell::law
