// Explains an instance: the rule, the entry that opened it, the arithmetic step by step, what would
// change it, the citation.
#pragma once

#include <string>
#include <vector>

#include "record/standing.h"

namespace stepwell::record {

/// One step of the arithmetic: of which clock, from which day, by how much, to which day.
struct ClockStep {
  enum class Of { Limit, Aim };
  Of of = Of::Limit;
  const law::Clock* clock = nullptr;
  ClockResult result;
};

/// Why an instance is as it is.
struct Reason {
  const Instance* instance = nullptr;
  std::vector<ClockStep> steps;
};

/// The reasons of every instance of that duty; none, if it was never opened. They point into
/// `standing`.
std::vector<Reason> reasons_for(const Standing& standing, std::string_view duty);

/// In plain words, a line each: what, since when, the arithmetic, the state, the citations.
std::vector<std::string> explain(const Reason& reason, const Standing& standing);

}  // namespace stepwell::record
