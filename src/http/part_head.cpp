#include "http/part_head.h"

#include <algorithm>
#include <array>

#include "base/direction.h"
#include "http/form.h"
#include "http/text_rules.h"

namespace stepwell::http {
namespace {

bool is_token_character(char c) {
  constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kMarks.find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

/// Takes `"..."` or a token off the front.
std::optional<std::string> take_parameter_value(std::string_view& text) {
  if (!text.empty() && text.front() == '"') {
    const std::size_t end = text.find('"', 1);
    if (end == std::string_view::npos) return std::nullopt;
    std::string value(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
    return value;
  }
  const std::size_t end = std::min(text.find_first_of("; \t"), text.size());
  const std::string_view value = text.substr(0, end);
  if (!is_token(value)) return std::nullopt;
  text.remove_prefix(end);
  return std::string(value);
}

/// Takes `; name=value` off the front and adds it.
bool take_parameter(std::string_view& text, HeaderValue& header) {
  if (text.front() != ';') return false;
  text = trimmed(text.substr(1));
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string name = lower_case(text.substr(0, equals));
  if (!is_token(name) || header.parameter(name)) return false;
  text.remove_prefix(equals + 1);
  auto value = take_parameter_value(text);
  if (!value) return false;
  header.parameters.emplace_back(name, std::move(*value));
  text = trimmed(text);
  return true;
}

/// Browsers write these three so inside quotes, and nothing else.
std::string without_escapes(std::string_view text) {
  constexpr std::pair<std::string_view, char> kEscapes[] = {
      {"%22", '"'}, {"%0D", '\r'}, {"%0A", '\n'}};
  std::string out;
  while (!text.empty()) {
    const auto escape = std::find_if(std::begin(kEscapes), std::end(kEscapes),
                                     [&](const auto& e) { return text.starts_with(e.first); });
    const bool found = escape != std::end(kEscapes);
    out += found ? escape->second : text.front();
    text.remove_prefix(found ? escape->first.size() : 1);
  }
  return out;
}

std::string without_folders(const std::string& file_name) {
  const std::size_t last = file_name.find_last_of("/\\");
  return last == std::string::npos ? file_name : file_name.substr(last + 1);
}

/// How many bytes of a character that nobody sees the text begins with. The joiners of U+200C and
/// U+200D are none: some names are not written without them.
std::size_t unseen_at(std::string_view text) {
  constexpr std::array<std::string_view, 12> kUnseen = {"\u007f", "\u00ad", "\u180e", "\u200b",
                                                        "\u2028", "\u2029", "\u2060", "\u2061",
                                                        "\u2062", "\u2063", "\u2064", "\ufeff"};
  const bool is_late_control = text.size() > 1 && text[0] == '\xC2' && text[1] < '\xA0';
  if (is_late_control) return 2;  // U+0080 to U+009F
  const auto found = std::find_if(kUnseen.begin(), kUnseen.end(),
                                  [&](std::string_view one) { return text.starts_with(one); });
  return found == kUnseen.end() ? 0 : found->size();
}

/// A name that turns the rest of its line, or that looks like another and is not, must not stand
/// on a page or on the disk of whoever is given the file. `text` is UTF-8.
std::string without_unseen(const std::string& text) {
  const std::string turned = base::without_direction_marks(text);
  std::string seen;
  for (std::string_view rest = turned; !rest.empty();) {
    const std::size_t unseen = unseen_at(rest);
    if (unseen == 0) seen += rest.front();
    rest.remove_prefix(std::max<std::size_t>(unseen, 1));
  }
  return seen;
}

using Code = MultipartProblemCode;

std::optional<Code> text_problem(std::string_view text) {
  const auto fault = find_text_fault(text);
  if (!fault) return std::nullopt;
  return *fault == TextFault::NotUtf8 ? Code::NotUtf8 : Code::ControlCharacter;
}

/// Reads line after line into a PartHead.
class PartHeadReader {
 public:
  explicit PartHeadReader(std::size_t name_bytes) : name_bytes_(name_bytes) {}

  std::optional<Code> read_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
      return Code::PartHeaderMalformed;
    const std::string name = lower_case(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (auto problem = text_problem(value)) return problem;
    if (value.find_first_of("\r\n") != std::string_view::npos) return Code::PartHeaderMalformed;
    if (name == "content-disposition") return read_disposition(value);
    if (name == "content-type") return read_type(value);
    if (name == "content-transfer-encoding") return read_encoding(value);
    return std::nullopt;
  }

  base::Result<PartHead, MultipartProblem> finish() && {
    if (!disposition_seen_) return base::refuse(MultipartProblem{Code::DispositionMissing, ""});
    return std::move(head_);
  }

  const std::string& name() const { return head_.name; }

 private:
  std::optional<Code> read_disposition(std::string_view text) {
    const auto value = read_header_value(text);
    if (!value || value->value != "form-data" || disposition_seen_)
      return Code::PartHeaderMalformed;
    disposition_seen_ = true;
    // RFC 7578 forbids the encoded form; two spellings of one name are two readings of it.
    if (value->parameter("filename*") || value->parameter("name*"))
      return Code::PartHeaderMalformed;
    head_.name = without_escapes(value->parameter("name").value_or(""));
    if (head_.name.empty()) return Code::NameMissing;
    if (head_.name.size() > name_bytes_) {
      head_.name.clear();
      return Code::NameTooLong;
    }
    return read_file_name(value->parameter("filename"));
  }

  std::optional<Code> read_file_name(std::optional<std::string_view> raw) {
    if (!raw) return std::nullopt;
    head_.file_name = without_unseen(without_folders(without_escapes(*raw)));
    if (head_.file_name->size() > name_bytes_) return Code::NameTooLong;
    const bool has_line_end = head_.file_name->find_first_of("\r\n\t") != std::string::npos;
    const bool is_lost = head_.file_name->empty() && !raw->empty();
    if (has_line_end || is_lost) return Code::FileNameMalformed;
    return std::nullopt;
  }

  std::optional<Code> read_type(std::string_view text) {
    const auto value = read_header_value(text);
    if (!value || !head_.content_type.empty()) return Code::PartHeaderMalformed;
    if (value->value.starts_with("multipart/")) return Code::NestedMultipart;
    head_.content_type = value->value;
    return std::nullopt;
  }

  static std::optional<Code> read_encoding(std::string_view text) {
    for (const char* plain : {"binary", "8bit", "7bit"})
      if (equal_ignoring_case(text, plain)) return std::nullopt;
    return Code::EncodingRefused;
  }

  std::size_t name_bytes_;
  bool disposition_seen_ = false;
  PartHead head_;
};

}  // namespace

std::optional<std::string_view> HeaderValue::parameter(std::string_view name) const {
  for (const auto& [key, text] : parameters)
    if (key == name) return text;
  return std::nullopt;
}

std::optional<HeaderValue> read_header_value(std::string_view text) {
  const std::size_t end = std::min(text.find(';'), text.size());
  HeaderValue header{lower_case(trimmed(text.substr(0, end))), {}};
  const std::size_t slash = header.value.find('/');
  if (!is_token(header.value.substr(0, slash))) return std::nullopt;
  if (slash != std::string::npos && !is_token(header.value.substr(slash + 1))) return std::nullopt;
  text.remove_prefix(end);
  while (!text.empty())
    if (!take_parameter(text, header)) return std::nullopt;
  return header;
}

base::Result<PartHead, MultipartProblem> read_part_head(std::string_view head,
                                                        std::size_t name_bytes) {
  PartHeadReader reader(name_bytes);
  while (!head.empty()) {
    const std::size_t end = std::min(head.find("\r\n"), head.size());
    const auto problem = reader.read_line(head.substr(0, end));
    if (problem) return base::refuse(MultipartProblem{*problem, reader.name()});
    head.remove_prefix(std::min(end + 2, head.size()));
  }
  return std::move(reader).finish();
}

}  // namespace stepwell::http
