// Reads text in rows and cells: comma, semicolon or tab between cells, quotation marks around those
// that need them, any end of line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/children/roll.h"

namespace stepwell::exchange {

class SeparatedReader {
 public:
  SeparatedReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  /// The cells of the next row, an empty row being one empty cell; false at the end, and for good
  /// at a row with more than `app::kMostRowCells`. A cell in quotation marks may hold ends of
  /// lines, and a doubled mark is one; what stands after the closing mark is added as it is.
  bool next(std::vector<std::string>& cells);
  /// The number of the row that was read last, from 1: as a spreadsheet counts, where a cell may
  /// have several lines.
  int row() const { return row_; }
  /// Whether the text ended within quotation marks.
  bool ended_in_quotes() const { return ended_in_quotes_; }
  /// Whether reading ended at a row with too many cells, which is `row()`.
  bool ended_too_wide() const { return ended_too_wide_; }

 private:
  void read_quoted(std::string& cell);
  bool begin_cell(std::vector<std::string>& cells);
  bool at_row_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int row_ = 0;
  bool ended_in_quotes_ = false, ended_too_wide_ = false;
};

}  // namespace stepwell::exchange
