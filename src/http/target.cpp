#include "http/target.h"

#include <algorithm>

#include "http/percent.h"
#include "http/text_rules.h"

namespace stepwell::http {
namespace {

constexpr FormLimits kQueryLimits = {.fields = 100, .name_bytes = 200, .body_bytes = 8 * 1024};

bool is_target_character(char c) {
  return c > 0x20 && c < 0x7F && c != '#' && c != '\\';
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
}

std::optional<std::string> read_segment(std::string_view raw) {
  auto segment = percent_decode(raw, PlusSign::IsPlus);
  if (!segment || find_text_fault(*segment) || has_control(*segment)) return std::nullopt;
  const bool climbs = *segment == "." || *segment == "..";
  if (climbs || segment->find_first_of("/\\") != std::string::npos) return std::nullopt;
  return segment;
}

std::optional<std::vector<std::string>> read_segments(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    auto segment = read_segment(path.substr(0, end));
    if (!segment) return std::nullopt;
    segments.push_back(std::move(*segment));
    path.remove_prefix(end);
  }
  return segments;
}

}  // namespace

std::optional<Target> read_target(std::string_view text) {
  if (!text.starts_with('/')) return std::nullopt;
  if (!std::all_of(text.begin(), text.end(), is_target_character)) return std::nullopt;
  const std::size_t mark = std::min(text.find('?'), text.size());
  auto segments = read_segments(text.substr(0, mark));
  if (!segments) return std::nullopt;
  auto query = read_form(text.substr(std::min(mark + 1, text.size())), kQueryLimits);
  if (!query) return std::nullopt;
  return Target{std::string(text.substr(0, mark)), std::move(*segments), std::move(*query)};
}

}  // namespace stepwell::http
