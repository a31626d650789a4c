// Topics and stages as sets, for tests that compare what is pinned with what a pack says.
#pragma once

#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "law/framework.h"
#include "law/topic.h"

namespace stepwell::law::pinned {

using Topics = std::set<std::string>;

inline std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> pieces;
  std::stringstream stream(text);
  for (std::string piece; std::getline(stream, piece, by);)
    if (!piece.empty()) pieces.push_back(piece);
  return pieces;
}

/// "a:b|c" becomes "a:b" and "a:c".
inline Topics expanded(const std::string& pattern) {
  Topics all = {""};
  for (const std::string& segment : split(pattern, ':')) {
    Topics longer;
    for (const std::string& begun : all)
      for (const std::string& word : split(segment, '|'))
        longer.insert(begun + (begun.empty() ? "" : ":") + word);
    all = std::move(longer);
  }
  return all;
}

inline Topics expanded_list(const char* patterns) {
  Topics all;
  for (const std::string& pattern : split(patterns, ' ')) all.merge(expanded(pattern));
  return all;
}

inline Topics expanded_list(const std::vector<Pattern>& patterns) {
  Topics all;
  for (const Pattern& pattern : patterns) all.merge(expanded(pattern.text()));
  return all;
}

inline std::string joined(const Topics& topics) {
  std::string text;
  for (const std::string& topic : topics) text += (text.empty() ? "" : " ") + topic;
  return text;
}

inline std::string stages_of(const StageSet& set, const Framework& law) {
  std::string text;
  for (std::size_t i = 0; i < law.stages.size(); ++i)
    if (set.contains(i)) text += (text.empty() ? "" : " ") + law.stages[i].id;
  return text;
}

/// Whether every pinned topic is there; a pack may add others.
inline void expect_all_of(const Topics& pinned, const Topics& found, const char* what) {
  for (const std::string& topic : pinned)
    EXPECT_TRUE(found.contains(topic))
        << what << " lacks " << topic << "; it has " << joined(found);
}

}  // namespace stepwell::law::pinned
