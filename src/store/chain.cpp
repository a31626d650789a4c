#include "store/chain.h"

#include <sodium.h>

#include <array>
#include <cstdint>

#include "base/check.h"

namespace stepwell::store {
namespace {

constexpr std::size_t kHashBytes = 32;

void start_sodium() {
  static const int started = sodium_init();
  base::check(started >= 0, "libsodium starts");
}

template <std::size_t size>
std::string hex(const std::array<unsigned char, size>& bytes) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), size);
  text.pop_back();
  return text;
}

class Hash {
 public:
  Hash() {
    start_sodium();
    crypto_generichash_init(&state_, nullptr, 0, kHashBytes);
  }

  void add(std::string_view text) {
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(text.data()),
                              text.size());
  }

  void add_with_length(std::string_view text) {
    std::array<char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
      length[i] = static_cast<char>(static_cast<std::uint64_t>(text.size()) >> (8 * i) & 0xff);
    add({length.data(), length.size()});
    add(text);
  }

  std::string finish() {
    std::array<unsigned char, kHashBytes> bytes;
    crypto_generichash_final(&state_, bytes.data(), bytes.size());
    return hex(bytes);
  }

 private:
  crypto_generichash_state state_;
};

}  // namespace

std::string digest(std::string_view text) {
  Hash hash;
  hash.add(text);
  return hash.finish();
}

std::string new_salt() {
  start_sodium();
  std::array<unsigned char, kSaltLength / 2> bytes;
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes);
}

std::string body_hash(std::string_view salt, std::string_view body) {
  Hash hash;
  hash.add(salt);
  hash.add(body);
  return hash.finish();
}

std::string entry_hash(std::string_view previous_hash, const ChainedColumns& columns) {
  Hash hash;
  for (const std::string_view part :
       {std::string_view("stepwell entry 1"), previous_hash, columns.school, columns.child,
        columns.position, columns.on_day, columns.recorded_at, columns.recorded_by, columns.topic,
        columns.body_hash})
    hash.add_with_length(part);
  return hash.finish();
}

}  // namespace stepwell::store
