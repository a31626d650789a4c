#include "app/staff/passwords.h"

#include <crack.h>
#include <sodium.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "base/check.h"
#include "base/fault.h"
#include "base/text.h"

namespace stepwell::app {
namespace {

constexpr std::size_t kShortestName = 4;
constexpr std::size_t kShortestCore = 6;

/// Nothing, if it is not UTF-8 or holds a control character.
std::optional<std::u32string> code_points(std::string_view text) {
  std::u32string points;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (length <= 0 || utf8proc_category(c) == UTF8PROC_CATEGORY_CC) return std::nullopt;
    points += static_cast<char32_t>(c);
    at += static_cast<std::size_t>(length);
  }
  return points;
}

/// As a reader counts: a letter with its accents is one, and so is an emoji made of several code
/// points.
std::size_t characters_in(const std::u32string& points) {
  std::size_t count = points.empty() ? 0 : 1;
  utf8proc_int32_t state = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(points[i - 1]),
                                         static_cast<utf8proc_int32_t>(points[i]), &state))
      ++count;
  return count;
}

/// The one form (NFKC) of what different keyboards send for the same letters.
std::string in_one_form(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  base::check(length >= 0, "text that was read as UTF-8 can be normalised");
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Words of letters in the folded name, without digits, full stops and the like.
std::vector<std::string> words_in(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : base::folded_name(name)) {
    if (is_letter(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  return words;
}

std::size_t letters_in(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

bool holds_word_of(const std::string& folded_password, std::string_view name) {
  const std::vector<std::string> words = words_in(name);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return letters_in(word) >= kShortestName && folded_password.find(word) != folded_password.npos;
  });
}

bool holds_name(std::string_view password, const std::vector<std::string>& names) {
  const std::string folded = base::folded_name(password);
  if (holds_word_of(folded, kProductName)) return true;
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return holds_word_of(folded, name); });
}

class Turn {
 public:
  explicit Turn(Gate& gate) : gate_(gate) { gate_.enter(); }
  ~Turn() { gate_.leave(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  Gate& gate_;
};

/// cracklib ends the whole program if its dictionary is not there.
void check_dictionary(const std::string& path) {
  std::error_code error;
  const bool words = std::filesystem::exists(path + ".pwd", error) ||
                     std::filesystem::exists(path + ".pwd.gz", error);
  if (!words || !std::filesystem::exists(path + ".pwi", error))
    throw base::Fault("cracklib has no dictionary: " + path);
}

/// What is left without the digits and signs that are put around a word: "password1234" is
/// "password".
std::string without_ends(const std::string& folded) {
  const auto first = std::find_if(folded.begin(), folded.end(), is_letter);
  const auto last = std::find_if(folded.rbegin(), std::make_reverse_iterator(first), is_letter);
  return {first, last.base()};
}

/// What is said again and again: "passwordpassword" is "password".
std::string said_once(const std::string& text) {
  for (std::size_t size = 1; size <= text.size() / 2; ++size)
    if (text.size() % size == 0 && text.compare(size, text.npos, text, 0, text.size() - size) == 0)
      return text.substr(0, size);
  return text;
}

bool is_guessable(const std::string& password) {
  static std::mutex one_at_a_time;  // cracklib keeps its state in the open
  const std::lock_guard lock(one_at_a_time);
  const std::string dictionary = GetDefaultCracklibDict();
  check_dictionary(dictionary);
  const auto finds = [&](const std::string& text) {
    return FascistCheck(text.c_str(), dictionary.c_str()) != nullptr;
  };
  // Also without accents and capitals: its words have none.
  const std::string folded = base::folded_name(password);
  if (finds(password) || finds(folded)) return true;
  // It does not look behind what makes a word longer. A rest that is short says nothing of the
  // whole.
  const std::string core = said_once(without_ends(said_once(folded)));
  return core.size() >= kShortestCore && finds(core);
}

}  // namespace

std::string_view name_of(PasswordProblem problem) {
  switch (problem) {
    case PasswordProblem::NotText: return "not_text";
    case PasswordProblem::TooShort: return "too_short";
    case PasswordProblem::TooLong: return "too_long";
    case PasswordProblem::Guessable: return "guessable";
    case PasswordProblem::HoldsName: return "holds_name";
  }
  return {};
}

std::vector<PasswordProblem> password_problems(std::string_view password,
                                               const std::vector<std::string>& names) {
  const auto points = code_points(password);
  if (!points) return {PasswordProblem::NotText};
  std::vector<PasswordProblem> problems;
  if (characters_in(*points) < kFewestPasswordCharacters)
    problems.push_back(PasswordProblem::TooShort);
  // Nothing more is asked of what is too long: it may be as long as a form can be.
  if (points->size() > kMostPasswordCharacters) return {PasswordProblem::TooLong};
  if (is_guessable(in_one_form(password))) problems.push_back(PasswordProblem::Guessable);
  if (holds_name(password, names)) problems.push_back(PasswordProblem::HoldsName);
  return problems;
}

void Gate::enter() {
  std::unique_lock lock(mutex_);
  ++waiting_;
  free_.wait(lock, [this] { return inside_ < most_; });
  --waiting_;
  ++inside_;
}

void Gate::leave() {
  {
    const std::lock_guard lock(mutex_);
    --inside_;
  }
  free_.notify_one();
}

int Gate::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_;
}

Passwords::Passwords(HashCost cost) : cost_(cost) {
  if (sodium_init() < 0) throw base::Fault("the system gives no randomness");
  std::array<unsigned char, 32> nobody{};
  randombytes_buf(nobody.data(), nobody.size());
  hash_of_nobody_ =
      hash_form(std::string(reinterpret_cast<const char*>(nobody.data()), nobody.size()));
}

std::string Passwords::hash_form(const std::string& form) {
  const Turn turn(gate_);
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str(text.data(), form.data(), form.size(), cost_.passes, cost_.memory_bytes) !=
      0)
    throw base::Fault("there is no memory left to hash a password");
  return text.data();
}

std::string Passwords::hash(std::string_view password) {
  const auto points = code_points(password);
  base::check(points && points->size() <= kMostPasswordCharacters,
              "only a password without a problem is hashed");
  return hash_form(in_one_form(password));
}

bool Passwords::is_right(const std::optional<std::string>& hash, std::string_view password) {
  const auto points = code_points(password);
  const bool possible = hash && points && points->size() <= kMostPasswordCharacters;
  const std::string form = possible ? in_one_form(password) : std::string("nobody's password");
  const std::string& kept = possible ? *hash : hash_of_nobody_;
  std::array<char, crypto_pwhash_STRBYTES> text{};
  base::check(kept.size() < text.size(), "a kept hash has the length of one");
  std::copy(kept.begin(), kept.end(), text.begin());
  const Turn turn(gate_);
  return crypto_pwhash_str_verify(text.data(), form.data(), form.size()) == 0 && possible;
}

}  // namespace stepwell::app
