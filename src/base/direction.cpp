#include "base/direction.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace stepwell::base {
namespace {

constexpr std::array<std::string_view, 12> kMarks = {"\u061c", "\u200e", "\u200f", "\u202a",
                                                     "\u202b", "\u202c", "\u202d", "\u202e",
                                                     "\u2066", "\u2067", "\u2068", "\u2069"};

/// How many bytes of a mark the text begins with. A letter of ASCII begins none.
std::size_t mark_at(std::string_view text) {
  if (static_cast<unsigned char>(text.front()) < 0x80) return 0;
  const auto mark = std::find_if(kMarks.begin(), kMarks.end(),
                                 [&](std::string_view one) { return text.starts_with(one); });
  return mark == kMarks.end() ? 0 : mark->size();
}

}  // namespace

std::string without_direction_marks(std::string_view text) {
  if (!is_utf8(text)) return std::string(text);  // a mark could come of what is left
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t mark = mark_at(text);
    if (mark == 0) out += text.front();
    text.remove_prefix(std::max<std::size_t>(mark, 1));
  }
  return out;
}

}  // namespace stepwell::base
