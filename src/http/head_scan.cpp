#include "http/head_scan.h"

namespace stepwell::http {

HeadScanState HeadScan::look(std::string_view bytes) {
  while (true) {
    if (line_ < bytes.size() && (bytes[line_] == ' ' || bytes[line_] == '\t'))
      return HeadScanState::Refused;
    const std::size_t end = bytes.find('\n', line_);
    if (end == std::string_view::npos) return HeadScanState::Unfinished;
    if (end == line_ || bytes[end - 1] != '\r') return HeadScanState::Refused;
    const bool is_empty = end == line_ + 1;
    const bool is_first = line_ == 0;
    line_ = end + 1;
    if (is_empty) return is_first ? HeadScanState::Refused : HeadScanState::Found;
  }
}

}  // namespace stepwell::http
