// Topics of entries, and the patterns by which the law's rules name them.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "law/kinds.h"

namespace stepwell::law {

/// A word that some loaded pack knows, as a number. 0 is a word that none knows: it matches only
/// `*`.
enum class Word : std::uint32_t { Unknown = 0 };

/// The words of all loaded packs.
class Vocabulary {
 public:
  /// The word's number; adds it, if it is new.
  Word add(std::string_view text);
  Word find(std::string_view text) const;
  const std::string& text(Word word) const { return texts_[static_cast<std::size_t>(word)]; }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, Word, Hash, std::equal_to<>> numbers_;
  std::vector<std::string> texts_ = {""};
};

/// An entry's kind and its qualifiers, as far as they were given.
struct Topic {
  Kind kind{};
  std::uint8_t count = 0;
  std::array<Word, kMostQualifiers> words{};
  Word word(std::size_t i) const { return i < count ? words[i] : Word::Unknown; }
};

/// What is wrong with a written pattern.
struct PatternProblem {
  enum class What { Empty, UnknownKind, TooManySegments, EmptySegment };
  What what = What::Empty;
  std::string segment;
};

/// A rule's way of naming entries: segment by segment from the left, and perhaps shorter than the
/// topic.
class Pattern {
 public:
  static base::Result<Pattern, PatternProblem> parse(std::string_view text, Vocabulary& vocabulary);

  bool matches(const Topic& topic) const;
  /// Whether it could match some topic that begins with `topic`, which may be shorter than the
  /// pattern.
  bool may_match(const Topic& topic) const;
  /// Whether whatever it matches is matched by the other too.
  bool is_within(const Pattern& other) const;
  bool has_kind(Kind kind) const { return kinds_.test(static_cast<std::size_t>(kind)); }
  /// As it was written.
  const std::string& text() const { return text_; }
  std::size_t qualifier_count() const { return qualifiers_.size(); }
  /// The words that qualifier `i` may be; empty if any.
  const std::vector<Word>& words(std::size_t i) const { return qualifiers_[i].words; }

 private:
  struct Segment {
    std::vector<Word> words;  // empty: any
    bool matches(Word word) const;
  };
  bool agrees(const Topic& topic, std::size_t qualifiers) const;

  std::string text_;
  std::bitset<64> kinds_;
  std::vector<Segment> qualifiers_;
};

bool any_matches(const std::vector<Pattern>& patterns, const Topic& topic);

}  // namespace stepwell::law
