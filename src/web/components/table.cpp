#include "web/components/table.h"

namespace stepwell::web::components {

namespace {

// `govuk-table__cell--numeric`; the classes are made in the buffer, for there is one of these in
// every cell.
void write_classes(Html& out, const TableCell& cell, Literal base) {
  out.literal(" class=\"").literal(base);
  if (!cell.format.empty()) out.literal(" ").literal(base).literal("--").text(cell.format);
  if (!cell.classes.empty()) out.literal(" ").text(cell.classes);
  out.literal("\"");
}

void write_rest(Html& out, const TableCell& cell) {
  if (cell.colspan) out.attribute("colspan", std::to_string(*cell.colspan));
  if (cell.rowspan) out.attribute("rowspan", std::to_string(*cell.rowspan));
  write(out, cell.attributes);
  out.literal(">");
  write(out, cell.content);
}

void write_head(Html& out, const std::vector<TableCell>& head) {
  if (head.empty()) return;
  out.literal("<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">");
  for (const TableCell& cell : head) {
    out.literal("<th scope=\"col\"");
    write_classes(out, cell, "govuk-table__header");
    write_rest(out, cell);
    out.literal("</th>");
  }
  out.literal("</tr></thead>");
}

void write_row_header(Html& out, const TableCell& cell) {
  out.literal("<th scope=\"row\"").classes({"govuk-table__header", cell.classes});
  write_rest(out, cell);
  out.literal("</th>");
}

void write_cell(Html& out, const TableCell& cell) {
  out.literal("<td");
  write_classes(out, cell, "govuk-table__cell");
  write_rest(out, cell);
  out.literal("</td>");
}

void write_row(Html& out, const TableRow& row, FirstCell first_cell) {
  out.literal("<tr class=\"govuk-table__row\">");
  bool names_the_row = first_cell == FirstCell::IsHeader;
  for (const TableCell& cell : row) {
    if (names_the_row) {
      write_row_header(out, cell);
    } else {
      write_cell(out, cell);
    }
    names_the_row = false;
  }
  out.literal("</tr>");
}

}  // namespace

void write(Html& out, const Table& table) {
  out.literal("<table").classes({"govuk-table", table.classes});
  write(out, table.attributes);
  out.literal(">");
  if (!table.caption.empty()) {
    out.literal("<caption").classes({"govuk-table__caption", table.caption_classes});
    out.literal(">").text(table.caption).literal("</caption>");
  }
  write_head(out, table.head);
  out.literal("<tbody class=\"govuk-table__body\">");
  for (const TableRow& row : *table.rows) write_row(out, row, table.first_cell);
  out.literal("</tbody></table>");
}

}  // namespace stepwell::web::components
