#include "http/response.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "http/percent.h"
#include "http/text_rules.h"

namespace stepwell::http {
namespace {

bool is_graphic(char c) {
  return c > 0x20 && c < 0x7F;
}

/// A second `/` or a backslash would make a browser read a host's name.
bool is_own_path(std::string_view path) {
  const bool names_host = path.starts_with("//") || path.find('\\') != std::string_view::npos;
  return path.starts_with('/') && !names_host && std::all_of(path.begin(), path.end(), is_graphic);
}

bool is_unsafe_in_file_name(char c) {
  constexpr std::string_view kRefused = "\"\\/:*?<>|%;";
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
         kRefused.find(c) != std::string_view::npos;
}

std::string safe_file_name(std::string_view name) {
  std::string safe(find_text_fault(name) == TextFault::NotUtf8 ? "" : name);
  std::replace_if(safe.begin(), safe.end(), is_unsafe_in_file_name, '_');
  const std::size_t first = std::min(safe.find_first_not_of(". "), safe.size());
  safe.erase(0, first);
  return safe.empty() ? "file" : safe;
}

/// One `_` for each character that is not ASCII.
std::string ascii_of(std::string_view text) {
  std::string out;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) out += c;
    if (byte >= 0xC0) out += '_';
  }
  return out;
}

}  // namespace

std::string_view Response::bytes() const {
  if (const auto* own = std::get_if<std::string>(&body)) return *own;
  const SharedBytes& shared = std::get<SharedBytes>(body);
  return shared ? std::string_view(*shared) : std::string_view();
}

std::string_view Response::header(std::string_view name) const {
  for (const Header& header : headers)
    if (equal_ignoring_case(header.name, name)) return header.value;
  return {};
}

Response html(std::string page, int status) {
  return {status, {{"Content-Type", "text/html; charset=utf-8"}}, std::move(page)};
}

Response plain_text(std::string text, int status) {
  return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::move(text)};
}

Response see_other(std::string path) {
  base::check(is_own_path(path), "a redirect stays on this server");
  return {303, {{"Location", std::move(path)}}, std::string()};
}

Response not_modified(std::string entity_tag) {
  return {304, {{"ETag", std::move(entity_tag)}}, std::string()};
}

Response attachment(std::string content, std::string_view content_type,
                    std::string_view file_name) {
  return {200,
          {{"Content-Type", std::string(content_type)},
           {"Content-Disposition", attachment_disposition(file_name)}},
          std::move(content)};
}

std::string attachment_disposition(std::string_view file_name) {
  const std::string safe = safe_file_name(file_name);
  const std::string ascii = ascii_of(safe);
  std::string value = fmt::format("attachment; filename=\"{}\"", ascii);
  if (ascii != safe) value += fmt::format("; filename*=UTF-8''{}", percent_encode(safe));
  return value;
}

}  // namespace stepwell::http
