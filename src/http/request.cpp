#include "http/request.h"

#include "base/check.h"

namespace stepwell::http {

bool is_secure(Arrival arrival) {
  switch (arrival) {
    case Arrival::Plain:
    case Arrival::ProxyPlain: return false;
    case Arrival::Tls:
    case Arrival::ProxyTls: return true;
  }
  throw base::Mistake("an arrival that is none of the enumerators");
}

std::optional<std::string_view> Request::header(std::string_view name) const {
  for (const Header& header : headers)
    if (header.name == name) return header.value;
  return std::nullopt;
}

}  // namespace stepwell::http
