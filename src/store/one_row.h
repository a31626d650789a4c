// Asks a statement for its one row. For one connection.
#pragma once

#include <soci/soci.h>

namespace stepwell::store {

/// Whether there was one; its values are then in what was bound. Reads to the end, for until then a
/// statement holds its locks.
inline bool read_one(soci::statement& statement) {
  statement.execute();
  const bool is_there = statement.fetch();
  if (is_there) statement.fetch();
  return is_there;
}

}  // namespace stepwell::store
