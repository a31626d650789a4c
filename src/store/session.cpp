#include "store/session.h"

#include <soci/soci.h>

#include <string>
#include <system_error>

#include "base/fault.h"

namespace stepwell::store {

void CloseSession::operator()(soci::session* session) const {
  delete session;
}

void rethrow_as_fault(const char* what) {
  try {
    throw;
  } catch (const soci::soci_error& error) {
    throw base::Fault(std::string(what) + ": " + error.get_error_message());
  } catch (const std::system_error& error) {
    throw base::Fault(std::string(what) + ": " + error.what());
  }
}

}  // namespace stepwell::store
