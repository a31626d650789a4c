// How a child would stand if another law applied, beside how the child stands. Pure, and nothing is
// kept of it.
#pragma once

#include <optional>
#include <span>

#include "record/standing.h"

namespace stepwell::record {

struct WhatIf {
  Standing now;
  /// Nothing, where the other law does not say at which stage the child would be.
  std::optional<Standing> then;
};

/// The child is taken over into the other law on that day, at the stage that it says
/// (law/stage_map.h), with the documents that are in force and that it has. What it opens by that
/// is what would be due; what is under way under the present law is not carried over. Where the
/// present law has a notice for the way to that stage (transfer.toml), the child is given it on
/// that day, so that what the notice begins is due as well. A child who is under that law already
/// keeps the record, read under that form of it: with the overlay of `other`, or with none. Where
/// the other law itself moves a child on (transfer.toml), `then` is under the law to which it does.
base::Result<WhatIf, StandingProblem> what_if(std::span<const Entry> entries,
                                              const Circumstances& circumstances,
                                              const law::Framework& other, base::Day on);

}  // namespace stepwell::record
