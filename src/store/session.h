// A connection to a database, and the one place where its failures become ours.
#pragma once

#include <memory>
#include <utility>

namespace soci {
class session;
}

namespace stepwell::store {

struct CloseSession {
  void operator()(soci::session* session) const;
};
using Session = std::unique_ptr<soci::session, CloseSession>;

/// To be called where an exception is being handled: a failure of the database or of a file is
/// thrown on as base::Fault, `what` first; any other as it is. The values that were bound are left
/// out: they are about people.
[[noreturn]] void rethrow_as_fault(const char* what);

/// Does `work`, with the failures of databases and files as base::Fault.
template <class Work>
decltype(auto) with_faults(const char* what, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (...) {
    rethrow_as_fault(what);
  }
}

}  // namespace stepwell::store
