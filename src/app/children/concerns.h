// The concerns of a school: those that wait for an answer, with what each child had before, and
// those that one person raised. Asks the law which duties an answer closes; knows none by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/lists/lists.h"
#include "law/library.h"

namespace stepwell::app {

/// What was decided about a concern, and what its sender is told.
struct ConcernAnswer {
  base::Day on;
  std::string outcome;  ///< a choice of the law, or empty
  std::string text;
  std::string answered_by;  ///< a person's id
  std::optional<base::Day> look_again_on;
};

/// A concern that is not struck out.
struct Concern {
  ChildName child;
  record::Position position = 0;
  base::Day on;
  base::Instant recorded_at;
  std::string raised_by;  ///< a person's id
  std::string from;       ///< a choice of the law, or empty
  std::string text;
  std::vector<std::string> areas;
  std::optional<ConcernAnswer> answer;
};

/// A document that the child was given.
struct IssuedDocument {
  std::string document;  ///< of the child's law
  base::Day on;
};

/// A concern that nobody has answered, with what this child had before.
struct WaitingConcern {
  Concern concern;
  std::string framework, stage;
  std::optional<base::Day> limit, aim;
  std::vector<Concern> earlier;  ///< the newest first
  std::vector<IssuedDocument> documents;
};

/// Those of the children whose records the viewer may see, the oldest first. Two questions to the
/// store, however many there are.
std::vector<WaitingConcern> waiting_concerns(Lists& lists, const law::Library& library,
                                             const Viewer& viewer);

/// Those that the person has raised at the school, the newest first, each with its answer and with
/// nothing else of the child.
std::vector<Concern> own_concerns(Lists& lists, const std::string& school,
                                  const std::string& person);

/// The concerns of one record, in order. `name` stands in each.
std::vector<Concern> concerns_in(const ChildName& name, const std::vector<LoggedEntry>& entries);

}  // namespace stepwell::app
