// What an entry names by an id or a number of another entry, in the words of that one, as far as
// this reader sees them: a target, or what was agreed. Knows no sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/records/casework.h"
#include "people/may.h"

namespace stepwell::web::pages {

/// Whether the reader may see what plans say.
enum class Plans { Shown, Hidden };
/// What the table says for somebody who stands so to the child.
Plans plans_for(people::Relationships who);

/// Of a record as it was opened for the reader: what was taken out of it there is in no words
/// here, and what was struck out of it is not mentioned.
class Mentions {
 public:
  /// Mentions nothing.
  Mentions() = default;
  /// `file` outlives it. Targets are told to whoever sees plans.
  Mentions(const app::ChildFile& file, Plans plans);

  /// What the last issue that has that target says of it; empty: none has it.
  std::string target(std::string_view id) const;
  /// What the meeting of that entry agreed, in that place, from 1; empty: nothing.
  std::string agreed(record::Position meeting, std::size_t place) const;

 private:
  const app::ChildFile* file_ = nullptr;
  Plans plans_ = Plans::Hidden;
  std::vector<const record::Entry*> live_;
};

}  // namespace stepwell::web::pages
