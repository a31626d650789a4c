// Rows of a file that spreadsheets open (RFC 4180). Knows no columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::base {

/// Stands before the first row, so that spreadsheets take the file for UTF-8.
inline constexpr std::string_view kCsvBegins = "\xEF\xBB\xBF";

/// One row with its line ending. A cell is put into quotes where it has to be. One that a
/// spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line ending,
/// also behind spaces and what is never seen) gets an apostrophe before it: what somebody typed is
/// never reckoned with.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace stepwell::base
