// Whether an address that came in leads back into this service: a sign-in must not send anybody
// elsewhere.
#pragma once

#include <string_view>

namespace stepwell::web {

/// A path of ours, with its query if it has one: one `/` at its start, then letters, digits and
/// `-._~/` alone or percent-encoded, at most 500 bytes in all. No `..`, and nothing encoded that
/// could stand for one or for a slash.
bool is_local_path(std::string_view address);

}  // namespace stepwell::web
