// The steps by which a database gets its present form, as they stand in the folder migrations;
// written into the program when it is built.
#pragma once

#include <span>
#include <string_view>

namespace stepwell::store {

struct Migration {
  std::string_view name;  ///< "0001_log"
  std::string_view sql;   ///< one or more statements
};

/// In the order in which they are run.
std::span<const Migration> migrations();

}  // namespace stepwell::store
