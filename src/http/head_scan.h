// Finds the end of a request's head and refuses line ends that some servers take and others do not.
#pragma once

#include <cstddef>
#include <string_view>

namespace stepwell::http {

enum class HeadScanState { Unfinished, Found, Refused };

/// Looks at each byte once, however the head comes in.
class HeadScan {
 public:
  /// `bytes` is the head from its beginning. Refused: LF without CR, an empty first line, a line
  /// that begins with a space or tab (folded, or a space before the first name).
  HeadScanState look(std::string_view bytes);
  /// Bytes up to and with the empty line, once found.
  std::size_t size() const { return line_; }

 private:
  /// Where the present line begins.
  std::size_t line_ = 0;
};

}  // namespace stepwell::http
