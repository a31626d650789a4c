// A running BLAKE2b-256 of bytes that come piece by piece (what `b2sum -l 256` prints).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace stepwell::http {

using Digest = std::array<std::uint8_t, 32>;

class DigestOfStream {
 public:
  DigestOfStream();
  DigestOfStream(DigestOfStream&&) noexcept;
  DigestOfStream& operator=(DigestOfStream&&) noexcept;
  ~DigestOfStream();

  void add(std::string_view bytes);
  /// Of all the bytes so far; to be asked once, at the end.
  Digest finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

Digest digest_of(std::string_view bytes);

/// 64 small hexadecimal digits.
std::string hex(const Digest& digest);

}  // namespace stepwell::http
