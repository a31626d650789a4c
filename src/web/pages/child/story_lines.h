// Which entries of a story stand in one line: the sessions of a week, and the parts of one change
// of class. Everything else is a line of its own. Pure; knows no page.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/records/casework.h"

namespace stepwell::web::pages {

/// Why each entry that is struck out was struck out, as it is known today.
using Struck = std::map<record::Position, std::string>;
Struck struck_in(const app::ChildFile& file);

struct StoryLine {
  enum class What {
    Entry,     ///< one
    Sessions,  ///< two or more of one week, with the strikes of such
    Class,     ///< leaving a class, joining another, and details that changed with it
  };
  What what = What::Entry;
  /// Indexes into the record, the newest first, strikes of sessions last.
  std::vector<std::size_t> entries;
};

/// The lines in the order of the newest entry of each, strikes of sessions left aside. `order` has
/// indexes of entries, the newest first; each stands in exactly one line. What was struck out of a
/// change of class, and a strike, stand alone.
std::vector<StoryLine> story_lines(const app::ChildFile& file, std::span<const std::size_t> order,
                                   const Struck& struck);

/// The Monday of the week of the sessions of such a line.
base::Day week_of_line(const app::ChildFile& file, const StoryLine& line);

/// What became of the sessions of such a line, by outcome in the order in which they come; those
/// that were struck out are counted apart.
struct SessionsOfLine {
  std::vector<std::pair<std::string, int>> outcomes;
  int struck = 0;
};
SessionsOfLine sessions_of_line(const app::ChildFile& file, const StoryLine& line,
                                const Struck& struck);

/// The changes of class among those entries, each the parts of one act: lines of that kind alone,
/// the newest first, as the entries are.
std::vector<StoryLine> class_changes(const app::ChildFile& file, std::span<const std::size_t> order,
                                     const Struck& struck);

/// What such a line says of a class: a text that is empty is not said.
struct ClassOfLine {
  std::string left, joined, year;
};
ClassOfLine class_of_line(const app::ChildFile& file, const StoryLine& line);

}  // namespace stepwell::web::pages
