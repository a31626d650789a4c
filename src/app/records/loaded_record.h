// A record as it was read, with who wrote each entry.
#pragma once

#include <string>
#include <vector>

#include "app/records/store.h"
#include "record/entry.h"

namespace stepwell::app {

struct LoadedRecord {
  RecordId id;
  std::vector<record::Entry> entries;
  std::vector<std::string> recorded_by;  ///< of each entry: a person's id
  record::Position version = 0;
};

}  // namespace stepwell::app
