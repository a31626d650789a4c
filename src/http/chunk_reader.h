// Takes the chunks of a body apart (RFC 9112, 7.1), without extensions and trailers: nobody needs
// them, and servers that read them differently can be made to disagree on where a request ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stepwell::http {

enum class ChunkState { Unfinished, Complete, Malformed, TooLong };

class ChunkReader {
 public:
  /// How many bytes all chunks together may hold.
  void limit(std::uint64_t bytes) { left_ = bytes; }
  /// Takes what it can from the front, adds content to `out`, and says how much it took.
  std::size_t take(std::string_view bytes, std::string& out);
  ChunkState state() const { return state_; }

 private:
  enum class Place { Size, Content, ContentEnd, LastEnd };

  std::size_t take_size(std::string_view bytes);
  std::size_t take_content(std::string_view bytes, std::string& out);
  std::size_t take_line_end(std::string_view bytes);
  std::size_t stop(ChunkState state);

  Place place_ = Place::Size;
  ChunkState state_ = ChunkState::Unfinished;
  std::uint64_t chunk_ = 0;
  std::uint64_t left_ = 0;
};

}  // namespace stepwell::http
