// A process as people meet it: what happens in turn from a beginning to an end, whose turn it is,
// and by which duty or entry each step is done. Words of processes.toml.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "law/terms.h"
#include "law/topic.h"

namespace stepwell::law {

/// A step is done by what closes its duty, or by an entry of one of its topics: it names one of
/// both, or both where not everything that does it closes its duty.
struct ProcessStep {
  std::string id;
  Text text;  ///< of the duty's oldest version, unless the step says its own
  std::optional<std::size_t> duty;
  std::vector<Pattern> topics;  ///< may be empty where it names a duty
  std::size_t turn = 0;         ///< a role; the owner of that version unless the step says another
  bool own_text = true, own_turn = true;  ///< whether it says them itself
  bool only_if_asked = false;             ///< it may never come, and nothing waits for it
  std::string document;                   ///< what the school writes for it; empty: nothing
};

struct Process {
  std::string id;
  Text name;
  Text means;
  StageSet stages;  ///< where it may begin; empty: in all
  std::vector<Pattern> opens, ends;
  /// An opening while it runs begins it anew; else it is ignored.
  bool begins_anew = false;
  std::string request;    ///< of the list "request": what the school asks for to begin it; or empty
  std::string checklist;  ///< what is asked for with the request; empty: nothing
  std::string letter;     ///< by which the request is made; empty: none
  Text sum;               ///< how long it takes in all, in words; shown, never counted
  std::vector<ProcessStep> steps;
  Cites cites;

  bool is_asked_for() const { return !request.empty(); }
};

}  // namespace stepwell::law
