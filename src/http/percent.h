// Percent encoding, as RFC 3986 and forms use it. Knows nothing of what the text means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stepwell::http {

/// What `+` stands for: a space in forms and query strings, itself in a path.
enum class PlusSign { IsSpace, IsPlus };

/// Nothing if a `%` is not followed by two hexadecimal digits. The answer may be any bytes.
std::optional<std::string> percent_decode(std::string_view text, PlusSign plus);

/// Every byte except ASCII letters, digits and `-._~` becomes `%XX`.
std::string percent_encode(std::string_view text);

}  // namespace stepwell::http
