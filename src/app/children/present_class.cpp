#include "app/children/present_class.h"

#include "app/children/known_children.h"
#include "app/records/merged_details.h"
#include "record/timeline.h"

namespace stepwell::app {

std::optional<PresentClass> present_class(std::span<const record::Entry> entries, base::Day on) {
  KnownChild child;
  base::Day since = on;
  for (const record::Entry* entry : record::taking_part(entries, {on, std::nullopt})) {
    merge_details(*entry, child);
    if (law::spec(entry->topic.kind).name == "class_joined") since = entry->on;
  }
  if (child.class_name.empty()) return std::nullopt;
  return PresentClass{child.class_name, since};
}

}  // namespace stepwell::app
