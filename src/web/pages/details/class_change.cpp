#include "web/pages/details/class_change.h"

#include <map>
#include <utility>

#include "web/texts/class_up.h"

namespace stepwell::web::pages {

void refuse_before_class(Typed& typed, const std::vector<ClassChange>& changes, base::Day on) {
  // Reading: on the day itself the change counts, as the entry that was recorded last.
  std::map<std::pair<base::Day, std::string>, std::vector<std::string>> later;
  for (const auto& [child, present, class_name] : changes)
    if (present && present->class_name != class_name && on < present->since)
      later[{present->since, present->class_name}].push_back(child);
  for (const auto& [since, children] : later)
    typed.problems.add("on", texts::before_class(children, since.second, since.first), "on-day");
}

}  // namespace stepwell::web::pages
