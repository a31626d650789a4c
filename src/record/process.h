// How far each process of the law has come in a record: what is done, what is now, what comes next.
// Pure, as the standing from which it is made; it decides nothing.
#pragma once

#include <optional>
#include <vector>

#include "record/standing.h"

namespace stepwell::record {

/// One step in one run of a process.
struct StepNow {
  enum class Is {
    Done,
    Now,        ///< it can be done, and the process waits for it
    Next,       ///< it waits for an earlier one
    MayCome,    ///< only if somebody asks for it
    NotNeeded,  ///< the process ended or went on without it
  };
  const law::ProcessStep* step = nullptr;
  Is is = Is::Next;
  /// Its words and whose turn it is, a role: of the version of its duty that has what is open, or
  /// had it last, or is the law on that day; unless the step says its own.
  const law::Text* text = nullptr;
  std::size_t turn = 0;
  /// Of its duty in this run, in the order of opening; those that are open among them.
  std::vector<const Instance*> instances;
  Position done_by = 0;  ///< the entry that did it last
  std::optional<base::Day> done_on;

  /// The first that is open; nothing, if none is.
  const Instance* open() const;
};

/// The latest run of a process.
struct ProcessRun {
  enum class State { NotBegun, Running, Over };
  const law::Process* process = nullptr;
  State state = State::NotBegun;
  Position begun_by = 0;
  std::optional<base::Day> begun_on;  ///< absent if the day is not known
  Position ended_by = 0;
  std::optional<base::Day> ended_on;
  std::vector<StepNow> steps;
};

/// Each process that has begun at some time, or may begin in the present stage; in the order of the
/// pack. They point into `standing`.
std::vector<ProcessRun> processes_of(const Standing& standing);

/// What the family may do at this point: the rights that are open, of whatever law, those with the
/// nearest last day first, those without one last.
std::vector<const Instance*> open_rights(const Standing& standing);

}  // namespace stepwell::record
