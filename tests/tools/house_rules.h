// The rules of the house that a compiler does not check, as functions over texts, so that each can
// be tried on a planted breach.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace stepwell::tools {

/// A file below the root of the repository: "src/law/topic.cpp".
struct SourceText {
  std::string path;
  std::string text;
};

/// What is wrong, one sentence each: "src/law/topic.cpp:12: ...".
using Breaches = std::vector<std::string>;

/// Every .h and .cpp file below `root`/src, by path.
std::vector<SourceText> read_sources(const std::string& root);

/// Includes that go up or sideways between layers, and third-party headers outside the place that
/// they are kept to.
Breaches layer_breaches(const std::vector<SourceText>& files);
/// Files and folders that are called after nothing.
Breaches name_breaches(const std::vector<SourceText>& files);
/// Literals that name a thing of the law: one of `words`, whole or as a part of a topic, or the
/// beginning of a pack's id.
Breaches law_word_breaches(const std::vector<SourceText>& files,
                           const std::set<std::string>& words);
/// TODO, FIXME and code that was commented out.
Breaches unfinished_breaches(const std::vector<SourceText>& files);
/// Headers without #pragma once, or that do not begin by saying what they are for.
Breaches header_breaches(const std::vector<SourceText>& files);
/// Files that are too long.
Breaches length_breaches(const std::vector<SourceText>& files);
/// Clocks in the layers that must not know the time.
Breaches clock_breaches(const std::vector<SourceText>& files);

/// The text of each string literal of C++, with the line on which it stands; comments are left out.
struct Literal {
  int line = 0;
  std::string text;
};
std::vector<Literal> literals_of(const std::string& text);

}  // namespace stepwell::tools
