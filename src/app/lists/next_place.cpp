#include "app/lists/next_place.h"

#include <algorithm>

#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

using record::text_in;

std::optional<NextPlace> next_place(std::span<const record::Entry> entries, base::Day on) {
  const base::Day begin = calendar::school_year_of(on).first;
  std::optional<NextPlace> next;
  for (const record::Entry* entry : record::taking_part(entries, {on, std::nullopt})) {
    if (entry->topic.kind != law::kinds::change_expected || !entry->for_day) continue;
    std::string where = text_in(*entry, "where");
    if (where.empty() || *entry->for_day < begin) continue;
    next = NextPlace{entry->position, text_in(*entry, "change"), std::move(where), *entry->for_day};
  }
  return next;
}

bool is_where_next_open(std::span<const record::Entry> entries, const ChildView& child,
                        const SchoolView& school, base::Day on) {
  // Reading: whoever has extra help; of the others a record says nothing that has to be passed on.
  if (!child.at_school || !child.on_register) return false;
  const auto& years = school.last_years;
  return std::find(years.begin(), years.end(), child.year_group) != years.end() &&
         !next_place(entries, on);
}

std::size_t take_where_next(std::vector<DueRow>& rows) {
  return std::erase_if(
      rows, [](const DueRow& row) { return row.task && row.task->sort == Task::Sort::WhereNext; });
}

}  // namespace stepwell::app
