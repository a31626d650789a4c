#include "app/children/nearly_named.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "base/text.h"

namespace stepwell::app {
namespace {

constexpr std::size_t kMostWords = 5;
constexpr std::size_t kLettersForOneOff = 4;
constexpr std::size_t kLettersForTwoOff = 7;
constexpr char kLostLetter = '?';

std::vector<std::string_view> parts_of(std::string_view text, std::size_t most) {
  std::vector<std::string_view> parts;
  while (parts.size() < most) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty()) break;
    parts.push_back(text.substr(0, text.find(' ')));
    text.remove_prefix(parts.back().size());
  }
  return parts;
}

constexpr int letters_off(std::string_view word) {
  return (word.size() >= kLettersForOneOff ? 1 : 0) + (word.size() >= kLettersForTwoOff ? 1 : 0);
}

/// Whether `word` begins `part` with no more than `off` letters wrong, missing, too many or the
/// wrong way round. However long the word is, no more of it is read than `part` has and `off`.
bool begins(std::string_view word, std::string_view part, int off) {
  while (!word.empty() && !part.empty() && (word[0] == part[0] || part[0] == kLostLetter)) {
    word.remove_prefix(1);
    part.remove_prefix(1);
  }
  if (word.empty()) return true;
  if (off == 0) return false;
  if (begins(word.substr(1), part, off - 1)) return true;
  if (part.empty()) return false;
  if (begins(word.substr(1), part.substr(1), off - 1)) return true;
  if (begins(word, part.substr(1), off - 1)) return true;
  return word.size() > 1 && part.size() > 1 && word[0] == part[1] && word[1] == part[0] &&
         begins(word.substr(2), part.substr(2), off - 1);
}

/// The fewest letters by which `word` is off a part of the name; nothing, if it is too far off.
std::optional<int> off_by(std::string_view word, const std::vector<std::string_view>& parts) {
  for (int off = 0; off <= letters_off(word); ++off)
    if (std::any_of(parts.begin(), parts.end(),
                    [&](std::string_view part) { return begins(word, part, off); }))
      return off;
  return std::nullopt;
}

/// How near a name is: less is nearer.
struct Near {
  std::size_t words_missing = 0;
  int letters_off = 0;
  std::size_t place = 0;
  auto order() const { return std::tie(words_missing, letters_off, place); }
};

Near near_to(const ChildName& child, const std::vector<std::string_view>& words) {
  const std::string name =
      base::folded_name(child.forename + " " + child.surname + " " + child.known_as);
  const auto parts = parts_of(name, name.size());
  Near near;
  for (const std::string_view word : words) {
    const auto off = off_by(word, parts);
    near.letters_off += off.value_or(0);
    if (!off) ++near.words_missing;
  }
  return near;
}

}  // namespace

std::vector<std::size_t> nearly_named(const std::vector<ChildName>& all, std::string_view words,
                                      std::size_t most) {
  const auto asked = parts_of(words, kMostWords);
  std::size_t fewest = asked.size();
  std::vector<Near> found;
  for (std::size_t place = 0; place < all.size(); ++place) {
    Near near = near_to(all[place], asked);
    near.place = place;
    fewest = std::min(fewest, near.words_missing);
    if (near.words_missing < asked.size()) found.push_back(near);
  }
  std::erase_if(found, [&](const Near& near) { return near.words_missing > fewest; });
  std::sort(found.begin(), found.end(),
            [](const Near& a, const Near& b) { return a.order() < b.order(); });
  if (found.size() > most) found.resize(most);
  std::vector<std::size_t> places;
  for (const Near& near : found) places.push_back(near.place);
  return places;
}

}  // namespace stepwell::app
