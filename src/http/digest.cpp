#include "http/digest.h"

#include <sodium.h>

#include "base/check.h"

namespace stepwell::http {

struct DigestOfStream::State {
  crypto_generichash_state inner;
};

DigestOfStream::DigestOfStream() : state_(std::make_unique<State>()) {
  base::check(sodium_init() >= 0, "libsodium starts");
  crypto_generichash_init(&state_->inner, nullptr, 0, std::tuple_size_v<Digest>);
}

DigestOfStream::DigestOfStream(DigestOfStream&&) noexcept = default;
DigestOfStream& DigestOfStream::operator=(DigestOfStream&&) noexcept = default;
DigestOfStream::~DigestOfStream() = default;

void DigestOfStream::add(std::string_view bytes) {
  crypto_generichash_update(&state_->inner, reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

Digest DigestOfStream::finish() {
  Digest digest;
  crypto_generichash_final(&state_->inner, digest.data(), digest.size());
  return digest;
}

Digest digest_of(std::string_view bytes) {
  DigestOfStream stream;
  stream.add(bytes);
  return stream.finish();
}

std::string hex(const Digest& digest) {
  std::string text(digest.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  text.pop_back();
  return text;
}

}  // namespace stepwell::http
