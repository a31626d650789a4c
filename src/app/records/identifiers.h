// Random words: ids that say nothing, codes that are printed on paper, secrets that a browser
// keeps. Where the randomness comes from is behind an interface, so that a test can fix it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace stepwell::app {

/// A source of random bytes.
class Randomness {
 public:
  virtual ~Randomness() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The system's own, fit for secrets. Throws base::Fault if there is none. May be used by several
/// threads at once.
class SystemRandomness : public Randomness {
 public:
  SystemRandomness();
  void fill(std::span<std::uint8_t> bytes) override;
};

inline constexpr std::size_t kIdentifierLength = 16;

/// The id of a school, a person or a child: 16 small letters and digits (76 bits), without vowels
/// and without those that are taken for each other. It may stand in a URL.
std::string new_identifier(Randomness& randomness);
/// The same sort of id from a text: from the same one always the same. Nobody may be able to guess
/// the text, so a part of it has to be random.
std::string identifier_from(std::string_view secret);
/// Whether the text could have come from `new_identifier`. Says nothing of whether there is such a
/// thing.
bool is_identifier(std::string_view text);

/// A single-use code to be printed: "K7MW-3RTX-9HDP-QC4N" (76 bits).
std::string new_paper_code(Randomness& randomness);
/// The code as it was printed from what somebody typed: small letters, spaces and hyphens (or none)
/// are forgiven. Nothing, if it cannot be a code.
std::optional<std::string> read_paper_code(std::string_view typed);

/// A secret for a cookie: 32 random bytes as 64 hexadecimal digits.
std::string new_token(Randomness& randomness);
/// Whether the text has the form of a token.
bool is_token(std::string_view text);

/// Under which a secret is kept and looked up: 64 hexadecimal digits from which the secret cannot
/// be found again. Only for secrets made here, never for passwords: those can be guessed, and it is
/// quick.
std::string hash_of_secret(std::string_view secret);
/// By which a content is known again: 64 hexadecimal digits. What can be guessed can be guessed
/// from it too.
std::string digest(std::string_view content);

}  // namespace stepwell::app
