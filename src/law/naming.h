// How a law's rules name its stages, roles and entries: in words for people, or by ids, so that a
// rule that names a thing which only has another name is no other rule.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/framework.h"

namespace stepwell::law {

class Naming {
 public:
  enum class By { Words, Ids };
  Naming(const Framework& law, const Vocabulary& vocabulary, By by)
      : law_(law), vocabulary_(vocabulary), by_(by) {}

  std::string topics(const std::vector<Pattern>& patterns) const;
  /// "any" for a set that names none.
  std::string stages(const StageSet& set) const;
  std::string role(std::size_t role) const;
  /// A value of a list of choices.
  std::string choice(std::string_view list, const std::string& id) const;
  std::string clocks(const std::vector<Clock>& clocks) const;
  std::string settings(const std::vector<std::string>& settings) const;
  std::string exceptions(const std::vector<std::size_t>& exceptions) const;

 private:
  std::string key_of(const Clock& clock) const;

  const Framework& law_;
  const Vocabulary& vocabulary_;
  By by_;
};

/// Without what is empty.
std::string joined(const std::vector<std::string>& parts, std::string_view between);

}  // namespace stepwell::law
