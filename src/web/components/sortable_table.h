// A table that a reader can put in another order: by links where there is no script, by the
// script's buttons with it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "web/components/table.h"

namespace stepwell::web::components {

enum class SortOrder { None, Ascending, Descending };

/// The heading of a column that can be sorted by.
struct SortableHeading {
  Required<std::string> text;
  SortOrder order = SortOrder::None;
  /// The same page in the other order, for readers without script.
  std::optional<Url> href = {};
  std::string format = {};
  std::string classes = {};
};

struct SortableCell {
  TableCell cell;
  /// What it is sorted by, where that is not what it says: a date as `YYYY-MM-DD`.
  std::string sort_value = {};
};

struct SortableTable {
  /// A column that cannot be sorted by has a plain cell.
  Required<std::vector<std::variant<SortableHeading, TableCell>>> head;
  Required<std::vector<std::vector<SortableCell>>> rows;
  std::string caption = {};
  std::string caption_classes = {};
  FirstCell first_cell = FirstCell::IsData;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const SortableTable& table);

}  // namespace stepwell::web::components
