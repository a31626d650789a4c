#include "base/csv.h"

#include <array>

namespace stepwell::base {
namespace {

/// What a spreadsheet leaves out before a formula, or does not see at all.
constexpr std::array<std::string_view, 10> kPassedOver = {
    " ", "\u00a0", "\u200b", "\u200e", "\u200f", "\u202a", "\u202d", "\u202e", "\u2060", "\ufeff"};
/// The signs of a formula; some spreadsheets take the wide forms of East Asia for them too.
constexpr std::array<std::string_view, 11> kSigns = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"};

template <class Marks>
std::size_t length_of_first(std::string_view text, const Marks& marks) {
  for (const std::string_view mark : marks)
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

bool begins_a_formula(std::string_view cell) {
  while (const std::size_t length = length_of_first(cell, kPassedOver)) cell.remove_prefix(length);
  return length_of_first(cell, kSigns) > 0;
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
