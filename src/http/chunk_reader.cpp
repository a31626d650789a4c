#include "http/chunk_reader.h"

#include <algorithm>
#include <charconv>

namespace stepwell::http {
namespace {

constexpr std::size_t kLongestSize = 16;

}  // namespace

std::size_t ChunkReader::take(std::string_view bytes, std::string& out) {
  std::size_t taken = 0;
  while (state_ == ChunkState::Unfinished && taken < bytes.size()) {
    const std::string_view rest = bytes.substr(taken);
    std::size_t step = 0;
    switch (place_) {
      case Place::Size: step = take_size(rest); break;
      case Place::Content: step = take_content(rest, out); break;
      case Place::ContentEnd:
      case Place::LastEnd: step = take_line_end(rest); break;
    }
    if (step == 0) break;
    taken += step;
  }
  return taken;
}

/// One to sixteen hexadecimal digits and a line end, nothing else.
std::size_t ChunkReader::take_size(std::string_view bytes) {
  const std::size_t digits =
      std::min(bytes.find_first_not_of("0123456789abcdefABCDEF"), bytes.size());
  if (digits > kLongestSize) return stop(ChunkState::Malformed);
  const std::string_view end = bytes.substr(digits, 2);
  if (!std::string_view("\r\n").starts_with(end)) return stop(ChunkState::Malformed);
  if (digits == 0 && !end.empty()) return stop(ChunkState::Malformed);
  if (end.size() < 2) return 0;
  std::from_chars(bytes.data(), bytes.data() + digits, chunk_, 16);
  if (chunk_ > left_) return stop(ChunkState::TooLong);
  place_ = chunk_ == 0 ? Place::LastEnd : Place::Content;
  return digits + 2;
}

std::size_t ChunkReader::take_content(std::string_view bytes, std::string& out) {
  const std::size_t size = std::min<std::uint64_t>(bytes.size(), chunk_);
  out.append(bytes.substr(0, size));
  chunk_ -= size;
  left_ -= size;
  if (chunk_ == 0) place_ = Place::ContentEnd;
  return size;
}

std::size_t ChunkReader::take_line_end(std::string_view bytes) {
  const std::string_view end = bytes.substr(0, 2);
  if (!std::string_view("\r\n").starts_with(end)) return stop(ChunkState::Malformed);
  if (end.size() < 2) return 0;
  if (place_ == Place::LastEnd) state_ = ChunkState::Complete;
  place_ = Place::Size;
  return 2;
}

std::size_t ChunkReader::stop(ChunkState state) {
  state_ = state;
  return 0;
}

}  // namespace stepwell::http
