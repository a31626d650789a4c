// Where children in the last year of a phase go next: until it is recorded, somebody is to find
// out. Which years are the last ones the school says, or the pack for schools of its kind.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/lists/lists.h"
#include "app/records/school_view.h"
#include "app/records/store.h"

namespace stepwell::app {

/// A change that is coming, with its day and the place.
struct NextPlace {
  record::Position entry = 0;
  std::string change;  ///< of the list "change"
  std::string where;
  base::Day day;
};
/// The last that was recorded with both a day and a place, its day in this school year or later;
/// nothing, if there is none.
std::optional<NextPlace> next_place(std::span<const record::Entry> entries, base::Day on);

/// Whether the child, who has extra help, is in the last year of a phase and nobody has recorded
/// where next.
bool is_where_next_open(std::span<const record::Entry> entries, const ChildView& child,
                        const SchoolView& school, base::Day on);

/// Takes those lines out of a list of what is due, and says how many they were.
std::size_t take_where_next(std::vector<DueRow>& rows);

}  // namespace stepwell::app
