// Until when an answer holds if nothing is recorded: the next day on which time alone may change
// it.
#pragma once

#include <span>

#include "base/day.h"
#include "record/standing.h"

namespace stepwell::record {

/// The last day for which the instances, stage and documents of `standing` stay as they are, on or
/// after its own day. That a limit is past changes none of them. It may be earlier than need be,
/// never later.
base::Day holds_until(const Standing& standing, std::span<const Entry> entries,
                      const Circumstances& circumstances);

}  // namespace stepwell::record
