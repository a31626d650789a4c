// The entries that one child of a roll comes to, beside what the record says already.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "app/children/known_children.h"
#include "app/children/roll.h"
#include "app/import/law_words.h"

namespace stepwell::app {

/// What an import knows besides the child.
struct ImportRoom {
  const law::Library* library = nullptr;
  const SchoolView* school = nullptr;
  const LawWords* words = nullptr;
  base::Day today;
  std::string file;       ///< its name, for people
  bool has_upns = false;  ///< whether the file has such a column at all
  bool has_statuses = false;
  bool has_needs = false;
};

/// A child of the roll with its numbers looked at.
struct CheckedPupil {
  const RollPupil* pupil = nullptr;
  std::string upn, former_upn, learner_number, admission_number;  ///< good ones, or empty
  std::vector<RollProblem> problems;  ///< warnings, those of the file too
};

/// What becomes of a child.
struct PupilEntries {
  std::vector<boost::json::object> entries;  ///< in the form of scenario files; none: unchanged
  std::vector<RollProblem> problems;
  StatusMeaning status;
  std::string name;
};

/// `known` is the child's record, or nothing for a new one.
PupilEntries entries_for(const CheckedPupil& checked, const KnownChild* known,
                         const ImportRoom& room);

}  // namespace stepwell::app
