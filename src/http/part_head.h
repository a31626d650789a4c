// The header lines of one part of a multipart/form-data body. Knows nothing of its content.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace stepwell::http {

enum class MultipartProblemCode {
  NotMultipart,
  BoundaryMissing,
  BoundaryTooLong,
  BoundaryMalformed,
  TextBeforeFirstPart,
  TextAfterLastPart,
  DelimiterMalformed,
  TooManyParts,
  PartHeaderTooLong,
  PartHeaderMalformed,
  DispositionMissing,
  NameMissing,
  NameTooLong,
  FileNameMalformed,
  NestedMultipart,
  EncodingRefused,
  NotUtf8,
  ControlCharacter,
  FieldsTooLong,
  Truncated,
};

/// `field` is the name of the form's field, empty where the problem is not in one. A name that is
/// too long is that of a file, if `field` is named, and of a field otherwise.
struct MultipartProblem {
  MultipartProblemCode code;
  std::string field;
  bool operator==(const MultipartProblem&) const = default;
};

/// What a part says of itself.
struct PartHead {
  std::string name;
  /// Set for a file, also when it is empty: no file was chosen. Without folders, marks of direction
  /// and other characters that nobody sees; a name that has nothing else is refused.
  std::optional<std::string> file_name;
  std::string content_type;
};

/// `head` is the lines between a delimiter and the empty line, each ending in CR LF except the
/// last. Names are at most `name_bytes` long.
base::Result<PartHead, MultipartProblem> read_part_head(std::string_view head,
                                                        std::size_t name_bytes);

/// `text/plain; charset=x; name="a b"`: the value in small letters, and the parameters in order.
struct HeaderValue {
  std::string value;
  std::vector<std::pair<std::string, std::string>> parameters;

  /// The parameter of that small-letter name; nothing if there is none.
  std::optional<std::string_view> parameter(std::string_view name) const;
};

/// Nothing if malformed or if a parameter comes twice. A backslash in quotes is a backslash:
/// browsers write a quotation mark as `%22`.
std::optional<HeaderValue> read_header_value(std::string_view text);

}  // namespace stepwell::http
