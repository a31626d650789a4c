#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

namespace stepwell::base {
namespace {

constexpr bool is_apostrophe(utf8proc_int32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC' || c == U'`' ||
         c == U'\u00B4';
}

constexpr bool is_gap(utf8proc_int32_t c) {
  return c == U' ' || c == U'\t' || c == U'-' || c == U'\u2010' || c == U'\u2011' ||
         c == U'\u2013' || c == U'\u00A0';
}

/// What no reader sees: joiners, marks of direction and the like, which come along from other
/// programs.
bool is_unseen(utf8proc_int32_t c) {
  return utf8proc_get_property(c)->ignorable != 0;
}

bool is_space(utf8proc_int32_t c) {
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CC;
}

/// Whether every character is one of ASCII that is printed: in those case alone is folded.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return ' ' <= c && c <= '~'; });
}

std::string in_lower_case(std::string text) {
  for (char& c : text)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// Drops apostrophes and what is not seen, and makes one space of each gap; none at either end.
std::string without_marks(std::string_view text) {
  std::string out;
  bool gap = false;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (length <= 0) return {};
    if (is_gap(c)) {
      gap = !out.empty();
    } else if (!is_apostrophe(c) && !is_unseen(c)) {
      if (gap) out += ' ';
      gap = false;
      out.append(text.substr(at, static_cast<std::size_t>(length)));
    }
    at += static_cast<std::size_t>(length);
  }
  return out;
}

}  // namespace

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (length <= 0) return false;
    at += static_cast<std::size_t>(length);
  }
  return true;
}

bool shows_nothing(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (length <= 0 || !(is_space(c) || is_unseen(c))) return false;
    at += static_cast<std::size_t>(length);
  }
  return true;
}

std::string folded_name(std::string_view name) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD | UTF8PROC_STRIPCC);
  // Marks are dropped before the mapping: some apostrophes and hyphens would become other letters
  // in it.
  std::string plain = without_marks(name);
  if (is_plain(plain)) return in_lower_case(std::move(plain));
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(plain.data()),
                                   static_cast<utf8proc_ssize_t>(plain.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return {};
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
}

}  // namespace stepwell::base
