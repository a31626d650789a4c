// Which text may come in from outside: UTF-8 without control characters. Knows no form and no
// header.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stepwell::http {

enum class TextFault { NotUtf8, ControlCharacter };

/// The first fault of the text, if any. Strict UTF-8 (no overlong form, no surrogate, nothing above
/// U+10FFFF); of the controls below U+0020 only tab, line feed and carriage return may stand.
std::optional<TextFault> find_text_fault(std::string_view text);

/// CR LF, and CR alone, become LF: browsers send CR LF for each new line of a text area. So do
/// vertical tab and form feed, which word processors mean as new lines; the other controls below
/// U+0020 but the tab, and the marks of direction, which nobody can see or type, are dropped: a
/// name must not turn the rest of the line in which it stands.
std::string with_plain_controls(std::string_view text);

/// A copy that is UTF-8: U+FFFD stands for each byte that belongs to no character.
std::string with_replacements(std::string_view text);

/// ASCII letters only; everything else compares as it is.
bool equal_ignoring_case(std::string_view one, std::string_view other);

/// A copy with ASCII capitals made small.
std::string lower_case(std::string_view text);

/// Without the spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace stepwell::http
