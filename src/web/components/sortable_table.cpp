#include "web/components/sortable_table.h"

namespace stepwell::web::components {

namespace {

std::string_view name_of(SortOrder order) {
  switch (order) {
    case SortOrder::None:
      return "none";
    case SortOrder::Ascending:
      return "ascending";
    case SortOrder::Descending:
      return "descending";
  }
  return {};
}

// The script takes the words out of the link and makes its button of them.
Content content_of(const SortableHeading& heading) {
  if (!heading.href) return *heading.text;
  Html link;
  link.literal("<a class=\"govuk-link\"").href(*heading.href).literal(">");
  link.text(*heading.text).literal("</a>");
  return link;
}

TableCell cell_of(const TableCell& heading) {
  return heading;
}

TableCell cell_of(const SortableHeading& heading) {
  return {.content = content_of(heading),
          .format = heading.format,
          .classes = heading.classes,
          .attributes = Attributes().add("aria-sort", name_of(heading.order))};
}

TableRow row_of(const std::vector<SortableCell>& cells) {
  TableRow row;
  row.reserve(cells.size());
  for (const SortableCell& each : cells) {
    row.push_back(each.cell);
    if (!each.sort_value.empty()) row.back().attributes.add("data-sort-value", each.sort_value);
  }
  return row;
}

}  // namespace

void write(Html& out, const SortableTable& table) {
  std::vector<TableCell> head;
  for (const auto& heading : *table.head) {
    head.push_back(std::visit([](const auto& each) { return cell_of(each); }, heading));
  }
  std::vector<TableRow> rows;
  for (const auto& row : *table.rows) rows.push_back(row_of(row));
  Attributes attributes = table.attributes;
  attributes.add("data-module", "moj-sortable-table");
  write(out, Table{.rows = std::move(rows),
                   .head = std::move(head),
                   .caption = table.caption,
                   .caption_classes = table.caption_classes,
                   .first_cell = table.first_cell,
                   .classes = table.classes,
                   .attributes = std::move(attributes)});
}

}  // namespace stepwell::web::components
