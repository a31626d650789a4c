#include "law/topic.h"

#include <algorithm>

namespace stepwell::law {
namespace {

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> pieces;
  while (true) {
    const auto end = text.find(by);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

base::Result<std::bitset<64>, PatternProblem> parse_kinds(std::string_view segment) {
  std::bitset<64> kinds;
  if (segment == "*") return kinds.set();
  for (std::string_view name : split(segment, '|')) {
    const auto kind = find_kind(name);
    if (!kind)
      return base::refuse(PatternProblem{PatternProblem::What::UnknownKind, std::string(name)});
    kinds.set(static_cast<std::size_t>(*kind));
  }
  return kinds;
}

std::size_t most_qualifiers(const std::bitset<64>& kinds) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < all_kinds().size(); ++i)
    if (kinds.test(i)) most = std::max(most, all_kinds()[i].qualifiers.size());
  return most;
}

}  // namespace

Word Vocabulary::add(std::string_view text) {
  if (const auto known = numbers_.find(text); known != numbers_.end()) return known->second;
  const auto word = static_cast<Word>(texts_.size());
  texts_.emplace_back(text);
  numbers_.emplace(std::string(text), word);
  return word;
}

Word Vocabulary::find(std::string_view text) const {
  const auto known = numbers_.find(text);
  return known == numbers_.end() ? Word::Unknown : known->second;
}

base::Result<Pattern, PatternProblem> Pattern::parse(std::string_view text,
                                                     Vocabulary& vocabulary) {
  using What = PatternProblem::What;
  if (text.empty()) return base::refuse(PatternProblem{What::Empty, {}});
  const auto segments = split(text, ':');
  auto kinds = parse_kinds(segments.front());
  if (!kinds) return base::refuse(kinds.error());
  Pattern pattern;
  pattern.text_ = text;
  pattern.kinds_ = *kinds;
  if (segments.size() - 1 > most_qualifiers(*kinds))
    return base::refuse(PatternProblem{What::TooManySegments, std::string(segments.back())});
  for (std::size_t i = 1; i < segments.size(); ++i) {
    Segment segment;
    if (segments[i] != "*") {
      for (std::string_view word : split(segments[i], '|')) {
        if (word.empty()) return base::refuse(PatternProblem{What::EmptySegment, {}});
        segment.words.push_back(vocabulary.add(word));
      }
    }
    pattern.qualifiers_.push_back(std::move(segment));
  }
  return pattern;
}

bool Pattern::Segment::matches(Word word) const {
  return words.empty() || std::find(words.begin(), words.end(), word) != words.end();
}

bool Pattern::agrees(const Topic& topic, std::size_t qualifiers) const {
  if (!has_kind(topic.kind)) return false;
  for (std::size_t i = 0; i < qualifiers; ++i)
    if (!qualifiers_[i].matches(topic.words[i])) return false;
  return true;
}

bool Pattern::matches(const Topic& topic) const {
  return qualifiers_.size() <= topic.count && agrees(topic, qualifiers_.size());
}

bool Pattern::may_match(const Topic& topic) const {
  return agrees(topic, std::min<std::size_t>(qualifiers_.size(), topic.count));
}

bool Pattern::is_within(const Pattern& other) const {
  if ((kinds_ & ~other.kinds_).any()) return false;
  for (std::size_t i = 0; i < other.qualifiers_.size(); ++i) {
    const Segment& wanted = other.qualifiers_[i];
    if (i >= qualifiers_.size()) return false;
    if (wanted.words.empty()) continue;
    const auto& mine = qualifiers_[i].words;
    const bool are_all =
        std::all_of(mine.begin(), mine.end(), [&](Word word) { return wanted.matches(word); });
    if (mine.empty() || !are_all) return false;
  }
  return true;
}

bool any_matches(const std::vector<Pattern>& patterns, const Topic& topic) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const Pattern& pattern) { return pattern.matches(topic); });
}

}  // namespace stepwell::law
