// What every request of one server shares: settings, routes, and the functions given from above.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "http/request.h"
#include "http/response.h"
#include "http/router.h"
#include "http/server_options.h"

namespace stepwell::http {

/// Called before the handler with the route's access, when the whole request is read. It may answer
/// instead of the handler, and may leave in `granted` what it found out.
using Guard = std::function<std::optional<Response>(Request&, std::string_view access)>;

/// The page for a status of 400 and above. The request is as much as could be read: its path may be
/// empty.
using ErrorPages = std::function<Response(int status, const Request&)>;

struct Site {
  ServerOptions options;
  Router router;
  Guard guard;
  ErrorPages error_pages;
};

}  // namespace stepwell::http
