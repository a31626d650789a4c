#include "exchange/calendar_lines.h"

#include <algorithm>

namespace stepwell::exchange {
namespace {

/// Unfolded; descriptions may be long, but no line is a book.
constexpr std::size_t kMostBytes = 64 * 1024;

std::string capitals(std::string_view text) {
  std::string all(text);
  for (char& c : all)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return all;
}

/// The colon before the value: one within quotation marks belongs to a parameter.
std::size_t colon_in(std::string_view line) {
  bool in_quotes = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') in_quotes = !in_quotes;
    if (line[at] == ':' && !in_quotes) return at;
  }
  return std::string_view::npos;
}

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

}  // namespace

bool CalendarLines::take_line(std::string_view& line) {
  if (text_.empty()) return false;
  ++number_;
  const std::size_t end = std::min(text_.find_first_of("\r\n"), text_.size());
  line = text_.substr(0, end);
  const bool is_pair = end + 1 < text_.size() && text_[end] == '\r' && text_[end + 1] == '\n';
  text_.remove_prefix(std::min(end + (is_pair ? 2 : 1), text_.size()));
  return true;
}

CalendarLines::Next CalendarLines::next(CalendarLine& line) {
  std::string_view part;
  do {
    if (!take_line(part)) return Next::End;
  } while (part.find_first_not_of(" \t") == part.npos);
  line.number = number_;
  std::string whole(part);
  // What begins with a space or a tab goes on with the line before.
  while (!text_.empty() && (text_.front() == ' ' || text_.front() == '\t') && take_line(part)) {
    whole += part.substr(1);
    if (whole.size() > kMostBytes) return Next::Bad;
  }
  const std::size_t colon = colon_in(whole);
  if (colon == std::string::npos || whole.size() > kMostBytes) return Next::Bad;
  const std::size_t semicolon = std::min(whole.find(';'), colon);
  line.name = capitals(std::string_view(whole).substr(0, semicolon));
  line.parameters =
      semicolon < colon
          ? capitals(std::string_view(whole).substr(semicolon + 1, colon - semicolon - 1))
          : std::string();
  line.value = whole.substr(colon + 1);
  return is_name(line.name) ? Next::Line : Next::Bad;
}

std::string plain_text(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] != '\\' || at + 1 == value.size()) {
      text += value[at];
      continue;
    }
    ++at;
    text += value[at] == 'n' || value[at] == 'N' ? ' ' : value[at];
  }
  const auto from = text.find_first_not_of(' ');
  if (from == text.npos) return {};
  return text.substr(from, text.find_last_not_of(' ') + 1 - from);
}

}  // namespace stepwell::exchange
