// Puts together the rows of one child among all rows of the same name and birth date, and keeps
// what is said of a child from being said twice. Neither takes longer for a row because there were
// many before it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "app/children/roll.h"

namespace stepwell::exchange {

/// The children of one name and birth date, by the two numbers that can tell them apart. Two
/// numbers fit if they are the same or one of them is not there. No two of the children fit each
/// other.
class Namesakes {
 public:
  /// The first of those whose numbers both fit.
  std::optional<std::size_t> find(const std::string& upn, const std::string& number) const;
  /// `child` fits none that is there, and comes after them.
  void add(std::size_t child, const std::string& upn, const std::string& number);
  /// One that is there has got a number which it did not have.
  void change(std::size_t child, const std::pair<std::string, std::string>& before,
              const std::pair<std::string, std::string>& now);
  /// How many places were looked at for the last that was looked for.
  int looked_at() const { return looked_at_; }

 private:
  using Children = std::set<std::size_t>;
  using Index = std::map<std::string, Children>;
  template <class Map, class Key>
  void look(const Map& map, const Key& key, std::optional<std::size_t>& first) const;
  void take_out(std::size_t child, const std::pair<std::string, std::string>& numbers);

  Index by_upn_, by_number_;
  std::map<std::pair<std::string, std::string>, Children> by_both_;
  std::optional<std::size_t> first_;
  mutable int looked_at_ = 0;
};

/// What was said of the children of a file already.
class SaidOnce {
 public:
  SaidOnce() = default;
  SaidOnce(const SaidOnce&) = delete;
  SaidOnce& operator=(const SaidOnce&) = delete;

  /// Whether the like is new of that child: the same code, field and text.
  bool is_new(std::size_t child, const app::RollProblem& problem);
  /// How often two things that were said were held against each other.
  std::size_t compared() const { return compared_; }

 private:
  using Said = std::tuple<std::size_t, app::RollProblem::Code, app::RollField, std::string>;
  struct Before {
    std::size_t* compared;
    bool operator()(const Said& a, const Said& b) const {
      ++*compared;
      return a < b;
    }
  };
  std::size_t compared_ = 0;
  std::set<Said, Before> said_{Before{&compared_}};
};

}  // namespace stepwell::exchange
