// Rows and columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

struct TableCell {
  Content content;
  /// `numeric` puts it to the right.
  std::string format = {};
  std::string classes = {};
  std::optional<int> colspan = {};
  std::optional<int> rowspan = {};
  Attributes attributes = {};
};

using TableRow = std::vector<TableCell>;

/// Whether the first cell of each row names the row.
enum class FirstCell { IsData, IsHeader };

struct Table {
  Required<std::vector<TableRow>> rows;
  std::vector<TableCell> head = {};
  std::string caption = {};
  /// `govuk-table__caption--m`.
  std::string caption_classes = {};
  FirstCell first_cell = FirstCell::IsData;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Table& table);

}  // namespace stepwell::web::components
