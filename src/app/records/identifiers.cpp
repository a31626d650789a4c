#include "app/records/identifiers.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/fault.h"

namespace stepwell::app {
namespace {

// No vowels, so that no word comes of it; no 0, 1 and L, which are read as O, I and 1.
constexpr std::string_view kLetters = "BCDFGHJKMNPQRSTVWXYZ23456789";
// Bytes from here on are thrown away: with them the first letters would come more often.
constexpr std::size_t kFair = 256 / kLetters.size() * kLetters.size();
constexpr std::size_t kGroup = 4;
constexpr std::size_t kTokenBytes = 32;

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string random_letters(Randomness& randomness) {
  std::string letters;
  while (letters.size() < kIdentifierLength) {
    std::array<std::uint8_t, kIdentifierLength> bytes{};
    randomness.fill(bytes);
    for (const std::uint8_t byte : bytes)
      if (byte < kFair && letters.size() < kIdentifierLength)
        letters += kLetters[byte % kLetters.size()];
  }
  return letters;
}

std::string in_groups(std::string_view letters) {
  std::string text;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i > 0 && i % kGroup == 0) text += '-';
    text += letters[i];
  }
  return text;
}

std::string hexadecimal(std::span<const std::uint8_t> bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

using Hash = std::array<std::uint8_t, crypto_generichash_BYTES>;

Hash hash_of(std::string_view text) {
  Hash hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), nullptr, 0);
  return hash;
}

/// Bytes that follow from a text.
class BytesOf final : public Randomness {
 public:
  explicit BytesOf(std::string_view text) : text_(text) {}
  void fill(std::span<std::uint8_t> bytes) override {
    for (std::uint8_t& byte : bytes) {
      if (used_ == hash_.size()) {
        hash_ = hash_of(std::to_string(++block_) + " " + text_);
        used_ = 0;
      }
      byte = hash_[used_++];
    }
  }

 private:
  std::string text_;
  Hash hash_{};
  std::size_t used_ = hash_.size();
  int block_ = 0;
};

}  // namespace

SystemRandomness::SystemRandomness() {
  if (sodium_init() < 0) throw base::Fault("the system gives no randomness");
}

void SystemRandomness::fill(std::span<std::uint8_t> bytes) {
  randombytes_buf(bytes.data(), bytes.size());
}

std::string new_identifier(Randomness& randomness) {
  std::string letters = random_letters(randomness);
  std::transform(letters.begin(), letters.end(), letters.begin(), lower);
  return letters;
}

std::string identifier_from(std::string_view secret) {
  BytesOf bytes(secret);
  return new_identifier(bytes);
}

bool is_identifier(std::string_view text) {
  return text.size() == kIdentifierLength && std::all_of(text.begin(), text.end(), [](char c) {
           return lower(c) == c && kLetters.find(upper(c)) != kLetters.npos;
         });
}

std::string new_paper_code(Randomness& randomness) {
  return in_groups(random_letters(randomness));
}

std::optional<std::string> read_paper_code(std::string_view typed) {
  std::string letters;
  for (const char c : typed) {
    if (c == ' ' || c == '-') continue;
    if (kLetters.find(upper(c)) == kLetters.npos || letters.size() == kIdentifierLength)
      return std::nullopt;
    letters += upper(c);
  }
  if (letters.size() != kIdentifierLength) return std::nullopt;
  return in_groups(letters);
}

std::string new_token(Randomness& randomness) {
  std::array<std::uint8_t, kTokenBytes> bytes{};
  randomness.fill(bytes);
  return hexadecimal(bytes);
}

bool is_token(std::string_view text) {
  return text.size() == 2 * kTokenBytes && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::string hash_of_secret(std::string_view secret) {
  return hexadecimal(hash_of(secret));
}

std::string digest(std::string_view content) {
  return hexadecimal(hash_of(content));
}

}  // namespace stepwell::app
