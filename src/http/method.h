// The request methods that this server knows; every other word is answered 501.
#pragma once

#include <optional>
#include <string_view>

namespace stepwell::http {

enum class Method { Get, Head, Post, Put, Patch, Delete };

/// The word as it stands in a request line, in capitals.
std::string_view name_of(Method method);

/// Nothing for a word that is not one of ours; case counts.
std::optional<Method> read_method(std::string_view word);

/// Whether a request with this method may carry a body.
bool may_carry_body(Method method);

}  // namespace stepwell::http
