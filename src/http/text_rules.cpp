#include "http/text_rules.h"

#include <algorithm>
#include <cstddef>

#include "base/direction.h"

namespace stepwell::http {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(std::string_view text, std::size_t at, unsigned char low, unsigned char high) {
  return at < text.size() && byte_at(text, at) >= low && byte_at(text, at) <= high;
}

/// Length of the well-formed sequence at `at`, by table 3-7 of the Unicode standard; 0 if none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  if (first < 0xE0) return is_continuation(text, at + 1, 0x80, 0xBF) ? 2 : 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (first == 0xE0) low = 0xA0;
  if (first == 0xED) high = 0x9F;
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;
  const std::size_t length = first < 0xF0 ? 3 : 4;
  if (!is_continuation(text, at + 1, low, high)) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if (!is_continuation(text, at + i, 0x80, 0xBF)) return 0;
  return length;
}

bool is_refused_control(unsigned char c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<TextFault> find_text_fault(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return TextFault::NotUtf8;
    if (is_refused_control(byte_at(text, at))) return TextFault::ControlCharacter;
    at += length;
  }
  return std::nullopt;
}

std::string with_plain_controls(std::string_view text) {
  constexpr std::string_view kNewLines = "\r\v\f";
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\r' && text.substr(at + 1).starts_with('\n')) continue;
    if (kNewLines.find(c) != std::string_view::npos)
      plain += '\n';
    else if (!is_refused_control(static_cast<unsigned char>(c)))
      plain += c;
  }
  // Reading: here, so that no field is forgotten. Nothing that anybody saw is lost, so nobody is
  // told; to isolate names would have to be remembered in every sentence that has one.
  return base::without_direction_marks(plain);
}

std::string with_replacements(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string valid;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    valid += length == 0 ? kReplacement : text.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return valid;
}

bool equal_ignoring_case(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace stepwell::http
