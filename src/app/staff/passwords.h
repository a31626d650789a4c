// Passwords: which may be chosen, and how one is kept and checked. Knows no person and no store.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::app {

/// Why a password may not be chosen.
enum class PasswordProblem {
  NotText,    ///< not UTF-8, or holds a control character
  TooShort,   ///< fewer than 12 characters, as a reader counts them
  TooLong,    ///< more than 200 code points
  Guessable,  ///< cracklib finds it, in words or in its pattern
  HoldsName,  ///< a name of the person, the school or the product is in it
};
/// "too_short": the stored name, for catalogues and tests.
std::string_view name_of(PasswordProblem problem);

inline constexpr std::size_t kFewestPasswordCharacters = 12;
inline constexpr std::size_t kMostPasswordCharacters = 200;
inline constexpr std::string_view kProductName = "Stepwell";

/// Every reason why not, in the order of the enum; empty: it may be chosen. `names` are those of
/// the person (also the sign-in name) and of the schools, as they are written: each word of 4
/// letters or more must not be in it, whatever its accents and capitals. The product's name is
/// added here. Throws base::Fault if cracklib has no dictionary.
std::vector<PasswordProblem> password_problems(std::string_view password,
                                               const std::vector<std::string>& names);

/// What it costs to try one password.
struct HashCost {
  std::size_t memory_bytes = std::size_t{19456} * 1024;
  unsigned long long passes = 2;
};

/// Lets so many in at once; others wait until one goes out.
class Gate {
 public:
  explicit Gate(int most) : most_(most) {}
  void enter();
  void leave();
  /// How many stand before it now.
  int waiting() const;

 private:
  const int most_;
  mutable std::mutex mutex_;
  std::condition_variable free_;
  int inside_ = 0;
  int waiting_ = 0;
};

/// Argon2id with one lane, at most two at a time in the whole object: others wait.
class Passwords {
 public:
  /// Throws base::Fault if the system gives no randomness.
  explicit Passwords(HashCost cost = {});

  /// How the password is kept, salt and cost included. It must have no problem.
  std::string hash(std::string_view password);
  /// Whether it is that password, in whichever Unicode form it was typed. Without a hash, or for a
  /// password that nobody can have, the answer is no, and costs the same.
  bool is_right(const std::optional<std::string>& hash, std::string_view password);

 private:
  std::string hash_form(const std::string& form);

  HashCost cost_;
  std::string hash_of_nobody_;
  Gate gate_{2};
};

}  // namespace stepwell::app
