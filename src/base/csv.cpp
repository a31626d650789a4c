#include "base/csv.h"

namespace stepwell::base {
namespace {

bool begins_a_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != cell.npos;
}

void append_cell(std::string& row, std::string_view cell) {
  const std::string safe = (begins_a_formula(cell) ? "'" : "") + std::string(cell);
  if (safe.find_first_of(",\"\r\n") == safe.npos) {
    row += safe;
    return;
  }
  row += '"';
  for (const char c : safe) {
    if (c == '"') row += '"';
    row += c;
  }
  row += '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    append_cell(row, cells[i]);
  }
  return row + "\r\n";
}

}  // namespace stepwell::base
