// The table of coverage: which part of the law is where in the packs, and whether what it names is
// really there.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "law/library.h"

namespace stepwell::tools {

/// One row of the table: `| id | what | where |`.
struct CoverageRow {
  std::string file;
  int line = 0;
  std::string id, what, where;
};

/// The rows of the tables of a Markdown file. Headings of tables are left out.
std::vector<CoverageRow> read_rows(const std::string& file, const std::string& text);

/// What is wrong with the rows: two of one id, nothing in a column, a reference to what is not in
/// the packs, an id of `wanted` without a row, a row that is not wanted.
std::vector<std::string> coverage_breaches(const std::vector<CoverageRow>& rows,
                                           const std::vector<std::string>& wanted,
                                           const law::Library& library);

/// Whether `PACK:NOUN:ID` names an object of a loaded pack.
bool is_object(const std::string& reference, const law::Library& library);

/// What stands in backticks in a text.
std::vector<std::string> references_in(const std::string& text);

}  // namespace stepwell::tools
