// A failure of the world outside: disk, database, network. Caught once at each edge (request, job,
// command).
#pragma once

#include <stdexcept>

namespace stepwell::base {

class Fault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace stepwell::base
