// The targets of a child's plan in the story: what is aimed at, how it goes, and what the next plan
// carries over.
#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/practice/words.h"

namespace stepwell::cli {

class Targets {
 public:
  /// `kinds`: of need, the weightiest first. Both others outlive this.
  Targets(const TextsScript& texts, Filling& filling, Dice& dice, std::vector<std::string> kinds);

  bool empty() const { return all_.empty(); }
  /// The first plan: `count` targets of the kinds of need, fewer if so many different ones do not
  /// fit the child.
  void begin(int count);
  /// What was met gives way to a next step; the rest is carried over from where the child is.
  void renew();
  /// A row for each, at that share of the time of the plan: what was aimed at and how far it is.
  std::vector<NamedWords> rows(double share);
  /// How they came out.
  std::vector<NamedWords> outcomes() { return rows(1); }
  /// Whether more than half came out well.
  bool went_well() const;

 private:
  struct Target {
    boost::json::object words;
    std::string kind;
    std::string id;
    int from = 0, to = 0;
    std::size_t fate = 0;
  };
  /// One of that kind, or else of another kind of the child, that the plan has not; none: the texts
  /// that fit the child are all in it.
  std::optional<Target> next(const std::string& kind);
  std::optional<boost::json::object> take(const std::string& kind);
  bool is_in_plan(const boost::json::object& words) const;
  /// With a place to begin and to come to.
  Target target_of(boost::json::object words, const std::string& kind);
  void set_fate(Target& target);
  const boost::json::object& fate(const Target& target) const;
  int now(const Target& target, double share) const;

  const TextsScript& texts_;
  Filling& filling_;
  Dice& dice_;
  std::vector<std::string> kinds_;
  std::vector<Target> all_;
  std::map<std::string, std::vector<boost::json::object>> waiting_;
  int made_ = 0;
};

}  // namespace stepwell::cli
