// Whether an address that came in leads back into this service: a sign-in must not send anybody
// elsewhere.
#pragma once

#include <string_view>

namespace stepwell::web {

/// A path of ours: one `/` at its start, then letters, digits and `-._~/` alone, at most 500 bytes.
/// No query, no `..`.
bool is_local_path(std::string_view path);

}  // namespace stepwell::web
