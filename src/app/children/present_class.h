// The class that a child is in and since when. Knows no page.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/day.h"
#include "record/entry.h"

namespace stepwell::app {

struct PresentClass {
  std::string class_name;
  base::Day since;  ///< the day of the entry by which the child is in it
};
/// As the entries have it at the end of that day; nothing, if the child is in none.
std::optional<PresentClass> present_class(std::span<const record::Entry> entries, base::Day on);

}  // namespace stepwell::app
