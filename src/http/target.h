// The path and query of a request line. Strict, so that no two readers can see two different paths.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/form.h"

namespace stepwell::http {

struct Target {
  std::string path;
  std::vector<std::string> segments;
  Form query;
};

/// Nothing for anything but `/...`: a whole URL, `*`, a fragment, bytes outside ASCII, a bad
/// percent encoding, text that is not valid UTF-8, controls, `.` and `..` (also encoded), an
/// encoded `/`, and a query that is no form.
std::optional<Target> read_target(std::string_view text);

}  // namespace stepwell::http
