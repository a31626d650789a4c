// Which open days wait for the dates of a school's terms. Made from the records, never kept.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "app/records/records.h"

namespace stepwell::app {

struct TermsMissing {
  std::size_t lines = 0;       ///< open, of all children
  std::set<std::string> what;  ///< "term dates after 2027-07-21"
};
TermsMissing terms_missing(Store& store, const Records& records, const std::string& school);

}  // namespace stepwell::app
