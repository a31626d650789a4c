#include "web/html/escape.h"

#include <cstdint>
#include <cstring>

namespace stepwell::web::html {

namespace {

using Block = std::uint64_t;

constexpr Block eight_of(unsigned char c) {
  return 0x0101010101010101U * c;
}

// True if one of the eight bytes is zero: only then does taking 1 from each carry into a high bit
// that was clear.
constexpr bool has_zero(Block block) {
  return ((block - eight_of(0x01)) & ~block & eight_of(0x80)) != 0;
}

constexpr bool has(Block block, unsigned char c) {
  return has_zero(block ^ eight_of(c));
}

// `<` and `>` differ in one bit, and so do `&` and `'`: each pair is looked for at once.
constexpr bool is_plain(Block block) {
  return !has(block | eight_of(2), '>') && !has(block | eight_of(1), '\'') && !has(block, '"') &&
         !has_zero(block);
}

constexpr bool is_special(unsigned char c) {
  return (c | 2) == '>' || (c | 1) == '\'' || c == '"' || c == '\0';
}

// A page is mostly text that needs nothing: it is looked at by the block.
bool starts_plain(std::string_view text) {
  Block block = 0;
  std::memcpy(&block, text.data(), sizeof(block));
  return is_plain(block);
}

std::size_t next_special(std::string_view text, std::size_t from) {
  while (from + sizeof(Block) <= text.size() && starts_plain(text.substr(from)))
    from += sizeof(Block);
  while (from < text.size() && !is_special(static_cast<unsigned char>(text[from]))) ++from;
  return from;
}

std::string_view reference(char c) {
  if (c == '&') return "&amp;";
  if (c == '<') return "&lt;";
  if (c == '>') return "&gt;";
  if (c == '"') return "&quot;";
  if (c == '\'') return "&#39;";
  return "\xEF\xBF\xBD";
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = next_special(text, 0); at < text.size(); at = next_special(text, done)) {
    out.append(text, done, at - done);
    out.append(reference(text[at]));
    done = at + 1;
  }
  out.append(text, done);
}

}  // namespace stepwell::web::html
